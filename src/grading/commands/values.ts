// Spellings of one value: what an option's or operand's name in a specification says about its words.
import { hasGlob, ignoreSplitting } from '../shell/word.ts';
import { canonicalMode } from './file-mode.ts';
import { canonicalAwk, canonicalSed } from './small-programs.ts';

type Spelling = (key: string) => string;

function withoutDot(key: string): string {
	if (key === './') return '.';
	// Behind `--`: a file whose name looks like an option.
	if (/^-./.test(key)) return `./${key}`;
	const rest = key.replace(/^(?:\.\/)+/, '');
	return rest === '' || rest.startsWith('-') ? key : rest;
}

/** `dir/` is `dir`, but `*\/` is only the folders of `*`. */
function withoutSlash(key: string): string {
	if (hasGlob(key)) return key;
	return key.replace(/(?<=[^/])\/+$/, '');
}

/** `HEAD^`, `HEAD~1` and `@~` are one commit; `HEAD^^` is `HEAD~2` (gitrevisions(7)). */
function revision(key: string): string {
	// `HEAD^:a.py` is a file of a revision.
	const [, before, path] = /^([^:]+)(:.*)$/s.exec(key) ?? [];
	if (before !== undefined && path !== undefined) return revision(before) + path;
	const found = /^(@|.*?[^~^])?((?:\^1?|~\d*)+)$/.exec(key);
	const name = (text: string): string => text.replace(/^@$/, 'HEAD');
	if (!found) return name(key);
	const steps = (found[2] ?? '').match(/\^1?|~\d*/g) ?? [];
	const count = steps.reduce((sum, step) => {
		const number = step.startsWith('~') ? step.slice(1) : '';
		return sum + (number === '' ? 1 : Number(number));
	}, 0);
	return count === 0 ? name(found[1] ?? '') : `${name(found[1] ?? '')}~${count}`;
}

/** Numbers of signal(7) on x86 and ARM, those that people type. */
const signals: Readonly<Record<string, string>> = {
	'1': 'HUP',
	'2': 'INT',
	'3': 'QUIT',
	'6': 'ABRT',
	'9': 'KILL',
	'10': 'USR1',
	'12': 'USR2',
	'15': 'TERM',
	'18': 'CONT',
	'19': 'STOP',
	'20': 'TSTP'
};

function signal(key: string): string {
	const name = key.toUpperCase().replace(/^SIG/, '');
	return signals[name] ?? name;
}

const bytes: Readonly<Record<string, number>> = { '': 0, b: 0, k: 1, m: 2, g: 3 };
const seconds: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86400 };

/** `1g`, `1024M`, `1024MB` in bytes (docker's sizes: b, k, m, g with an optional B). */
function size(key: string): string {
	const [, count, unit = ''] = /^(\d+)([bkmg]?)b?$/i.exec(key) ?? [];
	const power = bytes[unit.toLowerCase()];
	return count === undefined || power === undefined ? key : String(Number(count) * 1024 ** power);
}

/** `1m`, `60`, `60s` in seconds (coreutils' sleep and timeout). */
function duration(key: string): string {
	const [, count, unit = ''] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(key) ?? [];
	const factor = seconds[unit];
	return count === undefined || factor === undefined ? key : String(Number(count) * factor);
}

/** `3,1-2` is `1-2,3`: cut writes what it selects in the order that it was read, and once (cut(1)). */
function selection(key: string): string {
	if (!/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(key)) return key;
	const parts = [...new Set(key.split(','))];
	return parts.sort((a, b) => parseInt(a, 10) - parseInt(b, 10)).join(',');
}

const spellings: Readonly<Record<string, Spelling>> = {
	N: (key) => (/^\d+$/.test(key) ? String(Number(key)) : key),
	DIR: (key) => withoutSlash(withoutDot(key)),
	FILE: withoutDot,
	PATH: withoutDot,
	REV: revision,
	// `@` alone is HEAD there as well (git-push(1)).
	REFSPEC: (key) => key.replace(/^(\+?)@(?=:|$)/, '$1HEAD'),
	MODE: canonicalMode,
	SIGNAL: signal,
	MEMORY: size,
	IMAGE: (key) => key.replace(/:latest$/, ''),
	PORTS: (key) => key.replace(/\/tcp$/, ''),
	// Read and write is what a volume is mounted for anyway.
	VOLUME: (key) => key.replace(/^([^:]+:[^:]+):rw$/, '$1'),
	// A remote path begins in the home folder.
	REMOTE: (key) =>
		withoutDot(key)
			.replace(/^([^/:]+:)\.\/?$/, '$1')
			.replace(/^([^/:]+:)~\/?(?=[^/]|$)/, '$1'),
	// PEP 503: case, dots, dashes and underscores of a package name don't matter.
	PIP: (key) =>
		key.replace(/^[A-Za-z0-9._-]+/, (name) => name.toLowerCase().replace(/[._-]+/g, '-')),
	ZIP: (key) => withoutDot(key).replace(/\.zip$/, ''),
	DURATION: duration,
	// find takes several types at once, `f,d`.
	TYPES: (key) => key.split(',').sort().join(','),
	SELECTION: selection,
	ASSIGNMENT: ignoreSplitting,
	SED: canonicalSed,
	AWK: canonicalAwk,
	// A host that accepts a repository's address with .git accepts it without.
	URL_OF_GIT: (key) => key.replace(/\.git\/?$/, ''),
	STASH: (key) => (/^\d+$/.test(key) ? `stash@{${key}}` : key)
};

/** The kind of value that a name of the notation speaks of: `SOURCE_DIR` is a DIR. */
export function kindOf(name: string): string {
	return name === 'GIT_URL' ? 'URL_OF_GIT' : (name.replace(/\d+$/, '').split('_').at(-1) ?? name);
}

/** One spelling for all keys that mean the same as a value called `name` in the notation. */
export function canonicalValue(name: string, key: string): string {
	return spellings[kindOf(name)]?.(key) ?? key;
}
