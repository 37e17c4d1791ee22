// Decisions → the deck file and the deck; what nobody decided stays as it is.
import { compileDeck } from '#deck/compile-deck.ts';
import { parseDeck, type ParsedDeck } from '#deck/parse-deck.ts';
import type { CardEntry, DeckFile } from '#deck/schema.ts';
import { writeDeck } from '#deck/write-deck.ts';
import { applyDifference, isLeftOut, type Decision } from '#notes/apply-difference.ts';
import type { Change } from '#notes/difference.ts';
import { deckFull, type Decided, type Jobs, type MadeDeck } from './import-jobs.ts';

/** The deck file of a stored source; throws when it isn't one, which nothing but damage explains. */
export function storedDeck(source: string): DeckFile {
	const parsed = parseDeck(source, 'deck.yaml');
	if ('problems' in parsed) throw new Error(`stored deck file: ${parsed.problems[0]?.code ?? ''}`);
	return parsed.deck;
}

export function makeDeck(input: Jobs['makeDeck']['input']): MadeDeck {
	const deck: DeckFile =
		input.source === undefined
			? { id: input.id, title: { [input.language]: input.title }, cards: [] }
			: storedDeck(input.source);
	const byId = new Map(input.decided.map((each) => [each.change.id, each]));
	const inDeck = new Set(deck.cards.map(({ id }) => id));
	const decisions = new Map<string, Decision>();
	const changes = deck.cards.map((card): Change => {
		const decided = byId.get(card.id);
		// What was new when an import began may have come in by another one since.
		if (decided === undefined || decided.change.class === 'new') {
			return { class: 'same', id: card.id, card };
		}
		if (decided.decision !== undefined) decisions.set(card.id, decided.decision);
		else if (decided.change.class !== 'same') return { class: 'same', id: card.id, card };
		return { ...decided.change, card };
	});
	for (const { change, decision } of input.decided) {
		if (inDeck.has(change.id) || decision === undefined || change.class !== 'new') continue;
		decisions.set(change.id, decision);
		changes.push(change);
	}
	const applied = applyDifference(deck, changes, decisions);
	const { cards, startedAgain } = startAgain(applied.deck.cards, input.decided);
	const { parsed, source, refused } = written({ ...applied.deck, cards }, input.source);
	const kept = new Set(parsed.deck.cards.map(({ id }) => id));
	const retired = [...input.retired, ...applied.retired].filter(
		({ id }) => !kept.has(id) && !startedAgain.has(id)
	);
	return {
		deck: compileDeck(parsed.deck, parsed).deck,
		source,
		retired,
		skipped: [...new Set([...input.skipped, ...leftOut(input.decided)])],
		refused
	};
}

/** Hashes of new drafts that the person doesn't want. */
function leftOut(decided: readonly Decided[]): string[] {
	return decided.flatMap(({ change, decision }) => {
		const hash = change.draft?.origin?.draft;
		const isUnwanted = decision !== undefined && isLeftOut(change, decision);
		return isUnwanted && hash !== undefined ? [hash] : [];
	});
}

/** Gives cards that start again another id: the old key keeps its history and can come back. */
function startAgain(
	cards: readonly CardEntry[],
	decided: readonly Decided[]
): { cards: CardEntry[]; startedAgain: ReadonlySet<string> } {
	const ids = new Set(cards.map(({ id }) => id));
	const renamed = new Map<string, string>();
	for (const { change, reset, decision } of decided) {
		if (reset !== true || decision === undefined || decision === 'keep') continue;
		if (!ids.has(change.id)) continue;
		let number = 2;
		const idOf = () => `${change.id.slice(0, 56)}-again-${String(number)}`;
		while (ids.has(idOf())) number += 1;
		ids.add(idOf());
		renamed.set(change.id, idOf());
	}
	const after = (names: readonly string[]) => names.map((name) => renamed.get(name) ?? name);
	return {
		cards: cards.map((card) => {
			const { formerly, ...rest } = card;
			const id = renamed.get(card.id);
			const linked = rest.after === undefined ? {} : { after: after(rest.after) };
			if (id !== undefined) return { ...rest, ...linked, id };
			return { ...rest, ...linked, ...(formerly === undefined ? {} : { formerly }) };
		}),
		startedAgain: new Set(renamed.keys())
	};
}

/** The deck file as text, without the cards that it can't hold. */
function written(
	deck: DeckFile,
	previous: string | undefined
): { parsed: ParsedDeck; source: string; refused: readonly string[] } {
	const refused: string[] = [];
	let rest = deck;
	for (;;) {
		const source = writeDeck(rest, previous);
		const parsed = parseDeck(source, `${deck.id}.yaml`);
		if (!('problems' in parsed)) return { parsed, source, refused };
		const bad = new Set(
			parsed.problems.map(({ path }) => /^cards\.([^.]+)/.exec(path ?? '')?.[1] ?? '')
		);
		const cards = rest.cards.filter(({ id }) => !bad.has(id));
		if (cards.length === rest.cards.length) {
			const code = parsed.problems[0]?.code ?? '';
			throw new Error(code === 'tooLarge' ? deckFull : `deck file: ${code}`);
		}
		refused.push(...rest.cards.filter(({ id }) => bad.has(id)).map(({ id }) => id));
		rest = { ...rest, cards };
	}
}
