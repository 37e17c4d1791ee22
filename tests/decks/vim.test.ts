// Presses the keys of the vim deck in a real Vim: answers and variants must do it, the mistakes what is said of them.
import { describe, expect, it, vi } from 'vitest';
import { press } from './press.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { hasModule, runPython } from './run-python.ts';
import { fill, has, scratch } from './scratch.ts';
import { foos, trials } from './vim-trials.ts';

// Many small processes: on a busy machine they take their time.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('vim');

describe.runIf(has('vim'))('keys of the vim deck', () => {
	it.each(Object.entries(trials))(
		'%s: answer and variants do it, the mistakes what their answers say',
		(id, trial) => {
			const { answer, accept, wrong } = cardOfKind(deck, id, 'keys');
			const pressed = (keys: string) => {
				const place = scratch();
				place.sh('echo clipped > clip');
				return press(keys.replace('/tmp/clip', 'clip'), trial, place);
			};
			const right = [answer, ...(accept ?? [])];
			expect(right.filter((keys) => !trial.done(pressed(keys), keys))).toEqual([]);
			const { mistakes = [] } = trial;
			expect(wrong ?? []).toHaveLength(mistakes.length);
			for (const [index, { answer: keys }] of (wrong ?? []).entries()) {
				const outcome = pressed(keys);
				expect(trial.done(outcome, keys), keys).toBe(false);
				expect(mistakes[index]?.(outcome, keys), `${keys}: ${JSON.stringify(outcome)}`).toBe(true);
			}
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
