// A deck file → YAML that a person reads and git compares. Card by card: what didn't change since the
// file was read stays letter for letter, a changed card keeps its comments, a new one is written.
import { cutDeck, type OldCard } from './cut-deck.ts';
import type { DeckFile } from './schema.ts';
import { isSame, mendYaml, writeYaml } from './yaml-text.ts';

/**
 * A deck file as YAML; the same file always gives the same text. `previous` is a text that
 * `parseDeck` has accepted: its comments and its way of writing are kept.
 */
export function writeDeck(deck: DeckFile, previous?: string): string {
	const { cards, ...head } = deck;
	const before = previous === undefined ? undefined : cutDeck(previous);
	if (previous !== undefined && !before) return mendYaml(previous, deck);
	const old: readonly OldCard[] = before?.cards ?? [];
	const indent = before?.indent ?? '  ';
	const isSpaced = old.length < 2 || old.some(({ above }, index) => index > 0 && above !== '');

	const newHead = before ? mendYaml(before.head, head) : writeYaml(head);
	const pieces = [newHead, cards.length === 0 ? 'cards: []\n' : (before?.cardsLine ?? 'cards:\n')];
	const kept = new Set<string>(cards.map(({ id }) => id));
	cards.forEach((card, index) => {
		const at = old.findIndex(({ id }) => id === card.id);
		const was = old[at];
		if (was) {
			pieces.push(orphans(old, at, kept), was.above);
			const changed = () => asEntry(mendYaml(was.source, card), indent);
			pieces.push(isSame(was.value, card) ? was.text : changed());
		} else {
			pieces.push(index > 0 && isSpaced ? '\n' : '', asEntry(writeYaml(card), indent));
		}
	});
	pieces.push(orphans(old, old.length, kept), before?.rest ?? '');
	return pieces.join('');
}

/** Comments above cards that are gone, right before a place: they may head a part of the file. */
function orphans(old: readonly OldCard[], before: number, kept: ReadonlySet<string>): string {
	let from = before;
	while (from > 0 && !kept.has(old[from - 1]?.id ?? '')) from -= 1;
	return old
		.slice(from, before)
		.map(({ above }) => (above.includes('#') ? above : ''))
		.join('');
}

/** A map's lines as an entry of a list. */
function asEntry(yaml: string, indent: string): string {
	return yaml
		.split(/(?<=\n)/)
		.map((line, index) => (line === '\n' ? line : indent + (index === 0 ? '- ' : '  ') + line))
		.join('');
}
