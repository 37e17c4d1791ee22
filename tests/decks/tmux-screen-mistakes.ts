// What each mistake on a command or key of the tmux and screen deck really does, as the answer to it says.
import type { Scene } from './terminal.ts';
import { current, panes } from './tmux-screen-scenes.ts';

const sees = (words: string) => `seen | grep -iE "${words}"`;
const window = (wanted: string) => `[ "$(tmux display -p -t main '#{window_index}')" = ${wanted} ]`;
const sessions = (count: number) => `[ "$(tmux ls | wc -l)" = ${String(count)} ]`;
const inMode = (wanted: string) => `[ "$(tmux display -p -t main '#{pane_in_mode}')" = ${wanted} ]`;
const sideBySide = panes('#{pane_left} #{pane_top}', '0 0 51 0');
const oneBelow = panes('#{pane_left} #{pane_top}', '0 0 0 15');
const widths = (wanted: string) => panes('#{pane_active} #{pane_width}', wanted);
const twoSides = 'tmux split-window -h -t main; tmux select-pane -t main -L';

/** By card id: one for each mistake, in the order of the card; a scene where another one is needed. */
export const terminalMistakes: Readonly<
	Record<string, readonly (string | (Partial<Scene> & Pick<Scene, 'after'>))[]>
> = {
	'new-session': [
		sees('no sessions|error connecting|no server'),
		`[ "$(tmux ls -F '#{session_name}')" = 0 ] && [ "$(tmux list-windows -F '#{window_name}')" = train ]`
	],
	detach: [
		'! tmux ls',
		`tmux list-clients | grep -q . && tmux capture-pane -p -t main | grep -E '\\^B|d'`
	],
	attach: [sessions(2)],
	'attach-named': [sees('too many arguments'), sees('duplicate session')],
	'list-sessions': ['[ "$(seen | grep -c "^0: .*panes")" = 1 ]'],
	'kill-session': ['! tmux ls', `${sees('too many arguments')} && tmux has-session -t train`],
	'choose-session': [window('1')],
	'tree-expand': [
		{
			before:
				'outer send-keys -t desk C-a s; soon "seen | grep -F \'+ main:\'"; outer send-keys -t desk Right; soon "seen | grep -F -- \'- main:\'"',
			after: "seen | grep -F '+ main:'"
		}
	],
	'split-side': [oneBelow],
	'split-below': [sideBySide],
	'split-h-means': [oneBelow, oneBelow],
	'focus-right': [
		{ before: `tmux new-window -d -t main:1; ${twoSides}`, after: window('1') },
		widths('1 51 0 48')
	],
	'resize-right': [widths('0 50 1 49'), widths('1 55 0 44')],
	zoom: [
		{
			before: 'tmux split-window -h -t main; tmux send-keys -t main "sleep 55" Enter; sleep 0.2',
			after: 'tmux capture-pane -p -t main | grep -iE "stopped|suspended"'
		}
	],
	'close-pane': [
		`[ "$(tmux list-panes -t main | wc -l)" = 2 ] && tmux capture-pane -p -t main | grep "\\^C"`
	],
	'new-window': [sideBySide, `${window('0')} && ${sees('no next window')}`],
	'choose-window': ["seen | grep -F '+ main: 1 windows'"],
	'next-window-alt': [sees('no last window')],
	'scroll-back': [`${inMode('0')} && tmux capture-pane -p -t main | grep -F "^[[5~"`],
	'leave-scroll': [inMode('1')],
	'send-prefix': ['seen | grep -F "cho here" && ! seen | grep -F "echo here"'],
	'reload-settings': [
		{
			open: 'exec bash --norc',
			ready: 'sleep 0.1',
			after: `${sees('set: -g: invalid option')} && tmux ls`
		},
		sessions(2)
	],
	'screen-new': [sees('there is no screen'), sees('cannot exec .train')],
	'screen-list': [sees('screen is terminating')],
	'screen-detach': ['! screen -ls | grep "[.]main"'],
	'screen-resume': [`[ "$(screen -ls | grep -c '[.]train')" = 2 ]`],
	'screen-take-over': [
		sees('there is no screen to be resumed'),
		`outer has-session -t there && ${current('0')}`
	],
	'screen-detach-remote': ['! screen -ls | grep "[.]train"'],
	'screen-new-window': [{ before: 'screen -S main -X screen; sleep 0.1', after: current('0') }],
	'screen-previous': [current('0')]
};

/** What tmux says of the mistakes in lines of settings, or what they set instead: bash after the line is read. */
export const settingMistakes: Readonly<Record<string, readonly string[]>> = {
	'set-prefix': [
		'grep -q "bad key" said',
		'tmux list-keys -T prefix C-a | grep send-prefix && [ "$(tmux show -gv prefix)" = C-b ]'
	],
	'mouse-on': ['grep -qE "invalid option|unknown option" said'],
	'vi-copy-keys': ['[ "$(tmux show -gv status-keys)" = vi ]'],
	'bind-pane-left': [
		'tmux list-keys -T root h | grep -- "select-pane -L"',
		'tmux list-keys -T prefix h | grep -- "resize-pane -L"',
		'tmux list-keys -T prefix h | grep -- "select-pane -R"'
	],
	'split-here': [
		'tmux list-keys -T prefix % | grep -- "split-window -h" && ! tmux list-keys -T prefix % | grep pane_current_path',
		'tmux list-keys -T prefix % | grep -- "split-window -v -c"',
		// Newer versions miss the argument at once, older ones when the key is pressed.
		'! tmux list-keys -T prefix % | grep pane_current_path'
	]
};
