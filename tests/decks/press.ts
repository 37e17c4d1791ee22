// Presses keys in a real Vim, without a terminal, and says what came of it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch, type Scratch } from './scratch.ts';

export interface Situation {
	/** The file, line by line. */
	readonly lines: readonly string[];
	/** Raw characters typed before the keys; ex commands end in `\r`. */
	readonly before?: string;
	/** Raw characters typed after the keys, such as the text that is inserted. */
	readonly then?: string;
	/** A Vim expression to read at the end. */
	readonly read?: string;
}

export interface Pressed {
	/** True when the keys left Vim; then only `saved` is meaningful. */
	readonly left: boolean;
	readonly buffer: readonly string[];
	/** Line and column of the cursor, from 1. */
	readonly at: readonly [number, number];
	readonly saved: string;
	readonly read: string;
}

const named: Readonly<Record<string, string>> = {
	Esc: '\x1b',
	Enter: '\r',
	Return: '\r',
	Space: ' ',
	Right: '\x1bOC',
	End: '\x1bOF',
	Home: '\x1bOH'
};

/** The characters that a terminal sends for keys as the cards write them: `gg=G`, `Ctrl+r`, `5 Enter`, `:wq`. */
function characters(keys: string): string {
	if (/^[:/?]/.test(keys)) return `${keys}\r`;
	return keys
		.split(' ')
		.map((key) => {
			const letter = /^Ctrl\+(.)$/.exec(key)?.[1];
			if (letter !== undefined) return String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64);
			return named[key] ?? key;
		})
		.join('');
}

/** In a session of its own, where Ctrl+z can't stop the tests as well. */
const bare = 'setsid -w vim -u NONE -N -n -i NONE --not-a-term -T xterm';

/** Opens the situation's file, types, and reads buffer, cursor and file at the end. */
export function press(keys: string, situation: Situation, place: Scratch = scratch()): Pressed {
	const path = (name: string) => join(place.work, name);
	const text = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
	const report = [
		`:call writefile([line('.'), col('.'), ${situation.read ?? "''"}]->map('string(v:val)'), 'state')`,
		":call writefile(getline(1, '$'), 'buffer')",
		':qa!'
	];
	writeFileSync(path('file'), situation.lines.map((line) => `${line}\n`).join(''));
	writeFileSync(
		path('keys'),
		`${situation.before ?? ''}${characters(keys)}${situation.then ?? ''}\x1b\x1b${report.map((line) => `${line}\r`).join('')}`
	);
	place.run(`${bare} -s keys file < /dev/null > screen 2>&1`);
	const [line, column, read] = text('state').split('\n');
	return {
		left: !existsSync(path('state')),
		buffer: text('buffer').split('\n').slice(0, -1),
		at: [Number(line), Number(column)],
		saved: text('file'),
		read: read ?? ''
	};
}
