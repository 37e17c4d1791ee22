// Presses the keys of the vim deck in a real Vim: answers and variants must do it, the mistakes must not.
import { describe, expect, it, vi } from 'vitest';
import { press, type Pressed, type Situation } from './press.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { hasModule, runPython } from './run-python.ts';
import { fill, has, scratch } from './scratch.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('vim');

interface KeysTrial extends Situation {
	readonly done: (pressed: Pressed, keys: string) => boolean;
}

const numbers = Array.from({ length: 50 }, (_, index) => `  line ${String(index + 1)}`);
const buffer =
	(...lines: string[]) =>
	(pressed: Pressed) =>
		!pressed.left && pressed.buffer.join('\n') === lines.join('\n');
const cursor = (line: number, column: number) => (pressed: Pressed) =>
	!pressed.left && pressed.at[0] === line && pressed.at[1] === column;
const reads = (value: string) => (pressed: Pressed) => !pressed.left && pressed.read === value;

const foos = ['foo', 'foo', 'foo foo', 'foo', 'foo', 'foo', 'foo', 'foo foo', 'foo'];
const bars = foos.map((line) => line.replaceAll('foo', 'bar'));
const lossLines = ['loss 1', 'x', 'loss 2', 'here', 'loss 3', 'loss 4'];

const trials: Readonly<Record<string, KeysTrial>> = {
	insert: { lines: ['  abc'], before: 'l', then: 'X', done: buffer('  aXbc') },
	'back-to-normal': { lines: ['one', 'two'], before: 'i', then: 'dd', done: buffer('two') },
	write: {
		lines: ['one', 'two'],
		before: 'dd',
		done: ({ left, saved }) => !left && saved === 'two\n'
	},
	'write-quit': {
		lines: ['one', 'two'],
		before: 'dd',
		done: ({ left, saved }) => left && saved === 'two\n'
	},
	'quit-discard': {
		lines: ['one', 'two'],
		before: 'dd',
		done: ({ left, saved }) => left && saved === 'one\ntwo\n'
	},
	'goto-line': { lines: numbers, before: '5G', done: ({ at }) => at[0] === 42 },
	'last-line': { lines: numbers, before: '5G', done: ({ at }) => at[0] === 50 },
	'first-line': { lines: numbers, before: '5G', done: ({ at }) => at[0] === 1 },
	'line-end': { lines: ['abc', 'x'], then: 'x', done: buffer('ab', 'x') },
	'line-start': { lines: ['  abc'], before: '$', done: cursor(1, 1) },
	'right-in-line': {
		lines: ['short', 'next'],
		done: (pressed, keys) =>
			cursor(1, 5)(pressed) && press(keys, { lines: ['a line that is long enough'] }).at[1] === 21
	},
	'down-lines': { lines: numbers, before: '5G$', done: cursor(10, 3) },
	'search-down': { lines: lossLines, before: '4G', done: cursor(5, 1) },
	'search-next-direction': { lines: lossLines, before: '6G?loss\r', done: cursor(3, 1) },
	'search-back': { lines: lossLines, before: '/loss\rn', done: cursor(3, 1) },
	'no-highlight': {
		lines: lossLines,
		before: ':set hlsearch\r/loss\r',
		then: ':let off = v:hlsearch\rn',
		read: '[off, &hlsearch, v:hlsearch]',
		done: reads('[0, 1, 1]')
	},
	'replace-all': { lines: foos, before: '5G', done: buffer(...bars) },
	'replace-range': {
		lines: foos,
		done: buffer(
			...foos.map((line, index) =>
				index >= 2 && index <= 7 ? line.replaceAll('foo', 'bar') : line
			)
		)
	},
	'replace-confirm': { lines: ['foo foo', 'foo'], then: 'yny', done: buffer('bar foo', 'bar') },
	'replace-whole-word': {
		lines: ['lr = 1', 'lr_min = lr'],
		done: buffer('rate = 1', 'lr_min = rate')
	},
	'delete-line': { lines: ['one', 'two', 'three'], before: '2G', done: buffer('one', 'three') },
	'delete-all': { lines: numbers, before: '20G', done: buffer('') },
	'yank-lines': {
		lines: ['1', '2', '3', '4', '5'],
		read: "split(@0, '\\n')->join() .. ' of ' .. line('$')",
		done: reads("'1 2 3 of 5'")
	},
	'paste-below': { lines: ['one', 'two'], before: 'yyj', done: buffer('one', 'two', 'one') },
	'paste-yanked-again': {
		lines: ['copied', 'deleted', 'last'],
		before: 'yyjdd',
		done: buffer('copied', 'last', 'copied')
	},
	undo: { lines: ['one', 'two'], before: 'dd', done: buffer('one', 'two') },
	redo: { lines: ['one', 'two'], before: 'ddu', done: buffer('two') },
	'visual-delete': { lines: ['abcdefg'], before: 'l', done: buffer('afg') },
	'visual-yank': {
		lines: ['abcdefg'],
		before: 'v2l',
		then: '$p',
		done: buffer('abcdefgabc')
	},
	'visual-indent': {
		lines: ['a', 'b', 'c'],
		before: ':set sw=4 et\rVj',
		done: buffer('        a', '        b', 'c')
	},
	'reindent-file': {
		lines: ['int f() {', 'return 1;', '}'],
		before: ':set cindent sw=4 et\r3G',
		done: buffer('int f() {', '    return 1;', '}')
	},
	'paste-mode': {
		lines: [''],
		before: ':set autoindent\r:set nopaste\r',
		then: 'i  a\r  b\r  c',
		done: buffer('  a', '  b', '  c')
	},
	'line-numbers': { lines: ['x'], read: '&number', done: reads('1') },
	'expand-tab': { lines: [''], then: 'i\ta', done: buffer('        a') },
	retab: { lines: ['\ta'], before: ':set et ts=4\r', done: buffer('    a') },
	'show-invisibles': { lines: ['\ta'], read: '&list', done: reads('1') },
	'unix-line-ends': {
		lines: ['#!/bin/sh\r', 'echo\r'],
		then: ':w\r',
		done: ({ saved }) => saved === '#!/bin/sh\necho\n'
	},
	'read-file': { lines: ['one', 'two'], done: buffer('one', 'clipped', 'two') }
};

describe.runIf(has('vim'))('keys of the vim deck', () => {
	it.each(Object.entries(trials))(
		'%s: answer and variants do it, the mistakes do not',
		(id, trial) => {
			const { answer, accept, wrong } = cardOfKind(deck, id, 'keys');
			const passes = (keys: string) => {
				const place = scratch();
				place.sh('echo clipped > clip');
				return trial.done(press(keys.replace('/tmp/clip', 'clip'), trial, place), keys);
			};
			expect([answer, ...(accept ?? [])].filter((keys) => !passes(keys))).toEqual([]);
			expect((wrong ?? []).map((mistake) => mistake.answer).filter(passes)).toEqual([]);
		}
	);

	it('leaves only keys without a trial that belong to the terminal', () => {
		const untried = deck.cards.filter(({ id, kind }) => kind === 'keys' && !(id in trials));
		expect(untried.map(({ id }) => id)).toEqual(['frozen-terminal']);
		const key = cardOfKind(deck, 'frozen-terminal', 'keys')
			.answer.replace('Ctrl+', '')
			.toUpperCase();
		expect(scratch().sh("script -qc 'stty -a' /dev/null")).toContain(`start = ^${key}; stop = ^S;`);
	});
});

describe.runIf(has('vim'))('facts of the vim deck', () => {
	it.runIf(hasModule('pty'))('is stopped by Ctrl+s only before the version on the card', () => {
		const { outdated, prompt } = cardOfKind(deck, 'frozen-terminal', 'keys');
		const patch = /8\.2\.\d+/.exec(outdated?.en ?? '')?.[0] ?? '';
		expect(prompt.en).toContain('old Vim (8.1 or before)');
		const [outcome] = runPython([
			{
				form: `import os, pty, subprocess, termios, time
child, terminal = pty.fork()
if child == 0:
    os.execvp('vim', ['vim', '-u', 'NONE', '-n', '-i', 'NONE'])
deadline = time.time() + 20
raw = lambda: not termios.tcgetattr(terminal)[3] & termios.ICANON
while not raw() and time.time() < deadline: time.sleep(0.02)
stops = bool(termios.tcgetattr(terminal)[0] & termios.IXON)
os.write(terminal, b'\\x11:qa!\\r')
os.close(terminal); os.waitpid(child, 0)
vim = ['vim', '-u', 'NONE', '-n', '-i', 'NONE', '-es', '--not-a-term', '-c', "call writefile([has('patch-${patch}')], 'since')", '-c', 'qa!']
subprocess.run(vim, stdin=subprocess.DEVNULL)
print(stops, open('since').read().strip() == '1')`
			}
		]);
		expect(['True False', 'False True'], JSON.stringify(outcome)).toContain(outcome?.said);
	});

	it('refuses a full-width comma in a range', () => {
		const keys = cardOfKind(deck, 'replace-range', 'keys').answer;
		expect(press(keys.replace(',', '，'), { lines: foos }).buffer).toEqual(foos);
	});

	it('overrides its own read-only guard with :w! and no more', () => {
		// A change of a guarded file would make Vim wait for a second.
		const guarded = { lines: ['one', 'two'], before: 'dd:set readonly\r' };
		expect(press(':w', guarded).saved).toBe('one\ntwo\n');
		expect(press(':w!', guarded).saved).toBe('two\n');
		expect(cardOfKind(deck, 'force-write', 'concept').answer).toMatchObject({
			en: expect.stringContaining('adds no rights') as string
		});
	});

	it('reads the personal settings and drops compatible mode by their presence', () => {
		const { answer } = cardOfKind(deck, 'config-file', 'cloze');
		const place = scratch();
		const ask = `setsid -w vim -n -i NONE --not-a-term -T dumb -c 'call writefile([&compatible, get(g:, "mine", 0)], "state")' -c 'qa!' < /dev/null > screen 2>&1; cat state`;
		place.sh(`echo 'let g:mine = 1' > ~/${String(answer)}`);
		expect(place.run(ask).stdout).toBe('0\n1');
		expect(place.run(`mv ~/${String(answer)} ~/.vmrc; ${ask}`).stdout.split('\n')[1]).toBe('0');
	});

	it('names the swap file as the card does, and recovers from it', () => {
		const { answer, wrong } = cardOfKind(deck, 'recover', 'command');
		const swap = String(cardOfKind(deck, 'swap-name', 'cloze').answer);
		const crashed = () => {
			const place = scratch();
			place.sh(
				`echo saved > train.py; printf 'ounsaved\\033:preserve\\r:call system("kill -9 " . getpid())\\r' > keys`
			);
			place.run(
				'vim -u NONE -N -i NONE --not-a-term -T dumb -s keys train.py < /dev/null > screen 2>&1'
			);
			return place;
		};
		const rescue = (command: string) => {
			const place = crashed();
			expect(place.sh(`ls ${swap}`)).toBe(swap);
			place.sh(`printf '\\r:w\\r:qa!\\r' > keys`);
			const options = '-u NONE -N -i NONE --not-a-term -T dumb -s keys';
			place.run(
				`${fill(command, { file: 'train.py' }).replace(/^vim/, `vim ${options}`)} < /dev/null > screen 2>&1`
			);
			return place.sh('cat train.py');
		};
		expect(rescue(answer)).toBe('saved\nunsaved');
		expect(rescue(wrong?.[0]?.answer ?? '')).toBe('saved');
	});
});
