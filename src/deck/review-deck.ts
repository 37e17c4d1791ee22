// What the form of a deck file can't say: cards among each other, and answers that fit their kind.
import type { NumberValue } from '#core/card.ts';
import type { Problem } from '#core/problem.ts';
import { findLoop } from './find-loop.ts';
import { nearName } from './near-name.ts';
import type { PlaceFinder, ValuePath } from './parse-yaml.ts';
import type { CardEntry, DeckFile } from './schema.ts';

/** Kinds that can be asked the other way round, from what is shown back to the question. */
const reversible: ReadonlySet<string> = new Set(['concept', 'command', 'keys', 'formula', 'code']);

/** Problems of a deck whose form is right; those between decks are found where all decks are. */
export function reviewDeck(deck: DeckFile, places: PlaceFinder): Problem[] {
	return [...duplicates(deck, places), ...loops(deck, places)].concat(
		deck.cards.flatMap((card, index) =>
			reviewCard(card, deck).map(({ below, ...problem }) => ({
				...problem,
				place: places.placeOfValue(['cards', index, ...below]),
				path: ['cards', card.id, ...below].join('.')
			}))
		)
	);
}

type Found = Problem & { readonly below: ValuePath };

function reviewCard(card: CardEntry, deck: DeckFile): Found[] {
	const found: Found[] = [];
	if (card.reverse && !reversible.has(card.kind)) {
		found.push({ code: 'reverseRefused', values: { kind: card.kind }, below: ['reverse'] });
	}
	if (card.kind === 'choice' && (card.wrong ?? []).length === 0) {
		found.push({ code: 'wrongMissing', values: { kind: card.kind }, below: [] });
	}
	if (card.kind === 'number' && isRagged(numberValue(card.answer))) {
		found.push({ code: 'raggedRows', below: ['answer'] });
	}
	card.sources.forEach(({ lines }, index) => {
		if (lines && (lines[0] < 1 || lines[1] < lines[0])) {
			found.push({ code: 'linesReversed', below: ['sources', index, 'lines'] });
		}
	});
	const right = new Set(rightAnswers(card));
	wrongAnswers(card).forEach((answer, index) => {
		if (!right.has(answer)) return;
		found.push({ code: 'wrongIsRight', values: { answer }, below: ['wrong', index, 'answer'] });
	});
	const ids = new Set(deck.cards.map(({ id }) => id));
	(card.after ?? []).forEach((reference, index) => {
		const id = ownReference(reference, deck);
		if (id === undefined || ids.has(id)) return;
		const near = nearName(id, ids);
		const values = { reference, ...(near ? { near } : {}) };
		found.push({ code: 'afterUnknown', values, below: ['after', index] });
	});
	return found;
}

/** The card of this deck that a reference names; none where it names another deck's. */
function ownReference(reference: string, deck: DeckFile): string | undefined {
	const [first, second] = reference.split('/');
	if (second === undefined) return first;
	return first === deck.id ? second : undefined;
}

function rightAnswers(card: CardEntry): string[] {
	const accept = 'accept' in card ? (card.accept ?? []) : [];
	return [JSON.stringify(card.answer), ...accept.map((answer) => JSON.stringify(answer))];
}

function wrongAnswers(card: CardEntry): string[] {
	if (!('wrong' in card)) return [];
	return (card.wrong ?? []).map(({ answer }) => JSON.stringify(answer));
}

/** The bare value of a number's answer. */
export function numberValue(answer: Extract<CardEntry, { kind: 'number' }>['answer']): NumberValue {
	return typeof answer === 'object' && 'value' in answer ? answer.value : answer;
}

/** Rows of unequal length, or numbers beside rows. */
function isRagged(value: NumberValue): boolean {
	if (typeof value === 'number') return false;
	const lengths = value.map((row) => (typeof row === 'number' ? -1 : row.length));
	return value.length === 0 || lengths.some((length) => length !== lengths[0] || length === 0);
}

function duplicates(deck: DeckFile, places: PlaceFinder): Problem[] {
	const first = new Map<string, number>();
	return deck.cards.flatMap(({ id }, index): Problem[] => {
		const earlier = first.get(id);
		if (earlier === undefined) {
			first.set(id, index);
			return [];
		}
		const line = String(places.placeOfValue(['cards', earlier, 'id']).line);
		return [
			{
				code: 'duplicateId',
				values: { id, line },
				place: places.placeOfValue(['cards', index, 'id']),
				path: `cards.${id}.id`
			}
		];
	});
}

function loops(deck: DeckFile, places: PlaceFinder): Problem[] {
	const edges = new Map(
		deck.cards.map(({ id, after }) => [
			id,
			(after ?? []).flatMap((reference) => ownReference(reference, deck) ?? [])
		])
	);
	const loop = findLoop(edges);
	if (!loop) return [];
	const index = deck.cards.findIndex(({ id }) => id === loop[0]);
	return [
		{
			code: 'afterCycle',
			values: { path: loop.join(' → ') },
			place: places.placeOfValue(['cards', index, 'after']),
			path: `cards.${loop[0] ?? ''}.after`
		}
	];
}
