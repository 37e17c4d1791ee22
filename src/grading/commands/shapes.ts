// Words of the equivalences that fit only what looks like them: a branch is no file and no commit.
import { mark, isLiteral, variableKey } from '../shell/word.ts';

/** The name of a word that is nothing but a placeholder, else undefined. */
function holeName(key: string): string | undefined {
	return new RegExp(`^${mark.hole}([^${mark.holeEnd}]*)${mark.holeEnd}$`, 'u').exec(key)?.[1];
}

function isBranch(key: string): boolean {
	const hole = holeName(key);
	if (hole !== undefined) return /branch|分支/.test(hole) && !/remote/.test(hole);
	return (
		/^[A-Za-z][\w-]*(?:\/[\w-]+)*$/.test(key) &&
		!/^(?:origin|upstream)\//.test(key) &&
		!/^(?:[0-9a-f]{7,40}|.*HEAD|v\d.*)$/.test(key)
	);
}

function isFile(key: string): boolean {
	const hole = holeName(key);
	if (hole !== undefined) return /file|path|dir|文件|路径|目录/.test(hole);
	return /^(?:\.{1,2}|(?:\.{0,2}\/|[\w-]+\/)*[\w.-]*\.\w+)$/.test(key);
}

/** Surely a folder that is there; any other name may be a file's that is yet to be. */
function isFolder(key: string): boolean {
	const hole = holeName(key);
	if (hole !== undefined) return /dir|folder|目录|文件夹/.test(hole);
	return /(?:^|\/)\.{1,2}$|\/$/.test(key) || key === variableKey('HOME', true);
}

/** Surely a revision: `HEAD~1`, `a..b`, a hash, a remote or an everyday branch; `src` may be a folder. */
function isRevision(key: string): boolean {
	const hole = holeName(key);
	if (hole !== undefined) return /branch|commit|hash|rev|tag|sha|分支|提交/.test(hole);
	return (
		/HEAD|[~^@]|\.\.|^stash/.test(key) ||
		/^(?:main|master|dev|develop|[0-9a-f]{7,40}|v\d[\w.]*|(?:origin|upstream)\/.*)$/.test(key)
	);
}

const shapes: Readonly<Record<string, (key: string) => boolean>> = {
	BRANCH: isBranch,
	FILE_LIKE: isFile,
	FOLDER: isFolder,
	REVISION: isRevision,
	// Nothing in it that any kind of pattern would read as special.
	PLAIN: (key) => isLiteral(key) && /^[\w -]+$/.test(key),
	// Read alike as a basic and as an extended expression (grep(1)).
	BASIC: (key) =>
		isLiteral(key) && /^[^+?|(){}\\*][^+?|(){}\\]*$/.test(key) && !key.startsWith('^*'),
	GZIP: (key) => /\.(?:tgz|gz)$/.test(key),
	BZIP: (key) => /\.(?:tbz2?|bz2)$/.test(key),
	XZ: (key) => /\.(?:txz|xz)$/.test(key),
	UNNAMED: (key) => holeName(key) !== undefined
};

/** Whether a word fits a capital word of an equivalence; names without a shape fit every word. */
export function fitsShape(name: string, key: string): boolean {
	// The end of the options is no word of its own.
	if (key === '--') return false;
	return shapes[name.replace(/\d+$/, '')]?.(key) ?? true;
}
