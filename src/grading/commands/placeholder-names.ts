// What the name of a placeholder says: which other words mean the same, and which values it can't be.
import { hasGlob, mark } from '../shell/word.ts';

/** Words that people use for one another when they name a placeholder. */
const groups = [
	'source src from input 源',
	'target dst dest destination to output 目标',
	'old before 旧 原',
	'new after 新',
	'dir directory folder 目录 文件夹',
	'file filename 文件',
	'image img 镜像',
	'container ctr 容器',
	'package pkg 包',
	'env environment 环境',
	'repo repository 仓库',
	'message msg 信息',
	'number num n count 数字',
	'command cmd 命令',
	'host hostname server ip address 主机',
	'user username 用户 用户名',
	'url link 网址 链接',
	'branch 分支',
	'tag 标签',
	'version ver 版本',
	'commit hash sha rev revision 提交',
	'pid 进程号',
	'port 端口',
	'path 路径',
	'name 名字 名称 名'
].map((words) => words.split(' '));
const meanings = new Map(
	groups.flatMap(([first = '', ...others]) =>
		[first, ...others].map((word) => [word, first] as const)
	)
);

/** Words that say nothing beside another one: `new_name` is what is new. */
const neutral = new Set(['name', 'file', 'dir', 'path', 'id']);

/** The words of a name, one for all that mean the same: `old_img2` is old and image. */
function wordsOf(name: string): readonly string[] {
	return name
		.toLowerCase()
		.split(/[\s_.-]+/)
		.map((word) => word.replace(/(?<=\D)\d+$/, ''))
		.filter((word) => word !== '')
		.map((word) => meanings.get(word) ?? word);
}

const bracketed = [
	new RegExp(`^${mark.hole}([^${mark.holeEnd}]*)${mark.holeEnd}$`, 'u'),
	new RegExp(`^[${mark.variable}${mark.quotedVariable}](\\w+)${mark.variableEnd}$`, 'u'),
	new RegExp(`^${mark.open}([^${mark.open}]*)${mark.close}$`, 'u'),
	/^<(.*)>$/su,
	/^\{(.*)\}$/su
];

/** What a typed text names when it is a placeholder itself: `<new>`, `$new`, `{new}`, `[new]`. */
function bracketedName(text: string): string | undefined {
	return bracketed.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
}

/** The other placeholder whose name was typed where `name` should be filled in: `new` for `<old>`. */
export function otherPlaceholder(
	name: string,
	text: string,
	names: readonly string[]
): string | undefined {
	const inner = bracketedName(text);
	const words = wordsOf(inner ?? text);
	const own = wordsOf(name);
	if (words.length === 0 || words.some((word) => own.includes(word))) return undefined;
	return names.find((other) => {
		const wanted = wordsOf(other);
		const beyond = words.filter((word) => !wanted.includes(word));
		const isWhole = wanted.every((word) => words.includes(word));
		const isAbout =
			beyond.length === 0 ||
			(isWhole && (inner !== undefined || beyond.every((word) => neutral.has(word))));
		return isAbout && other !== name;
	});
}

const number = /^[\d.]+$/;
// 0 is a group of processes and any port that is free.
const positive = /^[1-9]\d*$/;
// What git, docker, tmux and ssh take as a name; signs in front, colons or `..` inside would be their syntax.
const plainName = /^(?!.*\.\.)[\p{L}\p{N}_.][\p{L}\p{N}_./@-]*$/u;
/** What values look like that are called so; a name that isn't listed may be anything. */
const looks: Readonly<Record<string, RegExp>> = {
	number,
	port: positive,
	pid: positive,
	lines: number,
	// An archive in its place was meant for another one.
	dir: /^(?!.*\.(?:zip|tgz|tar|gz|bz2|xz|7z|rar)$)/i,
	seconds: number,
	branch: plainName,
	tag: plainName,
	name: plainName,
	alias: plainName,
	container: plainName,
	user: plainName,
	env: plainName,
	host: /^(?:[\p{L}\p{N}_.-]+|\[[\da-f:]+\])$/iu,
	commit: /^(?!.*\.\.)[\p{L}\p{N}_.@][\p{L}\p{N}_./@{}~^-]*$/u
};
/** Folders by their short names, which most programs take where a folder may stand. */
const shortFolder = /^(?:\.{1,2}\/?|\/)$/;
const folders = ['dir', 'path', 'source', 'target', 'url', 'old', 'new'];

/** Names that git keeps for itself: no file, and no branch of one's own. */
const reference = /^(?:(?:[A-Z]+_)?HEAD|@)(?:[~^@].*)?$/;

/** What no other of these can stand for; a name, a path, a source may be any of them. */
const kindsOfThings = new Set(
	(
		'file dir image container package env repo url message number command host user branch tag ' +
		'version commit pid port'
	).split(' ')
);

/** Whether a placeholder or a bare word names another kind of thing: `<branch>` or `branch` for a file. */
function isOtherThing(own: readonly string[], words: readonly string[], bare: boolean): boolean {
	const wanted = own.filter((word) => kindsOfThings.has(word));
	const given = words.filter((word) => kindsOfThings.has(word));
	if (wanted.length === 0 || given.length === 0) return false;
	// A folder or a file may be called anything, and a repository is known by its address.
	if (bare && (words.length > 1 || wanted.includes('dir') || wanted.includes('file'))) return false;
	return !(wanted.includes('url') && given.includes('repo'));
}

/** Whether a value may well be what the placeholder is called; only a person can tell of others. */
export function mayStandFor(name: string, text: string): boolean {
	const kinds = wordsOf(name);
	const inner = bracketedName(text);
	if (wordsOf(inner ?? text).some((word) => kinds.includes(word))) return true;
	if (hasGlob(text) || text.startsWith('-')) return false;
	// What a command prints may be many words, unless it is quoted.
	if (text.startsWith(`${mark.variable}(`)) return false;
	if (isOtherThing(kinds, wordsOf(inner ?? text), inner === undefined)) return false;
	// Another placeholder, or something that the shell makes a value of.
	if (inner !== undefined || /[\ue002\ue003]/u.test(text)) return true;
	if (reference.test(text)) return kinds.includes('commit');
	if (shortFolder.test(text)) return kinds.some((kind) => folders.includes(kind));
	const look = kinds.map((kind) => looks[kind]).findLast((each) => each !== undefined);
	return look?.test(text) ?? true;
}
