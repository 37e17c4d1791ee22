// A throw-away folder with a fixed environment in which the commands on the cards are really run.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

interface Ran {
	readonly code: number;
	/** Without trailing white space. */
	readonly stdout: string;
	readonly stderr: string;
}

export interface Scratch {
	/** Absolute path of the empty folder `work`, where commands run; its sibling `home` is HOME. */
	readonly work: string;
	readonly env: Readonly<Record<string, string>>;
	/** Runs one bash command line; a failing command is an answer, not an exception. */
	run(command: string): Ran;
	/** The same without blocking, for many at once. */
	start(command: string): Promise<Ran>;
	/** What a command prints; throws when it fails, so that a broken set-up is noticed. */
	sh(command: string): string;
	remove(): void;
}

const fixedEnvironment = {
	PATH: process.env['PATH'] ?? '/usr/bin:/bin',
	LC_ALL: 'C.UTF-8',
	TZ: 'UTC',
	TERM: 'xterm-256color',
	EDITOR: 'true',
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_TERMINAL_PROMPT: '0',
	GIT_TEMPLATE_DIR: '',
	GIT_AUTHOR_NAME: 'Ada',
	GIT_AUTHOR_EMAIL: 'ada@example.org',
	GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
	GIT_COMMITTER_NAME: 'Ada',
	GIT_COMMITTER_EMAIL: 'ada@example.org',
	GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z'
};

/** In memory where there is such a place: the many small files of a repository take half the time there. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A new scratch folder; inside a test it is removed when the test ends (`keep` leaves that to the caller). */
export function scratch(options: { readonly keep?: boolean } = {}): Scratch {
	const root = realpathSync(mkdtempSync(join(place, 'deck-')));
	const work = join(root, 'work');
	const home = join(root, 'home');
	mkdirSync(work);
	mkdirSync(home);
	// A program that is stopped leaves its own temporary files.
	const env = { ...fixedEnvironment, HOME: home, TMPDIR: root };

	function run(command: string): Ran {
		const { status, stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-c', command], {
			cwd: work,
			env,
			encoding: 'utf8',
			timeout: 10_000
		});
		return { code: status ?? -1, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() };
	}
	function startCommand(command: string): Promise<Ran> {
		return new Promise((done) => {
			const child = execFile(
				'bash',
				['--norc', '--noprofile', '-c', command],
				{ cwd: work, env, encoding: 'utf8', timeout: 30_000 },
				(_error, stdout, stderr) => {
					done({ code: child.exitCode ?? -1, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() });
				}
			);
		});
	}
	function sh(command: string): string {
		const { code, stdout, stderr } = run(command);
		if (code !== 0) throw new Error(`exit ${String(code)} from: ${command}\n${stderr}`);
		return stdout;
	}
	function remove(): void {
		rmSync(root, { recursive: true, force: true });
	}
	if (options.keep !== true) onTestFinished(remove);
	return { work, env, run, start: startCommand, sh, remove };
}

/** Puts words for the `<placeholders>` of an answer; throws on one that has no word. */
export function fill(answer: string, words: Readonly<Record<string, string>> = {}): string {
	return answer.replaceAll(/<([a-z][a-z0-9 -]*)>/g, (_, name: string) => {
		const word = words[name];
		if (word === undefined) throw new Error(`no word for <${name}> in: ${answer}`);
		return word;
	});
}

/** True when the machine has the program; cards of programs that not every machine has are tried where it is. */
export function has(program: string): boolean {
	return spawnSync('bash', ['-c', `command -v ${program}`]).status === 0;
}
