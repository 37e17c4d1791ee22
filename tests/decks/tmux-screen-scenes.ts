// For each command and key of the tmux and screen deck: where it is typed, and what must come true.
import type { Scene } from './terminal.ts';

export const prefix = ['set -g prefix C-a', 'unbind C-b', 'bind C-a send-prefix'];
export const inside = { open: 'tmux new -s main', settings: prefix };
export const panes = (format: string, wanted: string) =>
	`[ "$(tmux list-panes -t main -F '${format}' | tr '\\n' ' ')" = "${wanted} " ]`;
const window = (wanted: string) => `[ "$(tmux display -p -t main '#{window_index}')" = ${wanted} ]`;
const names = "tmux ls -F '#{session_name}'";
const alone = (name: string) => `tmux new -d -s ${name}`;

export const tmuxScenes: Readonly<Record<string, Scene>> = {
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

export const screenInside = {
	open: 'screen -S main sh',
	ready: 'screen -ls | grep "[.]main.*Attached"',
	settings: []
};
export const state = (name: string, wanted: string) => `screen -ls | grep "[.]${name}.*${wanted}"`;
export const current = (number: string) => `seen | grep window=${number}`;

export const screenScenes: Readonly<Record<string, Scene>> = {
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
