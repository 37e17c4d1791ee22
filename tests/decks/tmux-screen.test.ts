// Types what the cards of the tmux and screen deck say on a terminal: answers and variants must do it,
// mistakes what is said of them.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { fill, has, scratch } from './scratch.ts';
import { comesTrue, type Scene } from './terminal.ts';
import { settingMistakes, terminalMistakes } from './tmux-screen-mistakes.ts';
import {
	current,
	inside,
	panes,
	prefix,
	screenInside,
	screenScenes,
	state,
	tmuxScenes
} from './tmux-screen-scenes.ts';

// Each answer is typed into a terminal of its own; most of the time is spent waiting, which is shared.
vi.setConfig({ testTimeout: 60_000, maxConcurrency: 4 });

const deck = readDeck('tmux-screen');

async function refuted(id: string, scene: Scene): Promise<string[]> {
	const entry = cardOfKind(deck, id, 'command', 'keys');
	const comes = (of: Scene, answer: string) =>
		comesTrue(of, entry.kind === 'keys' ? { keys: answer } : { line: fill(answer, scene.words) });
	const right = [entry.answer, ...(entry.accept ?? [])];
	const mistakes = (entry.wrong ?? []).map(({ answer }) => answer);
	const effects = terminalMistakes[id] ?? [];
	if (mistakes.length !== effects.length) return [`${id}: as many effects as mistakes`];
	const outcomes = await Promise.all([
		...right.map((answer) => comes(scene, answer)),
		...effects.map((effect, index) => {
			const own = typeof effect === 'string' ? { after: effect } : effect;
			const after = `{ ${own.after}; } && ! { ${scene.after}; }`;
			return comes({ ...scene, ...own, after }, mistakes[index] ?? '');
		})
	]);
	return [...right, ...mistakes].filter((_, index) => !outcomes[index]);
}

describe.runIf(has('tmux'))('tmux', () => {
	it.concurrent.each(Object.entries(tmuxScenes))(
		'%s: answer and variants do it, the mistakes what is said of them',
		async (id, scene) => {
			expect(await refuted(id, scene)).toEqual([]);
		}
	);

	it('has a scene for every command and key', () => {
		const scenes = { ...tmuxScenes, ...screenScenes };
		const typed = deck.cards.filter(({ kind }) => kind === 'command' || kind === 'keys');
		expect(typed.map(({ id }) => id).filter((id) => !(id in scenes))).toEqual([]);
	});

	/** What `tmux show` or `tmux list-keys` says after a server has read this line of settings. */
	function settled(line: string, ask: string): string {
		const place = scratch();
		place.sh("cat > ~/.tmux.conf <<'END'\n" + line + '\nEND');
		return place.run(`export TMUX_TMPDIR=$PWD; tmux new -d 2> err; ${ask}; tmux kill-server`)
			.stdout;
	}

	const settings: readonly [string, string, string][] = [
		['set-prefix', 'tmux show -gv prefix', 'C-a'],
		['mouse-on', 'tmux show -gv mouse', 'on'],
		['vi-copy-keys', 'tmux show -gv mode-keys', 'vi'],
		[
			'bind-pane-left',
			"tmux list-keys -T prefix h | tr -s ' '",
			'bind-key -T prefix h select-pane -L'
		],
		[
			'split-here',
			"tmux list-keys -T prefix % | tr -s ' ' | sed 's/-hc/-h -c/; s/[\\\\]%/%/'",
			'bind-key -T prefix % split-window -h -c "#{pane_current_path}"'
		]
	];
	it.each(settings)('%s: the line sets what it says', (id, ask, wanted) => {
		const { answer, accept, wrong } = cardOfKind(deck, id, 'code');
		for (const right of [answer, ...(accept ?? [])])
			expect([right, settled(right, ask)]).toEqual([right, wanted]);
		for (const mistake of wrong ?? []) expect(settled(mistake.answer, ask)).not.toBe(wanted);
	});

	it.each(Object.entries(settingMistakes))(
		'%s: each mistake in the line does what its answer says',
		(id, effects) => {
			const { wrong = [] } = cardOfKind(deck, id, 'code');
			const shown = effects.filter((effect, index) => {
				const place = scratch();
				place.sh("cat > line <<'END'\n" + (wrong[index]?.answer ?? '') + '\nEND');
				const read =
					'export TMUX_TMPDIR=$PWD EDITOR=true; tmux -f /dev/null new -d; tmux source-file line > said 2>&1';
				return place.run(`${read}; ${effect}; end=$?; tmux kill-server; exit $end`).code === 0;
			});
			expect([id, shown]).toEqual([id, effects]);
			expect(wrong).toHaveLength(effects.length);
		}
	);

	it('starts the new pane in the folder of the current one', async () => {
		const { answer } = cardOfKind(deck, 'split-here', 'code');
		const scene = {
			...inside,
			settings: [...prefix, answer],
			before: 'tmux send-keys -t main "cd here" Enter; sleep 0.05',
			after: panes('#{b:pane_current_path}', 'here here')
		};
		const { answer: keys } = cardOfKind(deck, 'split-side', 'keys');
		expect(await comesTrue(scene, { keys })).toBe(true);
		expect(await comesTrue({ ...scene, settings: prefix }, { keys }, 8)).toBe(false);
	});

	it('gives a new history limit to new panes only', () => {
		const limits = scratch().sh(
			"export TMUX_TMPDIR=$PWD; tmux new -d; tmux set -g history-limit 100000; tmux split-window; tmux list-panes -F '#{history_limit}'; tmux kill-server"
		);
		expect(limits).toBe('2000\n100000');
		const { answer } = cardOfKind(deck, 'history-limit', 'concept');
		expect(answer).toMatchObject({
			en: expect.stringContaining('panes created afterwards') as string
		});
	});

	it('nests server, session, window and pane', () => {
		const levels = cardOfKind(deck, 'hierarchy', 'order').answer.map((level) =>
			typeof level === 'string' ? level : (level.en ?? '')
		);
		const counts = scratch().sh(`export TMUX_TMPDIR=$PWD; tmux new -d -s a; tmux new -d -s b
			tmux new-window -t b:; tmux split-window -t b:; tmux split-window -t b:
			for level in ${levels.slice(1).join(' ')}; do
				case $level in session) tmux ls;; window) tmux list-windows -a;; pane) tmux list-panes -a;; esac | wc -l
			done; tmux kill-server`);
		expect(levels[0]).toBe('server');
		expect(counts).toBe('2\n3\n5');
	});

	it('keeps programs running after the terminal is gone', async () => {
		const scene: Scene = {
			open: 'tmux new -s main',
			before:
				'tmux send-keys -t main "sleep 77" Enter; sleep 0.05; outer kill-server; soon "outer new-session -d -s desk"',
			after: `[ "$(tmux display -p -t main '#{pane_current_command}')" = sleep ] && ! tmux list-clients | grep .`
		};
		expect(await comesTrue(scene, { line: ':' })).toBe(true);
	});
});

describe.runIf(has('tmux') && has('screen'))('screen', () => {
	it.concurrent.each(Object.entries(screenScenes))(
		'%s: answer and variants do it, the mistakes what is said of them',
		async (id, scene) => {
			expect(await refuted(id, scene)).toEqual([]);
		}
	);

	it('opens a list with the double quote, where tmux splits', async () => {
		const keys =
			/`(Ctrl\+a ")`/.exec(cardOfKind(deck, 'screen-quotes', 'concept').prompt.en ?? '')?.[1] ?? '';
		expect(
			await comesTrue({ ...screenInside, after: 'seen | grep -E "Num +Name"' }, { keys })
		).toBe(true);
		expect(cardOfKind(deck, 'split-below', 'keys').answer).toBe(keys);
	});

	it('closes one window with exit, and ends with the last', async () => {
		const { answer } = cardOfKind(deck, 'screen-end', 'concept');
		const two = { ...screenInside, before: 'screen -S main -X screen; sleep 0.1' };
		const closed = `${current('0')} && ${state('main', 'Attached')}`;
		expect(await comesTrue({ ...two, after: closed }, { line: 'exit' })).toBe(true);
		expect(
			await comesTrue({ ...screenInside, after: '! screen -ls | grep main' }, { line: 'exit' })
		).toBe(true);
		expect(answer).toMatchObject({
			en: 'Only that window closes; the session ends with its last window.'
		});
	});
});
