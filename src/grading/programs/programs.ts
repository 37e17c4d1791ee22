// Every program that has a specification, in one list.
import type { ProgramSpec } from '../commands/spec.ts';
import { chmod } from './chmod.ts';
import { cp } from './cp.ts';
import { docker } from './docker.ts';
import { git } from './git.ts';
import { egrep, fgrep, grep } from './grep.ts';
import { ln } from './ln.ts';
import { ls } from './ls.ts';
import { mkdir } from './mkdir.ts';
import { mv } from './mv.ts';
import { pip } from './pip.ts';
import { rm } from './rm.ts';
import { scp } from './scp.ts';
import { ssh } from './ssh.ts';
import { tar } from './tar.ts';
import { tmux } from './tmux.ts';

/** The specifications, by program name in alphabetical order. */
export const programs: readonly ProgramSpec[] = [
	chmod,
	cp,
	docker,
	egrep,
	fgrep,
	git,
	grep,
	ln,
	ls,
	mkdir,
	mv,
	pip,
	rm,
	scp,
	ssh,
	tar,
	tmux
];
