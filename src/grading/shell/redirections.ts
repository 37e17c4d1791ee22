// Where each descriptor of a command ends up, whatever the spelling of its redirections.
import type { Redirect } from './parse.ts';
import type { Word } from './word.ts';

/** What a descriptor points to: a file that was opened, or what the shell had given as descriptor `from`. */
interface Opened {
	readonly mode: string;
	readonly target?: Word;
	readonly from?: string;
}

export interface Destination {
	/** Empty for a file that was opened and then let go. */
	readonly fd: string;
	readonly mode: string;
	/** Undefined when the descriptor copies one that the shell gave, then `mode` names that one. */
	readonly target: Word | undefined;
	/** The lowest descriptor that shares the same open file: `>f 2>&1` shares, `>f 2>f` doesn't. */
	readonly sharedWith: string;
}

/**
 * The final destination of every redirected descriptor, by descriptor. Redirections act from left to
 * right, so `>f 2>&1` sends both to the file and `2>&1 >f` only one (Bash manual, "Redirections").
 */
export function destinations(redirects: readonly Redirect[]): readonly Destination[] {
	const table = new Map<string, Opened>();
	const written: Opened[] = [];
	const open = (mode: string, target: Word): Opened => {
		const opened = { mode, target };
		if (!mode.startsWith('<')) written.push(opened);
		return opened;
	};
	const current = (fd: string): Opened => table.get(fd) ?? { mode: `fd ${fd}`, from: fd };
	for (const { fd, operator, target } of redirects) {
		const copies = operator === '>&' || operator === '<&';
		if (copies && /^\d+$/.test(target.key)) table.set(fd, current(target.key));
		else if (copies && target.key === '-') table.set(fd, { mode: 'closed' });
		else if (operator === '&>' || operator === '&>>' || copies) {
			const opened = open(operator === '&>>' ? '>>' : '>', target);
			table.set('1', opened);
			table.set('2', opened);
		} else table.set(fd, open(operator === '>|' ? '>' : operator, target));
	}
	const left = [...table.values()];
	const fds = [...table.keys()].sort();
	const ends = fds
		.map((fd) => {
			const opened = current(fd);
			const sharedWith = fds.find((other) => table.get(other) === opened) ?? fd;
			return { fd, mode: opened.mode, target: opened.target, sharedWith };
		})
		.filter(({ fd, mode }) => mode !== `fd ${fd}`);
	// A file that nothing points to in the end was still made, or emptied.
	const made = written.filter((opened) => !left.includes(opened));
	return [...ends, ...made.map(({ mode, target }) => ({ fd: '', mode, target, sharedWith: '' }))];
}
