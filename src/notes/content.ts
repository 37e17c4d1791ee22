// Does a section hold anything that a card could be made of? Judged by the blocks, not by the rules.
import type { Block, Line } from './block.ts';
import { codeKind, looksLikeCode } from './code-kind.ts';
import type { SkipReason } from './skip.ts';
import { weight } from './sentences.ts';
import { spansToText } from './spans.ts';

/** Prose of a section in characters, a Chinese one counted double, below which nothing is said. */
const leastProse = 16;
/** Lines of a listing that a person could still write from memory. */
const shortListing = 6;

/** A lead, a file name, a plan, or words that only point at a picture. */
const nothing = /[：:]$|^[\w./~-]+$|^TODO\b|如下图?所示|^(?:下面|上面|下|上)(?:这|图)|如[上下]图/;

/** Why a section holds nothing for a card; undefined when it does hold something. */
export function emptiness(blocks: readonly Block[]): SkipReason | 'empty' | undefined {
	if (blocks.length === 0) return 'empty';
	const seen = look(blocks);
	if (seen.formulas > 0 || seen.tables > 0 || seen.prose >= leastProse) return undefined;
	if (seen.listings > 0)
		return seen.shortListings > 0 && seen.prose > 0 ? undefined : 'listing-only';
	if (seen.questions > 0) return 'open-question';
	if (seen.prose > 0) return 'too-short';
	if (seen.links > 0) return 'links-only';
	return seen.pictures > 0 ? 'pictures-only' : 'empty';
}

interface Seen {
	prose: number;
	formulas: number;
	tables: number;
	listings: number;
	shortListings: number;
	links: number;
	pictures: number;
	questions: number;
}

function look(blocks: readonly Block[]): Seen {
	const seen: Seen = {
		prose: 0,
		formulas: 0,
		tables: 0,
		listings: 0,
		shortListings: 0,
		links: 0,
		pictures: 0,
		questions: 0
	};
	const visit = (block: Block): void => {
		switch (block.kind) {
			case 'paragraph':
				for (const line of block.text) lookAtLine(line, seen);
				break;
			case 'formula':
				seen.formulas++;
				break;
			case 'table':
				seen.tables++;
				break;
			case 'code':
				seen.listings++;
				if (block.code.trim().split('\n').length <= shortListing) seen.shortListings++;
				break;
			case 'quote':
				block.blocks.forEach(visit);
				break;
			case 'list':
				for (const entry of block.entries) visitAll(entry.blocks);
		}
	};
	const visitAll = (row: readonly Block[]): void => {
		for (const [at, block] of row.entries()) {
			if (!isNameOfLinks(block, row[at + 1])) visit(block);
		}
	};
	visitAll(blocks);
	return seen;
}

/** Characters of a name, a Chinese one counted double. */
const longestName = 40;

/** A short name and below it nothing but links: no more to ask than of the links. */
function isNameOfLinks(block: Block, below: Block | undefined): boolean {
	return (
		block.kind === 'paragraph' &&
		block.text.length === 1 &&
		weight(block.text.map((line) => spansToText(line.spans)).join('')) <= longestName &&
		below?.kind === 'paragraph' &&
		below.text.every(isOnlyLinks)
	);
}

function isOnlyLinks({ spans }: Line): boolean {
	return spans.every((span) => span.link === true || span.text.trim() === '');
}

/** An open question or a doubt (two question marks), a lead that ends with a colon and a bare file name say nothing by themselves. */
function lookAtLine(line: Line, seen: Seen): void {
	for (const span of line.spans) {
		if (span.kind === 'image') seen.pictures++;
		if (span.link === true) seen.links++;
	}
	const text = spansToText(line.spans.filter((span) => span.link !== true)).trim();
	const words = spansToText(line.spans.filter((span) => span.kind === 'text' && !span.link));
	if (line.spans.some((span) => span.kind === 'code') && weight(words) >= 4)
		seen.prose += leastProse;
	if (/^https?:\S+$/.test(text)) seen.links++;
	else if (/[？?]+[)）]?$|[？?].+[？?]/.test(text)) seen.questions++;
	else if (isRemarkOnLink(line, text)) return;
	else if (!nothing.test(text) && !looksLikeCode(text) && !isBareCommand(text))
		seen.prose += weight(text);
}

/** A command without a word on what it is for. */
function isBareCommand(text: string): boolean {
	return /^[\x20-\x7E]+$/.test(text) && codeKind(text, []) === 'command';
}

/** Words in brackets beside a link tell of what it leads to. */
function isRemarkOnLink(line: Line, text: string): boolean {
	return /^[（(][^（()）]*[)）]$/.test(text) && line.spans.some((span) => span.link === true);
}
