// Fenced code after a line that says what it does: short code is an answer, a one-line shell listing a command.
import type { Block } from '../block.ts';
import { codeKind } from '../code-kind.ts';
import { askAt, type Place } from '../place.ts';
import { spansToMarkdown, spansToText } from '../spans.ts';
import { say } from '../words.ts';
import type { Found } from './rule.ts';

/** More lines than a person can write from memory and compare at a glance. */
export const longestListing = 8;
const widestListing = 400;
const shells = new Set(['bash', 'sh', 'shell', 'zsh', 'console', 'powershell', 'cmd', 'bat', '']);

/** Proposes a card for the listing at `index` when it is short and a line leads to it. */
export function draftCode(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const block = blocks[index];
	if (block?.kind !== 'code') return undefined;
	const answer = block.code.replace(/^\s*\n|\s+$/g, '');
	const lead = place.lead ?? place.owner;
	if (answer === '' || lead === undefined || isLong(answer)) return undefined;
	const words = spansToMarkdown(lead.spans).replace(/[\s:：，,。；;]+$/, '');
	if (!/[\p{Script=Han}]{2}|[A-Za-z]{3}/u.test(spansToText(lead.spans)) || words.length > 120)
		return undefined;
	const oneLine = !answer.includes('\n');
	const command =
		oneLine && shells.has(block.language ?? '') && codeKind(answer, place.path) === 'command';
	const language = place.note.language;
	return {
		proposals: [
			{
				kind: command ? 'command' : 'code',
				rule: 'code',
				confidence: oneLine && command ? 'high' : 'medium',
				prompt: askAt(place, say(language, command ? 'command' : 'code', words), answer),
				answer,
				...(command || block.language === undefined ? {} : { codeLanguage: block.language }),
				lines: [lead.number, block.lines[1]]
			}
		]
	};
}

/** True for a listing that nobody types from memory. */
export function isLong(code: string): boolean {
	return code.length > widestListing || code.trim().split('\n').length > longestListing;
}
