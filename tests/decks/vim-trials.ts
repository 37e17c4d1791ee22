// For each keys card of the vim deck: a file in which the keys are needed, what they do, and what its mistakes do.
import { press, type Pressed, type Situation } from './press.ts';

type Outcome = (pressed: Pressed, keys: string) => boolean;

interface KeysTrial extends Situation {
	readonly done: Outcome;
	/** What each mistake of the card does, in its order. */
	readonly mistakes?: readonly Outcome[];
}

const numbers = Array.from({ length: 50 }, (_, index) => `  line ${String(index + 1)}`);
const buffer =
	(...lines: string[]) =>
	(pressed: Pressed) =>
		!pressed.left && pressed.buffer.join('\n') === lines.join('\n');
const cursor = (line: number, column: number) => (pressed: Pressed) =>
	!pressed.left && pressed.at[0] === line && pressed.at[1] === column;
const reads = (value: string) => (pressed: Pressed) => !pressed.left && pressed.read === value;

export const foos = ['foo', 'foo', 'foo foo', 'foo', 'foo', 'foo', 'foo', 'foo foo', 'foo'];
const bars = foos.map((line) => line.replaceAll('foo', 'bar'));
const lossLines = ['loss 1', 'x', 'loss 2', 'here', 'loss 3', 'loss 4'];

/** By card id. */
export const trials: Readonly<Record<string, KeysTrial>> = {
	insert: {
		lines: ['  abc'],
		before: 'l',
		then: 'X',
		done: buffer('  aXbc'),
		mistakes: [buffer('  abXc'), buffer('  Xabc')]
	},
	'back-to-normal': {
		lines: ['one', 'two'],
		before: 'i',
		then: 'dd',
		done: buffer('two'),
		mistakes: [buffer(':q', 'ddone', 'two')]
	},
	write: {
		lines: ['one', 'two'],
		before: 'dd',
		done: ({ left, saved }) => !left && saved === 'two\n',
		mistakes: [({ left, saved }) => left && saved === 'two\n']
	},
	'write-quit': {
		lines: ['one', 'two'],
		before: 'dd',
		done: ({ left, saved }) => left && saved === 'two\n',
		mistakes: [
			({ left, saved }) => left && saved === 'one\ntwo\n',
			({ left, saved }) => !left && saved === 'one\ntwo\n'
		]
	},
	'quit-discard': {
		lines: ['one', 'two'],
		before: 'dd',
		done: ({ left, saved }) => left && saved === 'one\ntwo\n',
		mistakes: [buffer('two'), ({ left, saved }) => left && saved === 'two\n']
	},
	'goto-line': {
		lines: numbers,
		before: '5G',
		done: ({ at }) => at[0] === 42,
		mistakes: [({ at }) => at[0] === 5 + 42, ({ at }) => at[0] === 50]
	},
	'last-line': {
		lines: numbers,
		before: '5G',
		done: ({ at }) => at[0] === 50,
		mistakes: [cursor(1, 3), cursor(5, '  line 5'.length)]
	},
	'first-line': {
		lines: numbers,
		before: '5G',
		done: ({ at }) => at[0] === 1,
		mistakes: [({ at }) => at[0] === 50]
	},
	'line-end': {
		lines: ['abc', 'x'],
		then: 'x',
		done: buffer('ab', 'x'),
		mistakes: [buffer('abcx', 'x')]
	},
	'line-start': { lines: ['  abc'], before: '$', done: cursor(1, 1), mistakes: [cursor(1, 3)] },
	'right-in-line': {
		lines: ['short', 'next'],
		done: (pressed, keys) =>
			cursor(1, 5)(pressed) && press(keys, { lines: ['a line that is long enough'] }).at[1] === 21,
		mistakes: [({ at }) => at[0] === 2]
	},
	'down-lines': {
		lines: numbers,
		before: '5G$',
		done: cursor(10, 3),
		mistakes: [cursor(10, '  line 10'.length)]
	},
	'search-down': {
		lines: lossLines,
		before: '4G',
		done: cursor(5, 1),
		mistakes: [cursor(3, 1), cursor(4, 1)]
	},
	'search-up': {
		lines: lossLines,
		before: 'G',
		done: cursor(5, 1),
		mistakes: [cursor(1, 1)]
	},
	'search-next-direction': {
		lines: lossLines,
		before: '6G?loss\r',
		done: cursor(3, 1),
		mistakes: [cursor(6, 1)]
	},
	'search-back': {
		lines: lossLines,
		before: '/loss\rn',
		done: cursor(3, 1),
		mistakes: [cursor(5, 1)]
	},
	'no-highlight': {
		lines: lossLines,
		before: ':set hlsearch\r/loss\r',
		then: ':let off = v:hlsearch\rn',
		read: '[off, &hlsearch, v:hlsearch]',
		done: reads('[0, 1, 1]'),
		mistakes: [({ read }) => read.startsWith('[0, 0, ')]
	},
	'replace-all': {
		lines: foos,
		before: '5G',
		done: buffer(...bars),
		mistakes: [
			buffer(...foos.map((line) => line.replace('foo', 'bar'))),
			buffer(...foos.with(4, 'bar'))
		]
	},
	'replace-range': {
		lines: foos,
		done: buffer(
			...foos.map((line, index) =>
				index >= 2 && index <= 7 ? line.replaceAll('foo', 'bar') : line
			)
		),
		mistakes: [
			buffer(...foos),
			buffer(
				...foos.map((line, index) => (index >= 2 && index <= 7 ? line.replace('foo', 'bar') : line))
			)
		]
	},
	'replace-confirm': {
		lines: ['foo foo', 'foo'],
		then: 'yny',
		done: buffer('bar foo', 'bar'),
		mistakes: [buffer('bar bar', 'bar'), buffer('bar foo', 'foo')]
	},
	'replace-whole-word': {
		lines: ['lr = 1', 'lr_min = lr'],
		done: buffer('rate = 1', 'lr_min = rate'),
		mistakes: [buffer('rate = 1', 'rate_min = rate'), buffer('lr = 1', 'lr_min = lr')]
	},
	'delete-line': {
		lines: ['one', 'two', 'three'],
		before: '2G',
		done: buffer('one', 'three'),
		mistakes: [buffer('one', '', 'three'), buffer('one', 'two', 'three')]
	},
	'delete-all': {
		lines: numbers,
		before: '20G',
		done: buffer(''),
		mistakes: [buffer(...numbers.slice(0, 19))]
	},
	'delete-to-line': {
		lines: numbers,
		before: '5G',
		done: buffer(...numbers.slice(0, 4), ...numbers.slice(42)),
		mistakes: [buffer(...numbers.slice(0, 4), ...numbers.slice(46)), buffer(...numbers.slice(0, 4))]
	},
	'yank-lines': {
		lines: ['1', '2', '3', '4', '5'],
		read: "split(@0, '\\n')->join() .. ' of ' .. line('$')",
		done: reads("'1 2 3 of 5'"),
		mistakes: [buffer('4', '5'), reads("'1 2 3 4 of 5'")]
	},
	'paste-below': {
		lines: ['one', 'two'],
		before: 'yyj',
		done: buffer('one', 'two', 'one'),
		mistakes: [buffer('one', 'one', 'two')]
	},
	'paste-yanked-again': {
		lines: ['copied', 'deleted', 'last'],
		before: 'yyjdd',
		done: buffer('copied', 'last', 'copied'),
		mistakes: [buffer('copied', 'last', 'deleted'), buffer('copied', 'last', 'deleted')]
	},
	undo: {
		lines: ['one', 'two'],
		before: 'dd',
		done: buffer('one', 'two'),
		mistakes: [buffer('two'), buffer('two')]
	},
	redo: {
		lines: ['one', 'two'],
		before: 'ddu',
		done: buffer('two'),
		mistakes: [buffer('one', 'two'), buffer('one', 'two')]
	},
	'visual-delete': {
		lines: ['abcdefg'],
		before: 'l',
		done: buffer('afg'),
		mistakes: [buffer(''), buffer('ag')]
	},
	'visual-yank': {
		lines: ['abcdefg'],
		before: 'v2l',
		then: '$p',
		done: buffer('abcdefgabc'),
		mistakes: [buffer('aabcdefgbcdefg'), buffer('abcdefg')]
	},
	'visual-indent': {
		lines: ['a', 'b', 'c'],
		before: ':set sw=4 et\rVj',
		done: buffer('        a', '        b', 'c'),
		mistakes: [buffer('    a', '    b', 'c'), buffer('a', 'b', 'c')]
	},
	'reindent-file': {
		lines: ['int f() {', 'return 1;', '}'],
		before: ':set cindent sw=4 et\r3G',
		done: buffer('int f() {', '    return 1;', '}'),
		mistakes: [buffer('int f() {', 'return 1;', '}')]
	},
	'paste-mode': {
		lines: [''],
		before: ':set autoindent\r:set nopaste\r',
		then: 'i  a\r  b\r  c',
		done: buffer('  a', '  b', '  c'),
		mistakes: [buffer('  a', '    b', '      c')]
	},
	'line-numbers': {
		lines: ['x'],
		read: '&number',
		done: reads('1'),
		mistakes: [reads('0'), reads('0')]
	},
	'expand-tab': { lines: [''], then: 'i\ta', done: buffer('        a'), mistakes: [buffer('\ta')] },
	retab: {
		lines: ['\ta'],
		before: ':set et ts=4\r',
		done: buffer('    a'),
		mistakes: [buffer('\ta')]
	},
	'show-invisibles': {
		lines: ['\ta'],
		read: '&list',
		done: reads('1'),
		mistakes: [reads('0')]
	},
	'unix-line-ends': {
		lines: ['#!/bin/sh\r', 'echo\r'],
		then: ':w\r',
		done: ({ saved }) => saved === '#!/bin/sh\necho\n',
		mistakes: [({ saved }) => saved === '#!/bin/sh\r\necho\r\n']
	},
	'read-file': {
		lines: ['one', 'two'],
		done: buffer('one', 'clipped', 'two'),
		mistakes: [buffer('clipped')]
	}
};
