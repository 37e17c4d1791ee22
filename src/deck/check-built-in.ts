// What is asked of the decks that come with the app, beyond a right form: both languages, sources,
// texts that fit a phone, and an order among all decks.
import type { Deck } from '#core/card.ts';
import { languages } from '#core/language.ts';
import { plainText } from '#core/plain-text.ts';
import type { Problem } from '#core/problem.ts';
import { type DeckText, deckTexts, type TextField } from './deck-texts.ts';
import { findLoop } from './find-loop.ts';
import { nearName } from './near-name.ts';
import type { ParsedDeck } from './parse-deck.ts';
import type { ValuePath } from './parse-yaml.ts';
import { namedPath } from './schema-problem.ts';
import { textLength } from './text-length.ts';

/** Longest texts, in the measure of `textLength`. */
const limits: Readonly<Record<TextField, number>> = {
	title: 24,
	about: 130,
	prompt: 120,
	given: 90,
	answer: 130,
	say: 110,
	why: 160,
	erratum: 200,
	outdated: 160
};

/** A card that the notes don't have says so by this tag; it may stand without a source. */
const beyondTag = 'beyond';

interface BuiltIn {
	readonly parsed: ParsedDeck;
	readonly deck: Deck;
}

/** Problems of built-in decks, each with its place; `decks` are all that there are. */
export function checkBuiltIn(decks: readonly BuiltIn[]): Problem[] {
	return [...decks.flatMap(checkOne), ...checkOrder(decks)];
}

function checkOne({ parsed, deck }: BuiltIn): Problem[] {
	const { deck: file } = parsed;
	const found: [Problem, ValuePath][] = [];
	const expected = `${file.id}.yaml`;
	if (parsed.file.split(/[\\/]/).at(-1) !== expected) {
		found.push([{ code: 'fileNamed', values: { expected } }, ['id']]);
	}
	const texts = deckTexts(deck, file);
	for (const text of texts) {
		const limit = limits[text.field];
		const length = textLength(text.tree);
		if (length > limit) {
			const values = { length: String(length), limit: String(limit) };
			found.push([{ code: 'textLong', values }, text.path]);
		}
	}
	for (const [problem, path] of missingLanguages(texts)) found.push([problem, path]);
	file.cards.forEach(({ sources, tags }, index) => {
		// What stands above a note's first heading is named by its lines.
		const isCited = sources.every(({ heading, lines }) => heading.length > 0 || lines);
		const isBeyond = tags?.includes(beyondTag) ?? false;
		if (isCited && (sources.length > 0 || isBeyond)) return;
		found.push([{ code: 'sourceMissing' }, ['cards', index, 'sources']]);
	});
	return found.map(([problem, path]) => placed(parsed, problem, path));
}

function missingLanguages(texts: readonly DeckText[]): [Problem, ValuePath][] {
	const seen = new Map<string, { path: ValuePath; languages: Set<string> }>();
	const found: [Problem, ValuePath][] = [];
	for (const { language, path, tree } of texts) {
		if (language === 'und') {
			const chinese = /\p{Script=Han}[^]*/u.exec(plainText(tree))?.[0];
			if (chinese) {
				found.push([{ code: 'notNeutral', values: { text: chinese.slice(0, 12) } }, path]);
			}
			continue;
		}
		const above = path.slice(0, -1);
		const entry = seen.get(above.join('.')) ?? { path: above, languages: new Set() };
		entry.languages.add(language);
		seen.set(above.join('.'), entry);
	}
	for (const { path, languages: there } of seen.values()) {
		for (const language of languages) {
			if (!there.has(language)) {
				found.push([{ code: 'languageMissing', values: { language } }, path]);
			}
		}
	}
	return found;
}

/** References between decks: do they exist, and can all of them be met? */
function checkOrder(decks: readonly BuiltIn[]): Problem[] {
	const problems: Problem[] = [];
	const keys = new Set(decks.flatMap(({ deck }) => deck.cards.map(({ key }) => String(key))));
	const ids = new Set(decks.map(({ deck }) => String(deck.id)));
	const unknown = (parsed: ParsedDeck, reference: string, among: Set<string>, path: ValuePath) => {
		if (among.has(reference)) return;
		const near = nearName(reference, among);
		const values = { reference, ...(near ? { near } : {}) };
		problems.push(placed(parsed, { code: 'afterUnknown', values }, path));
	};
	for (const { parsed, deck } of decks) {
		(deck.after ?? []).forEach((id, at) => {
			unknown(parsed, id, ids, ['after', at]);
		});
		parsed.deck.cards.forEach(({ after }, index) => {
			(after ?? []).forEach((reference, at) => {
				if (!reference.includes('/')) return;
				unknown(parsed, reference, keys, ['cards', index, 'after', at]);
			});
		});
	}
	const cardLoop = findLoop(
		new Map(decks.flatMap(({ deck }) => deck.cards.map(({ key, after }) => [key, after ?? []])))
	);
	const deckLoop = findLoop(new Map(decks.map(({ deck }) => [deck.id, deck.after ?? []])));
	for (const loop of [cardLoop, deckLoop]) {
		const first = decks.find(({ deck }) => deck.id === loop?.[0]?.split('/')[0]);
		if (!loop || !first) continue;
		const values = { path: loop.join(' → ') };
		const path: ValuePath = loop === deckLoop ? ['after'] : [];
		problems.push(placed(first.parsed, { code: 'afterCycle', values }, path));
	}
	return problems;
}

function placed(parsed: ParsedDeck, problem: Problem, path: ValuePath): Problem {
	const place = parsed.places.placeOfValue(path);
	return { ...problem, file: parsed.file, place, path: namedPath(path, parsed.deck) };
}
