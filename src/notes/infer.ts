// In which order the rules look at a section, and what one of them has used up for the others.
import type { Block, Line, ListEntry } from './block.ts';
import type { Draft } from './draft.ts';
import { draftAt, type Place, type Proposal } from './place.ts';
import { draftApi, draftApiLine } from './rules/api.ts';
import { draftTask } from './rules/task.ts';
import { draftCode } from './rules/code.ts';
import { draftCommands } from './rules/command.ts';
import { draftDefinition } from './rules/definition.ts';
import { draftEmphasis, draftEmphasisAnywhere } from './rules/emphasis.ts';
import { draftFormula } from './rules/formula.ts';
import { draftGapMarks } from './rules/gap-mark.ts';
import { draftHeading } from './rules/heading.ts';
import { draftInlineFormula } from './rules/inline-formula.ts';
import { draftKeys } from './rules/keys.ts';
import { draftListing } from './rules/listing.ts';
import { draftBelow, draftBelowBold } from './rules/below.ts';
import { draftPoints } from './rules/points.ts';
import { draftQuestion } from './rules/question.ts';
import { draftReason } from './rules/reason.ts';
import type { BlockRule, LineRule } from './rules/rule.ts';
import { draftChain, draftSteps } from './rules/steps.ts';
import { draftTable } from './rules/table.ts';
import { draftWordFormula } from './rules/word-formula.ts';
import { draftYear } from './rules/year.ts';
import { entryLabel, labelOf, sectionLabel } from './label.ts';
import { weight } from './sentences.ts';
import { spansToText } from './spans.ts';

const blockRules: readonly BlockRule[] = [
	draftFormula,
	draftTable,
	draftListing,
	draftCode,
	draftSteps,
	draftPoints,
	draftQuestion,
	draftApi,
	draftBelow
];
const lineRules: readonly LineRule[] = [
	draftGapMarks,
	draftChain,
	draftKeys,
	draftCommands,
	draftInlineFormula,
	draftApiLine,
	draftTask,
	draftYear,
	draftWordFormula,
	draftDefinition,
	draftReason,
	draftEmphasis
];

/** Rules that guess: only for sections of which no other rule made anything. */
const guessing = { blocks: [draftBelowBold], lines: [draftEmphasisAnywhere] } as const;

/** The drafts of a section's blocks. */
export function inferDrafts(blocks: readonly Block[], place: Place): Draft[] {
	const inference = new Inference(blockRules, lineRules);
	inference.visit(blocks, place);
	if (inference.drafts.length > 0) return inference.drafts;
	const guess = new Inference(guessing.blocks, guessing.lines);
	guess.visit(blocks, place);
	if (guess.drafts.length === 0) guess.take(draftHeading(blocks, place)?.proposals ?? [], place);
	return guess.drafts;
}

class Inference {
	readonly drafts: Draft[] = [];
	readonly #used = new Set<Line>();
	readonly #blockRules: readonly BlockRule[];
	readonly #lineRules: readonly LineRule[];

	constructor(ofBlocks: readonly BlockRule[], ofLines: readonly LineRule[]) {
		this.#blockRules = ofBlocks;
		this.#lineRules = ofLines;
	}

	/** `asked`: the first block was part of a card that asked its list as a whole. */
	visit(blocks: readonly Block[], place: Place, asked = false): void {
		const places = placesOf(blocks, place);
		const whole = new Set<number>();
		for (const [index, here] of places.entries()) {
			if (asked && index === 0) continue;
			for (const rule of this.#blockRules) {
				const found = rule(blocks, index, here);
				if (found === undefined) continue;
				this.take(found.proposals, here);
				for (const line of found.used ?? []) this.#used.add(line);
				whole.add(index);
				break;
			}
		}
		for (const [index, here] of places.entries()) {
			const block = blocks[index];
			if (block !== undefined && !(asked && index === 0))
				this.#inside(block, here, whole.has(index));
		}
	}

	take(proposals: readonly Proposal[], place: Place): void {
		for (const proposal of proposals) {
			if (isSound(proposal)) this.drafts.push(draftAt(place, proposal));
		}
	}

	/** Lines and entries of a block; a list that was asked as a whole gives only what its entries explain further. */
	#inside(block: Block, place: Place, asked: boolean): void {
		if (block.kind === 'paragraph') {
			const [first] = block.text;
			const label = first === undefined || place.depth === 0 ? undefined : labelOf(first);
			for (const line of block.text) {
				const below = label !== undefined && line !== first;
				this.#line(line, below ? { ...place, labels: [...place.labels, label] } : place);
			}
		} else if (block.kind === 'quote') {
			this.visit(block.blocks, { ...place, depth: place.depth + 1 });
		} else if (block.kind === 'list') {
			for (const [index, entry] of block.entries.entries()) {
				const numbered = place.dated === true && block.ordered;
				const path = numbered ? [...place.path, String(block.start + index)] : place.path;
				this.#entry(entry, { ...place, path }, asked);
			}
		}
	}

	#entry(entry: ListEntry, place: Place, asked: boolean): void {
		const [first] = entry.blocks;
		const owner = first?.kind === 'paragraph' ? first.text[0] : undefined;
		const inside = { ...withoutLead(place), depth: place.depth + 1 };
		this.visit(entry.blocks, owner === undefined ? inside : { ...inside, owner }, asked);
	}

	#line(line: Line, place: Place): void {
		if (this.#used.has(line)) return;
		for (const rule of this.#lineRules) {
			const proposals = rule(line, place);
			if (proposals.length === 0) continue;
			this.take(proposals, place);
			return;
		}
	}
}

/** Longest question, answer and typed answer that a deck file takes. */
const longest = { text: 4000, source: 2000 } as const;

/** False for what a deck file would refuse: nothing to ask or answer, or far too much of it. */
function isSound({ kind, prompt, answer, why = '' }: Proposal): boolean {
	const isTyped = kind === 'command' || kind === 'keys' || kind === 'formula' || kind === 'code';
	const most = isTyped ? longest.source : longest.text;
	const answers = typeof answer === 'string' ? [answer] : answer;
	const isGapped = kind !== 'cloze' || prompt.split('{{}}').length === 2;
	return (
		isGapped &&
		[prompt, why].every((text) => text.length <= longest.text) &&
		prompt.trim() !== '' &&
		answers.every((text) => text.trim() !== '' && text.length <= most)
	);
}

/** The place of every block: its labels, and the last line before it; pictures between them don't matter. */
function placesOf(blocks: readonly Block[], place: Place): Place[] {
	const bare = withoutLead(place);
	let { labels, lead } = place;
	return blocks.map((block, index) => {
		const here: Place = { ...bare, labels, ...(lead === undefined ? {} : { lead }) };
		const label =
			sectionLabel(block) ?? (index === 0 && place.depth > 0 ? entryLabel(block) : undefined);
		if (label !== undefined) labels = [...place.labels, label];
		const last = lastLine(block);
		if (last === undefined) lead = undefined;
		else if (!last.spans.every((span) => span.kind === 'image')) lead = last;
		return here;
	});
}

function withoutLead(place: Place): Place {
	const bare: { -readonly [Key in keyof Place]: Place[Key] } = { ...place };
	delete bare.lead;
	return bare;
}

/** The line that a block ends with, when it ends with text; a short rest of a sentence takes its beginning along. */
function lastLine(block: Block): Line | undefined {
	if (block.kind === 'paragraph') {
		const [before, last] = [block.text.at(-2), block.text.at(-1)];
		if (before === undefined || last === undefined) return last;
		const isRest =
			weight(spansToText(last.spans)) < 16 && !/[。：:！？；]\s*$/.test(spansToText(before.spans));
		return isRest && block.text.length === 2
			? { ...last, spans: [...before.spans, ...last.spans] }
			: last;
	}
	if (block.kind !== 'list') return undefined;
	const last = block.entries.at(-1)?.blocks.at(-1);
	return last === undefined ? undefined : lastLine(last);
}
