// How tmux is called: its options, its operands and lines that do the same.
import type { ProgramSpec } from '../commands/spec.ts';
import { readUsages } from '../commands/usage.ts';

/** tmux, the terminal multiplexer. Its options stand before the operands of a command. */
export const tmux: ProgramSpec = {
	program: 'tmux',
	manual: 'tmux(1) and tmux list-commands, tmux 3.3a',
	options: `
		[-2CDlNuvV]
		-c SCRIPT
		-f FILE
		-L NAME
		-S FILE
		-T FEATURES
	`,
	otherwise: 'new-session',
	prefixes: true,
	commands: readUsages(
		`
		attach-session (attach) [-dErx] [-c DIR] [-f FLAGS] [-t TARGET]
		bind-key (bind) [-nr] [-T TABLE] [-N NOTE] KEY [ARGS...]
		break-pane (breakp) [-abdP] [-F FORMAT] [-n NAME] [-s TARGET] [-t TARGET]
		capture-pane (capturep) [-aCeJNpPq] [-b BUFFER] [-E LINE] [-S LINE] [-t TARGET]
		choose-buffer [-NrZ] [-F FORMAT] [-f FILTER] [-K FORMAT] [-O ORDER] [-t TARGET] [TEMPLATE]
		choose-client [-NrZ] [-F FORMAT] [-f FILTER] [-K FORMAT] [-O ORDER] [-t TARGET] [TEMPLATE]
		choose-tree [-GNrswZ] [-F FORMAT] [-f FILTER] [-K FORMAT] [-O ORDER] [-t TARGET] [TEMPLATE]
		clear-history (clearhist) [-t TARGET]
		clear-prompt-history (clearphist) [-T TYPE]
		clock-mode [-t TARGET]
		command-prompt [-1bFkiN] [-I INPUTS] [-p PROMPTS] [-t TARGET] [-T TYPE] [TEMPLATE]
		confirm-before (confirm) [-b] [-p PROMPT] [-t TARGET] COMMAND
		copy-mode [-eHMuq] [-s TARGET] [-t TARGET]
		customize-mode [-NZ] [-F FORMAT] [-f FILTER] [-t TARGET]
		delete-buffer (deleteb) [-b BUFFER]
		detach-client (detach) [-aP] [-E COMMAND] [-s TARGET] [-t TARGET]
		display-menu (menu) [-O] [-c TARGET] [-t TARGET] [-T TITLE] [-x POSITION] [-y POSITION] ARGS...
		display-message (display) [-aINpv] [-c TARGET] [-d DELAY] [-F FORMAT] [-t TARGET] [MESSAGE]
		display-popup (popup) [-BCE] [-b LINES] [-c TARGET] [-d DIR] [-e ENVIRONMENT] [-h HEIGHT] [-s STYLE] [-S STYLE] [-t TARGET] [-T TITLE] [-w WIDTH] [-x POSITION] [-y POSITION] [SCRIPT...]
		display-panes (displayp) [-bN] [-d DURATION] [-t TARGET] [TEMPLATE]
		find-window (findw) [-CiNrTZ] [-t TARGET] MATCH_STRING
		has-session (has) [-t TARGET]
		if-shell (if) [-bF] [-t TARGET] SHELL_COMMAND COMMAND [COMMAND]
		join-pane (joinp) [-bdfhv] [-l SIZE] [-s TARGET] [-t TARGET]
		kill-pane (killp) [-a] [-t TARGET]
		kill-server
		kill-session [-aC] [-t TARGET]
		kill-window (killw) [-a] [-t TARGET]
		last-pane (lastp) [-deZ] [-t TARGET]
		last-window (last) [-t TARGET]
		link-window (linkw) [-abdk] [-s TARGET] [-t TARGET]
		list-buffers (lsb) [-F FORMAT] [-f FILTER]
		list-clients (lsc) [-F FORMAT] [-t TARGET]
		list-commands (lscm) [-F FORMAT] [COMMAND]
		list-keys (lsk) [-1aN] [-P STRING] [-T TABLE] [KEY]
		list-panes (lsp) [-as] [-F FORMAT] [-f FILTER] [-t TARGET]
		list-sessions (ls) [-F FORMAT] [-f FILTER]
		list-windows (lsw) [-a] [-F FORMAT] [-f FILTER] [-t TARGET]
		load-buffer (loadb) [-b BUFFER] [-t TARGET] PATH
		lock-client (lockc) [-t TARGET]
		lock-server (lock)
		lock-session (locks) [-t TARGET]
		move-pane (movep) [-bdfhv] [-l SIZE] [-s TARGET] [-t TARGET]
		move-window (movew) [-abdkr] [-s TARGET] [-t TARGET]
		new-session (new) [-AdDEPX] [-c DIR] [-e ENVIRONMENT] [-F FORMAT] [-f FLAGS] [-n NAME] [-s NAME] [-t TARGET] [-x WIDTH] [-y HEIGHT] [SCRIPT...]
		new-window (neww) [-abdkPS] [-c DIR] [-e ENVIRONMENT] [-F FORMAT] [-n NAME] [-t TARGET] [SCRIPT...]
		next-layout (nextl) [-t TARGET]
		next-window (next) [-a] [-t TARGET]
		paste-buffer (pasteb) [-dpr] [-s SEPARATOR] [-b BUFFER] [-t TARGET]
		pipe-pane (pipep) [-IOo] [-t TARGET] [SCRIPT...]
		previous-layout (prevl) [-t TARGET]
		previous-window (prev) [-a] [-t TARGET]
		refresh-client (refresh) [-cDlLRSU] [-A STATE] [-B FORMAT] [-C SIZE] [-f FLAGS] [-t TARGET] [ADJUSTMENT]
		rename-session (rename) [-t TARGET] NEW_NAME
		rename-window (renamew) [-t TARGET] NEW_NAME
		resize-pane (resizep) [-DLMRTUZ] [-x WIDTH] [-y HEIGHT] [-t TARGET] [ADJUSTMENT]
		resize-window (resizew) [-aADLRU] [-x WIDTH] [-y HEIGHT] [-t TARGET] [ADJUSTMENT]
		respawn-pane (respawnp) [-k] [-c DIR] [-e ENVIRONMENT] [-t TARGET] [SCRIPT...]
		respawn-window (respawnw) [-k] [-c DIR] [-e ENVIRONMENT] [-t TARGET] [SCRIPT...]
		rotate-window (rotatew) [-DUZ] [-t TARGET]
		run-shell (run) [-bC] [-d DELAY] [-t TARGET] [SCRIPT...]
		save-buffer (saveb) [-a] [-b BUFFER] PATH
		select-layout (selectl) [-Enop] [-t TARGET] [LAYOUT_NAME]
		select-pane (selectp) [-DdeLlMmRUZ] [-T TITLE] [-t TARGET]
		select-window (selectw) [-lnpT] [-t TARGET]
		send-keys (send) [-FHlMRX] [-N COUNT] [-t TARGET] KEY...
		send-prefix [-2] [-t TARGET]
		server-access [-adlrw] [-t TARGET] [USER]
		set-buffer (setb) [-aw] [-b BUFFER] [-n BUFFER] [-t TARGET] DATA
		set-environment (setenv) [-Fhgru] [-t TARGET] NAME [VALUE]
		set-hook [-agpRuw] [-t TARGET] HOOK [COMMAND]
		set-option (set) [-aFgopqsuUw] [-t TARGET] OPTION [VALUE]
		set-window-option (setw) [-aFgoqu] [-t TARGET] OPTION [VALUE]
		show-buffer (showb) [-b BUFFER]
		show-environment (showenv) [-hgs] [-t TARGET] [NAME]
		show-hooks [-gpw] [-t TARGET]
		show-messages (showmsgs) [-JT] [-t TARGET]
		show-options (show) [-AgHpqsvw] [-t TARGET] [OPTION]
		show-prompt-history (showphist) [-T TYPE]
		show-window-options (showw) [-gv] [-t TARGET] [OPTION]
		source-file (source) [-Fnqv] FILE...
		split-window (splitw) [-bdefhIPvZ] [-c DIR] [-e ENVIRONMENT] [-F FORMAT] [-l SIZE] [-t TARGET] [SCRIPT...]
		start-server (start)
		suspend-client (suspendc) [-t TARGET]
		swap-pane (swapp) [-dDUZ] [-s TARGET] [-t TARGET]
		swap-window (swapw) [-d] [-s TARGET] [-t TARGET]
		switch-client (switchc) [-ElnprZ] [-c TARGET] [-t TARGET] [-T TABLE]
		unbind-key (unbind) [-anq] [-T TABLE] KEY
		unlink-window (unlinkw) [-k] [-t TARGET]
		wait-for (wait) [-LSU] CHANNEL
	`,
		{ optionsUntil: 'first' }
	),
	same: [['tmux split-window', 'tmux split-window -v']],
	alike: [['tmux attach', 'tmux attach -t NAME']]
};
