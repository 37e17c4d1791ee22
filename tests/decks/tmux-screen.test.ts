// Types what the cards of the tmux and screen deck say on a terminal: answers and variants must do it.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { fill, has, scratch } from './scratch.ts';
import { comesTrue, type Scene } from './terminal.ts';

// Each answer is typed into a terminal of its own; most of the time is spent waiting, which is shared.
vi.setConfig({ testTimeout: 60_000, maxConcurrency: 4 });

const deck = readDeck('tmux-screen');

const prefix = ['set -g prefix C-a', 'unbind C-b', 'bind C-a send-prefix'];
const inside = { open: 'tmux new -s main', settings: prefix };
const panes = (format: string, wanted: string) =>
	`[ "$(tmux list-panes -t main -F '${format}' | tr '\\n' ' ')" = "${wanted} " ]`;
const window = (wanted: string) => `[ "$(tmux display -p -t main '#{window_index}')" = ${wanted} ]`;
const names = "tmux ls -F '#{session_name}'";
const alone = (name: string) => `tmux new -d -s ${name}`;

const tmuxScenes: Readonly<Record<string, Scene>> = {
	'new-session': {
		words: { name: 'train' },
		after: `[ "$(tmux list-clients -F '#{session_name}')" = train ]`
	},
	detach: { ...inside, after: '! tmux list-clients | grep . && tmux ls' },
	attach: {
		before: alone('main'),
		after: `[ "$(tmux list-clients -F '#{session_name}')" = main ]`
	},
	'attach-named': {
		words: { name: 'train' },
		before: `${alone('train')}; ${alone('other')}`,
		after: `[ "$(tmux list-clients -F '#{session_name}')" = train ]`
	},
	'list-sessions': {
		before: `${alone('train')}; ${alone('other')}`,
		after: 'seen | grep ^train: && seen | grep ^other:'
	},
	'kill-session': {
		words: { name: 'train' },
		before: `${alone('train')}; ${alone('other')}`,
		after: `[ "$(${names})" = other ]`
	},
	'choose-session': {
		...inside,
		before: alone('other'),
		after: "seen | grep -F '+ main: 1 windows' && seen | grep -F '+ other: 1 windows'"
	},
	'tree-expand': {
		...inside,
		before: `outer send-keys -t desk C-a s; soon "seen | grep -F '+ main:'"`,
		after: "seen | grep -F -- '- main:'"
	},
	'split-side': { ...inside, after: panes('#{pane_left} #{pane_top}', '0 0 51 0') },
	'split-h-means': { ...inside, after: panes('#{pane_left} #{pane_top}', '0 0 51 0') },
	'split-below': { ...inside, after: panes('#{pane_left} #{pane_top}', '0 0 0 15') },
	'focus-right': {
		...inside,
		before: 'tmux split-window -h -t main; tmux select-pane -t main -L',
		after: panes('#{pane_active} #{pane_width}', '0 50 1 49')
	},
	'resize-right': {
		...inside,
		before: 'tmux split-window -h -t main; tmux select-pane -t main -L',
		after: panes('#{pane_active} #{pane_width}', '1 51 0 48')
	},
	zoom: {
		...inside,
		before: 'tmux split-window -h -t main',
		after: `[ "$(tmux display -p -t main '#{window_zoomed_flag}')" = 1 ]`
	},
	'close-pane': {
		...inside,
		before: `tmux split-window -h -t main; soon "tmux capture-pane -p -t main | grep '[#$]'"`,
		after: '[ "$(tmux list-panes -t main | wc -l)" = 1 ]'
	},
	'new-window': { ...inside, after: window('1') },
	'choose-window': {
		...inside,
		before: alone('other'),
		after: "seen | grep -F -- '- main:' && seen | grep -E '0: sh'"
	},
	'next-window-alt': {
		...inside,
		settings: [...prefix, 'bind -n M-l next-window'],
		before: 'tmux new-window -d -t main:5',
		after: window('5')
	},
	'scroll-back': {
		...inside,
		before: 'tmux send-keys -t main "seq 200" Enter; soon "seen | grep ^200"',
		after: 'seen | grep -E "\\[[0-9]+/[0-9]+\\]" && ! seen | grep ^200'
	},
	'leave-scroll': {
		...inside,
		before: 'tmux copy-mode -t main',
		after: `[ "$(tmux display -p -t main '#{pane_in_mode}')" = 0 ] && tmux ls`
	},
	'send-prefix': {
		...inside,
		settings: [...prefix, 'set -g default-command "bash --norc"'],
		before: `tmux send-keys -t main "cho here"; soon "seen | grep 'cho here'"`,
		then: ['e'],
		after: 'seen | grep -F "echo here"'
	},
	'reload-settings': {
		before: `${alone('main')}; echo 'set -g @mark new' >> ~/.tmux.conf`,
		after: '[ "$(tmux show -gv @mark)" = new ]'
	}
};

const screenInside = {
	open: 'screen -S main sh',
	ready: 'screen -ls | grep "[.]main.*Attached"',
	settings: []
};
const state = (name: string, wanted: string) => `screen -ls | grep "[.]${name}.*${wanted}"`;
const current = (number: string) => `seen | grep window=${number}`;

const screenScenes: Readonly<Record<string, Scene>> = {
	'screen-new': { words: { name: 'train' }, after: state('train', 'Attached') },
	'screen-list': {
		before: `screen -dmS train sh; soon '${state('train', 'Detached')}'`,
		after: 'seen | grep "[.]train.*Detached"'
	},
	'screen-detach': { ...screenInside, after: state('main', 'Detached') },
	'screen-resume': {
		words: { name: 'train' },
		before: `screen -dmS train sh; soon '${state('train', 'Detached')}'`,
		after: `${state('train', 'Attached')} && [ "$(screen -ls | grep -c '[.]train')" = 1 ]`
	},
	'screen-take-over': {
		words: { name: 'train' },
		before: `outer new-session -d -s there 'env -u TMUX screen -S train sh'; soon '${state('train', 'Attached')}'`,
		after: `${state('train', 'Attached')} && ! outer has-session -t there`
	},
	'screen-detach-remote': {
		words: { name: 'train' },
		before: `outer new-session -d -s there 'env -u TMUX screen -S train sh'; soon '${state('train', 'Attached')}'`,
		after: state('train', 'Detached')
	},
	'screen-new-window': { ...screenInside, after: current('1') },
	'screen-previous': {
		...screenInside,
		before: 'screen -S main -X screen; screen -S main -X screen; sleep 0.1',
		after: current('1')
	}
};

async function refuted(id: string, scene: Scene): Promise<string[]> {
	const entry = cardOfKind(deck, id, 'command', 'keys');
	const works = (answer: string, looks?: number) =>
		comesTrue(
			scene,
			entry.kind === 'keys' ? { keys: answer } : { line: fill(answer, scene.words) },
			looks
		);
	const right = [entry.answer, ...(entry.accept ?? [])];
	const mistakes = (entry.wrong ?? []).map(({ answer }) => answer);
	const outcomes = await Promise.all([
		...right.map((answer) => works(answer)),
		...mistakes.map((answer) => works(answer, 8))
	]);
	return [...right, ...mistakes].filter((_, index) => outcomes[index] !== index < right.length);
}

describe.runIf(has('tmux'))('tmux', () => {
	it.concurrent.each(Object.entries(tmuxScenes))(
		'%s: answer and variants do it, the mistakes do not',
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
				'tmux send-keys -t main "sleep 77" Enter; sleep 0.05; outer kill-server; sleep 0.05; outer new-session -d -s desk',
			after: `[ "$(tmux display -p -t main '#{pane_current_command}')" = sleep ] && ! tmux list-clients | grep .`
		};
		expect(await comesTrue(scene, { line: ':' })).toBe(true);
	});
});

describe.runIf(has('tmux') && has('screen'))('screen', () => {
	it.concurrent.each(Object.entries(screenScenes))(
		'%s: answer and variants do it, the mistakes do not',
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
