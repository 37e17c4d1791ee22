// What a piece of inline code is: a command, keys, program code, or just a name.
import { headingWords } from './topic.ts';

export type CodeKind = 'command' | 'keys' | 'code' | 'name';

/** Programs that people note commands of. */
const programs = new Set(
	(
		'adb alias apt apt-get awk bash brew bun bundle bzip2 cargo cat cd chgrp chmod chown clear cmake code composer conda cp ' +
		'crontab curl cut date deno dd df diff dig dir dnf docker docker-compose du echo env exit export fdisk ffmpeg file find ' +
		'findstr flutter free fuser gcc g++ gdb gh git go gradle grep groupadd gunzip gzip head helm history htop icacls ' +
		'ifconfig install ip ipconfig iptables java javac jobs journalctl jq jupyter kill killall kubectl last less ln locate ' +
		'logout ls lsb_release lscpu lsof lspci lsusb make man matlab mamba md5sum mkdir more mount mv mvn mysql nano nc netstat ' +
		'ninja nice nmap node nohup npm npx nslookup nvcc nvidia-smi nvim openssl passwd pdflatex perl php ping pip pip3 pkill ' +
		'pnpm poetry printenv ps psql pwd py python python2 python3 redis-cli rename rm rmdir rsync ruby rustup rz sbatch scp ' +
		'screen sed service set sftp sh shutdown sort source sqlite3 squeue ssh ssh-copy-id ssh-keygen stat su sudo systemctl sz ' +
		'tail tar tee telnet terraform tmux top touch tr tree tsc type uname uniq unset unzip uptime useradd userdel usermod uv ' +
		'vagrant vi vim virtualenv watch wc wget where which who whoami winget xargs yarn yum zip zsh bazel protoc adduser gedit tensorboard'
	).split(' ')
);

const chord =
	/^(?:(?:[CMS]-){1,3}\S(?= |$)|<?(?:ctrl|control|alt|option|shift|cmd|command|meta|super|win)\b\s*(?:[+\- ]|$)|<[CSAM]-|(?:esc|enter|return|tab|space|backspace|delete|del|insert|home|end|page ?(?:up|down)|f\d{1,2}|[←↑→↓⌘⌥⇧⌃])>?(?:\s*(?:[+\-、,/]|$)|键))/i;
/** `name(type)` tells a parameter's type; `TP(True Positive)` an abbreviation. */
const annotated =
	/^\w+\s?[（(](?:bool|int|float|str|string|list|tuple|dict|set|object|optional|any|Dataset|Tensor|[A-Za-z]+ [A-Za-z ]+)[)）]$/i;
const call =
	/^[\w.]*[A-Za-z_]\w*(?:\([^)]*\)?|\[[^\]]*\])|^[A-Za-z_][\w.,\s]*=(?!=)\s*\S|^(?:import|from|def|class|return|print|const|let|var|with|@)\s/;
/** A statement in capitals, as SQL is written. */
const sql =
	/^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|DROP|ALTER|EXPLAIN|GRANT|REVOKE|TRUNCATE|SHOW) [\w`*("]/;
const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/;
const commandTopic =
	/命令|指令|终端|快捷|command|linux|ubuntu|shell|bash|terminal|\bgit\b|docker|conda|tmux|\bvim?\b|screen|shortcut|\bssh\b|\bscp\b|\bnpm\b|\bpip\b|\bapt\b|kubectl|usage|\bcli\b|vscode|hotkey|keybinding|cheat ?sheet|powershell|gdb|\bredis\b|\bemacs\b/i;
const keysTopic =
	/快捷|按键|shortcut|hotkey|keybinding|\bvim?\b|tmux|emacs|\bless\b|\bnano\b|\bhtop\b|\branger\b/i;

/** Decides by the code itself, and where that is not enough by the headings above it. */
export function codeKind(code: string, path: readonly string[]): CodeKind {
	const text = code.trim();
	const word = text.replace(/^[$%#!>]\s+/, '').split(/[\s|;]/)[0] ?? '';
	const bare = text.replace(/^[$%#!>]\s+/, '');
	if (chord.test(text)) return 'keys';
	if (sql.test(text)) return 'code';
	if (inTopic(keysTopic, path) && /^[/?][a-z]+$/.test(text)) return 'keys';
	if (/^[.~]?\/\S+|^\.{1,2}$|^~$/.test(text) && !text.includes(' ')) return 'name';
	if (inTopic(keysTopic, path) && isKeySequence(text) && !isProgram(text)) return 'keys';
	// `gg + d + G` tells of keys in words of its own.
	if (/^\S{1,3} \+ \S/.test(text)) return 'name';
	const rest = bare.slice(word.length).trim();
	if (programs.has(word) && !/^\(|^=/.test(rest)) {
		if (rest !== '' || inTopic(commandTopic, path)) return 'command';
	}
	if (/\b[A-Z]\w*(?:Error|Exception|Warning)\b\s*:/.test(text)) return 'name';
	if (isAnnotated(text) || /^\w+=[^\s=(]+$/.test(text)) return 'name';
	if (call.test(text)) return 'code';
	if (
		dotted.test(text) &&
		!/\.(?:py|sh|txt|md|json|ya?ml|js|ts|c|cpp|h|exe|conf|cfg|zip|tar|gz|jpg|png|pub|log|env|lock|toml|ini|csv|pth|pt|pdf|html|css|so|dll|deb|whl)$/i.test(
			text
		)
	)
		return 'code';
	if (inTopic(commandTopic, path) && isCommandLike(text)) return 'command';
	return /^[a-z][\w.-]*(?: +[\w./:@=<>[\]*~-]+)* +-{1,2}[A-Za-z][\w-]*(?: +[\w./:@=<>[\]*~-]+)*$/.test(
		text
	) || /^[%!]\w+\s/.test(text)
		? 'command'
		: 'name';
}

/** True for `name(type)` and `ABC(Some Words)`. */
export function isAnnotated(text: string): boolean {
	return annotated.test(text);
}

/** True under headings of programs that are run by commands or keys. */
export function isCommandTopic(path: readonly string[]): boolean {
	return inTopic(commandTopic, path);
}

function inTopic(topic: RegExp, path: readonly string[]): boolean {
	return path.slice(-3).some((heading) => topic.test(headingWords(heading)));
}

/** Keys that do what is printed on them: nothing to learn. */
export function isPlainKey(code: string): boolean {
	return /^(?:[←↑→↓]|home|end|page ?(?:up|down)|enter|delete|backspace)$/i.test(code.trim());
}

/** True for a command line that begins with a program known by name, or with a colon as in an editor. */
export function isKnownCommand(code: string): boolean {
	return /^[:!]/.test(code) || programs.has(/^[^\s|;]+/.exec(code)?.[0] ?? '');
}

/** A program's name of three letters or more is too long for keys. */
function isProgram(text: string): boolean {
	return text.length >= 3 && programs.has(text);
}

/** What is typed in a modal editor without a command line: `gg=G`, `dd`, `n<Enter>`, `/word`. */
function isKeySequence(text: string): boolean {
	return (
		(/^[^\s:]{1,8}$/.test(text) &&
			!/[\p{Script=Han}]/u.test(text) &&
			!/^\.\w{2,}|\.\w+$|^[A-Za-z]{5,}$/.test(text)) ||
		/^[/?][a-z]+$/.test(text)
	);
}

function isCommandLike(text: string): boolean {
	return /^:\S|^[a-z][\w.+-]*\s+\S|^[A-Z]{3,}\s+\S/.test(text);
}

const statement =
	/^\s*(?:import \w|from [\w.]+ import|def \w|class \w+\s*[(:]|for \w.* in .*:|while .*:|if .*:\s*$|else:|elif .*:|try:|except.*:|with .*:|return\b|print\s*\(|raise \w|pass$|@\w|[\w.[\], ]+\s*(?:[-+*/]?=)\s*\S|[A-Za-z_][\w.]*\(.*\)?[,;]?\s*$|[)}\]]+[,;]?\s*$)/;

/** `n=m/M`, `E = m*c^2`: quantities of one letter, as a textbook has them. */
const lawOfLetters = /^\s*\p{L}\d?\s*=\s*\p{L}\d?(?:\s*[-+*/×·^]\s*(?:\p{L}\d?|\d+))+\s*$/u;

/** True for `Ctrl+a`, `F5`, `Esc` and other names of keys. */
export function isChord(code: string): boolean {
	return chord.test(code.trim());
}

/** True for a line of a program that stands in prose without any mark. */
export function looksLikeCode(line: string): boolean {
	if (line.length > 200 || !statement.test(line) || lawOfLetters.test(line)) return false;
	const bare = line.replace(/#.*$/, '').replace(/'[^']*'|"[^"]*"/g, '');
	return !/[，。；：？]/.test(bare) && (bare.match(/\p{Script=Han}/gu)?.length ?? 0) <= 6;
}
