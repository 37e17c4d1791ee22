// Types on a terminal: an outer tmux holds the screen, so that keys reach tmux or screen as a person's would.
import { scratch } from './scratch.ts';

export interface Scene {
	/** Words for the placeholders of an answer. */
	readonly words?: Readonly<Record<string, string>>;
	/** Lines of `~/.tmux.conf`. */
	readonly settings?: readonly string[];
	/** A command line typed first, `tmux new -s main` say; the keys go to what it opens. */
	readonly open?: string;
	/** Bash that succeeds once `open` is there. */
	readonly ready?: string;
	/** Bash, run beside the terminal before the keys; `soon 'command'` waits until a command succeeds. */
	readonly before?: string;
	/** Keys after the card's, as tmux names them. */
	readonly then?: readonly string[];
	/** Bash that succeeds when the card's claim has come true; `seen` prints the terminal. */
	readonly after: string;
}

const named: Readonly<Record<string, string>> = { PageUp: 'PPage', Backspace: 'BSpace' };

/** The names that tmux has for keys as the cards write them: `Ctrl+a %` → `C-a`, `%`. */
function keyNames(keys: string): string[] {
	return keys.split(' ').map((key) => {
		if (key === '+') return key;
		const [last = '', ...modifiers] = key.split('+').reverse();
		const prefixes = modifiers.reverse().map((modifier) => (modifier === 'Ctrl' ? 'C-' : 'M-'));
		return prefixes.join('') + (named[last] ?? last);
	});
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
const soon =
	'soon() { for look in $(seq ${2:-100}); do if eval "$1" > said 2>&1; then return 0; fi; sleep 0.04; done; return 1; }';

const typing = {
	// One by one: keys within a millisecond of each other count as pasted.
	keys: (names: readonly string[]) =>
		names.map((name) => `outer send-keys -t desk ${quoted(name)}; sleep 0.01`).join('; '),
	line: (command: string) =>
		`outer send-keys -t desk -l ${quoted(command)}; outer send-keys -t desk Enter`
};

/**
 * Types the keys (`keys`) or the command line (`line`) in the scene; true when its claim comes true within so many
 * looks, four hundredths of a second apart.
 */
export async function comesTrue(
	scene: Scene,
	typed: { readonly keys: string } | { readonly line: string },
	looks = 250
): Promise<boolean> {
	const type = 'keys' in typed ? typing.keys(keyNames(typed.keys)) : typing.line(typed.line);
	const ready = scene.ready ?? 'tmux list-clients | grep -q .';
	const place = scratch({ keep: true });
	place.sh(`cat > ~/.tmux.conf <<'END'\n${(scene.settings ?? []).join('\n')}\nEND`);
	const script = [
		'export TMUX_TMPDIR=$PWD SCREENDIR=$PWD/screens PS1="$ "; unset TMUX STY',
		soon,
		'mkdir -m 700 screens; mkdir here; echo \'hardstatus alwayslastline "window=%n"\' > ~/.screenrc',
		'outer() { tmux -L outer -f /dev/null "$@"; }; seen() { outer capture-pane -p -t desk; }',
		"outer new-session -d -s desk -x 100 -y 30 'exec env -u TMUX -u TMUX_PANE TERM=screen SHELL=/bin/sh sh'",
		scene.open === undefined ? '' : `${typing.line(scene.open)}; soon ${quoted(ready)}`,
		`{ ${scene.before ?? ':'}\n} > said 2>&1 || echo broken`,
		type,
		scene.then === undefined ? '' : `sleep 0.05; ${typing.keys(scene.then)}`,
		`soon ${quoted(scene.after)} ${String(looks)} && echo true`,
		'{ tmux kill-server; outer kill-server; for s in screens/*; do screen -S "${s##*/}" -X quit; done; } > said 2>&1; true'
	].join('\n');
	const { stdout: said } = await place.start(script);
	place.remove();
	if (said.includes('broken')) throw new Error(`the scene could not be set: ${scene.before ?? ''}`);
	return said.includes('true');
}
