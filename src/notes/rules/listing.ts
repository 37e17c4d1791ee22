// Listings that set code beside comments: each pair is a card, `tmux ls  # list sessions`.
import type { Block } from '../block.ts';
import { isTask } from '../action.ts';
import { codeKind } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown } from '../spans.ts';
import { say } from '../words.ts';
import { isLocal } from './command.ts';
import { tidyKeys } from './keys.ts';
import { isAnyExample, isNamed, isWhole } from './one-answer.ts';
import type { Found } from './rule.ts';

/** Labels of listings that hold commands. */
export const shells = new Set([
	'bash',
	'sh',
	'shell',
	'zsh',
	'console',
	'powershell',
	'cmd',
	'bat',
	''
]);

const mostLines = 24;
const mostCards = 10;
const slashed = new Set([
	'c',
	'cpp',
	'c++',
	'java',
	'js',
	'javascript',
	'ts',
	'typescript',
	'go',
	'rust',
	'json'
]);
const hash = /^(.*?)(?:^|\s+|(?<=[^\s'"#]))#+\s*([^'"]*)$/;
const slashes = /^(.*?)(?:^|\s+)\/\/+\s*(.*)$/;

export interface BareCode {
	/** The code without comments, prompts and blank lines. */
	readonly code: string;
	/** What the comments said, one a line. */
	readonly remarks: string;
}

/** Code as one would type it; undefined for a session with its output, or when nothing is left. */
export function bareCode(code: string, language: string | undefined): BareCode | undefined {
	if (/^\s*(?:>>>|In \[\d+\]|\[out\])/im.test(code)) return undefined;
	const lines: string[] = [];
	const remarks: string[] = [];
	for (const line of code.split('\n')) {
		const [text, remark] = splitComment(line, language);
		if (text.trim() !== '') lines.push(text.trimEnd());
		if (weight(remark) >= 4) remarks.push(escapeMarkdown(remark));
	}
	const indent = Math.min(...lines.map((line) => line.search(/\S/)));
	const typed = lines.map((line) => line.slice(indent).replace(/^[$%] (?=\S)/, '')).join('\n');
	const kept = remarks.length <= 3 ? remarks.join('\\\n') : '';
	return typed === '' ? undefined : { code: typed, remarks: kept.length <= 240 ? kept : '' };
}

/** Proposes a card for every line of the listing at `index` that a comment explains. */
export function draftListing(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	if (block?.kind !== 'code' || block.code.split('\n').length > mostLines) return undefined;
	const pairs = commentPairs(block.code, block.language);
	if (pairs.length < 2 || pairs.length > mostCards) return undefined;
	const first = block.lines[1] - block.code.split('\n').length;
	const proposals = pairs.flatMap(({ code, remark, at }): Proposal[] => {
		const isShell = shells.has(block.language ?? '');
		const own = code.includes('\n') ? 'code' : codeKind(code, place.path);
		// In a listing that is labelled as a shell's, every line is a command.
		const isLabelled = isShell && block.language !== undefined && !code.includes('\n');
		const isCommand = isLabelled || (isShell && own === 'command');
		const kind =
			own === 'keys' ? 'keys' : isCommand ? 'command' : own === 'code' ? 'code' : undefined;
		if (kind === undefined || isLocal(code)) return [];
		if (
			kind === 'code' &&
			(!isSingle(code, place) ||
				isAnyExample(code, remark) ||
				isNamed(code, remark) ||
				weight(remark) < 6)
		)
			return [];
		const answer = kind === 'keys' ? tidyKeys(code) : code;
		const number = Math.max(block.lines[0], first + at);
		return [
			{
				kind,
				rule: 'code',
				confidence: kind === 'code' || !isTask(remark) || weight(remark) < 6 ? 'medium' : 'high',
				prompt: askAt(place, say(place.note.language, kind, escapeMarkdown(remark)), answer),
				answer,
				...(kind === 'code' && block.language !== undefined
					? { codeLanguage: block.language }
					: {}),
				lines: [number, number]
			}
		];
	});
	return proposals.length === 0 ? undefined : { proposals };
}

/** True for commands in a row, and for code that two people would write alike. */
function isSingle(code: string, { path }: Place): boolean {
	return code.split('\n').every((line) => codeKind(line, path) === 'command') || isWhole(code);
}

interface CommentPair {
	readonly code: string;
	readonly remark: string;
	/** Line of the listing, from 0. */
	readonly at: number;
}

function commentPairs(listing: string, language: string | undefined): CommentPair[] {
	const lines = listing.split('\n').map((line) => splitComment(line, language));
	const pairs: CommentPair[] = [];
	for (const [at, [text, remark]] of lines.entries()) {
		const code = text.trim();
		if (code === '' || /^\s/.test(text)) continue;
		const above = lines[at - 1];
		if (isRemark(remark)) pairs.push({ code, remark: withoutEnd(remark), at });
		else if (remark === '' && above?.[0].trim() === '' && isRemark(above[1])) {
			const next = lines.slice(at + 1, at + 3).map(([more]) => more.trim());
			const two = next[0] !== undefined && next[0] !== '' && (next[1] ?? '') === '';
			const alone = (next[0] ?? '') === '';
			const own = two ? `${code}\n${next[0] ?? ''}` : code;
			if (alone || two) pairs.push({ code: own, remark: withoutEnd(above[1]), at });
		}
	}
	return pairs;
}

/** Remarks that go on from something or point elsewhere. */
const vagueRemark =
	/^(?:也|或者?|然后|再|因此|所以|如果|例如|比如|可选|等价|注意)|上面|上述|以上|这里|这个|写法|弃用/;

/** Words that say what the code is for; not its output. */
function isRemark(remark: string): boolean {
	return (
		remark.length <= 60 &&
		!vagueRemark.test(remark) &&
		weight(remark) >= 4 &&
		/\p{Script=Han}{2}|^[A-Za-z]{2,} [A-Za-z]{2,}/u.test(remark) &&
		!/^[[(<{\d./]|输出|output|\s{2,}|[：:=]$/i.test(remark)
	);
}

function splitComment(line: string, language: string | undefined): [string, string] {
	const match = (slashed.has(language ?? '') ? slashes : hash).exec(line);
	return match === null || /^\s*#!/.test(line)
		? [line, '']
		: [match[1] ?? '', (match[2] ?? '').trim()];
}
