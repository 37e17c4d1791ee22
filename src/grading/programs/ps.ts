// How ps is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';

/** ps (procps). Options without a dash are another set: `ps aux` is not `ps -aux`. */
export const ps: ProgramSpec = {
	program: 'ps',
	manual: 'ps(1) and ps --help all, procps 4.0',
	options: `
		-A -e
		-a
		-d
		-N --deselect
		-C NAME
		-G --Group GROUP
		-g --group GROUP
		-p --pid PIDS
		--ppid PIDS
		-s --sid SESSION
		-t --tty TTY
		-u --user USER
		-U --User USER
		-F
		-f
		-H
		-j
		-l
		-M
		-O FORMAT
		-o --format FORMAT
		-y
		--forest
		--headers
		--no-headers
		--sort KEYS
		-L
		-m
		-T
		-c
		-V --version
		-w   count
		--cols --columns --width N
		a
		r
		x
		c
		e
		f
		h
		j
		l
		n
		s
		u
		v
		w
	`,
	operands: '[PIDS]',
	dashlessNames: true,
	same: [['ps -e', 'ps -A']],
	alike: [
		['ps a u x', 'ps -a -u x'],
		['ps a u x', 'ps -e -f', 'ps -e -F', 'ps a x']
	]
};
