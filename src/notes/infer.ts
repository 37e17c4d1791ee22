// In which order the rules look at a section, and what one of them has used up for the others.
import type { Block, Line, ListEntry } from './block.ts';
import type { Draft } from './draft.ts';
import { draftAt, type Place, type Proposal } from './place.ts';
import { draftCode } from './rules/code.ts';
import { draftCommands } from './rules/command.ts';
import { draftFormula } from './rules/formula.ts';
import type { BlockRule, LineRule } from './rules/rule.ts';

const blockRules: readonly BlockRule[] = [draftFormula, draftCode];
const lineRules: readonly LineRule[] = [draftCommands];

/** The drafts of a section's blocks. */
export function inferDrafts(blocks: readonly Block[], place: Place): Draft[] {
	const inference = new Inference();
	inference.visit(blocks, place);
	return inference.drafts;
}

class Inference {
	readonly drafts: Draft[] = [];
	readonly #used = new Set<Line>();

	visit(blocks: readonly Block[], place: Place): void {
		const taken = new Set<number>();
		for (const index of blocks.keys()) {
			const here = this.#placeOf(blocks, index, place);
			for (const rule of blockRules) {
				const found = rule(blocks, index, here);
				if (found === undefined) continue;
				this.#keep(here, found.proposals);
				for (const line of found.used ?? []) this.#used.add(line);
				taken.add(index);
				break;
			}
		}
		for (const [index, block] of blocks.entries()) {
			if (!taken.has(index)) this.#inside(block, this.#placeOf(blocks, index, place));
		}
	}

	#inside(block: Block, place: Place): void {
		if (block.kind === 'paragraph') {
			for (const line of block.text) this.#line(line, place);
		} else if (block.kind === 'quote') {
			this.visit(block.blocks, place);
		} else if (block.kind === 'list') {
			for (const entry of block.entries) this.#entry(entry, place);
		}
	}

	#entry(entry: ListEntry, { lead, ...place }: Place): void {
		const [first, ...rest] = entry.blocks;
		const line = first?.kind === 'paragraph' ? first.text[0] : undefined;
		void lead;
		if (first?.kind === 'paragraph') this.#inside(first, place);
		else if (first) rest.unshift(first);
		this.visit(rest, line === undefined ? place : { ...place, owner: line });
	}

	#line(line: Line, place: Place): void {
		if (this.#used.has(line)) return;
		for (const rule of lineRules) {
			const proposals = rule(line, place);
			if (proposals.length === 0) continue;
			this.#keep(place, proposals);
			return;
		}
	}

	#keep(place: Place, proposals: readonly Proposal[]): void {
		for (const proposal of proposals) this.drafts.push(draftAt(place, proposal));
	}

	/** The block's place, with the last line before it as its lead; pictures between them don't matter. */
	#placeOf(blocks: readonly Block[], index: number, { lead, ...place }: Place): Place {
		for (let before = index - 1; before >= 0; before--) {
			const block = blocks[before];
			if (block === undefined) break;
			const line = lastLine(block);
			if (line === undefined) break;
			if (line.spans.every((span) => span.kind === 'image')) continue;
			return { ...place, lead: line };
		}
		return index === 0 && lead !== undefined ? { ...place, lead } : place;
	}
}

/** The line that a block ends with, when it ends with text. */
function lastLine(block: Block): Line | undefined {
	if (block.kind === 'paragraph') return block.text.at(-1);
	if (block.kind !== 'list') return undefined;
	const last = block.entries.at(-1)?.blocks.at(-1);
	return last === undefined ? undefined : lastLine(last);
}
