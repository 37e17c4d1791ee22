import { describe, expect, it } from 'vitest';
import { coverNote, type Passage } from './cover-note.ts';

const note = `# Git

## Branches

- \`git branch -d <name>\`：删除已经合并的分支
- \`git branch -D <name>\`：不管合没合并都删除

## Losses

The loss of one example is:

$$
L = -\\log p
$$

It falls when the model is surer of what is right.

## Links

https://example.org

## Old

This way of installing is no longer of any use today.
`;
const passage = (heading: string[], lines?: [number, number], name = 'a.md'): Passage => ({
	note: name,
	heading,
	...(lines ? { lines } : {}),
	named: 'deck.yaml:1'
});
const cover = (cited: Passage[], skipped: Passage[] = []) =>
	coverNote('a.md', note, cited, skipped);
const cards = (cited: Passage[]) =>
	cover(cited).sections.map(({ path, cards }) => `${path.at(-1) ?? ''} ${String(cards)}`);

describe('coverNote', () => {
	it('counts the cards of each section, by lines or for the whole section', () => {
		expect(cards([passage(['Git', 'Branches']), passage(['Git', 'Losses'], [11, 13])])).toEqual([
			'Git 0',
			'Branches 1',
			'Losses 1',
			'Links 0',
			'Old 0'
		]);
	});

	it('leaves other notes’ cards aside', () => {
		expect(cards([passage(['Git', 'Branches'], undefined, 'b.md')])).toContain('Branches 0');
	});

	it('counts sections that hold nothing for a card as empty', () => {
		const empty = cover([]).sections.flatMap(({ path, empty }) => (empty ? [path.at(-1)] : []));
		expect(empty).toEqual(['Git', 'Links']);
	});

	it('finds commands and formulas that no card is about, by their lines', () => {
		const all = cover([]);
		expect(all.commands).toEqual({ all: [5, 6], missing: [5, 6] });
		expect(all.formulas).toEqual({ all: [12], missing: [12] });
		const some = cover([passage(['Git', 'Branches'], [6, 6]), passage(['Git', 'Losses'])]);
		expect(some.commands.missing).toEqual([5]);
		expect(some.formulas.missing).toEqual([]);
	});

	it('takes a section as left out only when every line that says something was', () => {
		const left = (lines: [number, number]) =>
			cover([], [passage(['Git', 'Old'], lines)]).sections.at(-1)?.skipped;
		expect(left([24, 24])).toBe(true);
		expect(left([22, 23])).toBe(false);
		expect(cover([], [passage(['Git', 'Branches'], [5, 5])]).commands.missing).toEqual([6]);
	});

	it('finds places that the note doesn’t have', () => {
		const wrong = [
			passage(['Git', 'Branch']),
			passage(['Branches']),
			passage(['Git', 'Branches'], [5, 9]),
			passage(['Git', 'Old'], [24, 99])
		];
		expect(cover([passage(['Git', 'Losses'], [8, 16]), ...wrong]).misplaced).toEqual(wrong);
	});
});
