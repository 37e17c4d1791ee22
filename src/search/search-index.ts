// Full-text search over cards: Chinese words by Intl.Segmenter, Latin words, code and TeX by
// their own pieces.
import MiniSearch from 'minisearch';
import type { Card, CardKey } from '#core/card.ts';
import { plainText } from '#core/plain-text.ts';
import type { Text } from '#core/tree.ts';

interface SearchDocument {
	readonly id: CardKey;
	readonly prompt: string;
	readonly answer: string;
	readonly rest: string;
}

/** Letters and digits with the marks that hold names together: `running_var`, `--soft`, `\frac`. */
const latin = /\\?-{0,2}[a-z0-9]+(?:[._-][a-z0-9]+)*/gi;
const han = /\p{Script=Han}+/gu;

/** The words that a text is found by; lower case, identifiers both whole and in their parts. */
export function searchTerms(text: string, segmenter: Intl.Segmenter): string[] {
	const terms = new Set<string>();
	for (const [word] of text.matchAll(latin)) {
		const lower = word.toLowerCase();
		terms.add(lower);
		for (const name of lower.split('.')) terms.add(name);
		for (const part of lower.split(/[^a-z0-9]+/)) if (part) terms.add(part);
	}
	for (const [run] of text.matchAll(han)) {
		for (const { segment } of segmenter.segment(run)) terms.add(segment);
		// Pairs find a word that the segmenter cut differently in the query.
		for (let at = 0; at + 1 < run.length; at += 1) terms.add(run.slice(at, at + 2));
	}
	return [...terms];
}

/** An index of cards; add them, then search. */
export class SearchIndex {
	readonly #index: MiniSearch<SearchDocument>;
	readonly #terms: (text: string) => string[];

	constructor() {
		const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
		this.#terms = (text) => searchTerms(text, segmenter);
		this.#index = new MiniSearch({
			fields: ['prompt', 'answer', 'rest'],
			tokenize: this.#terms,
			processTerm: (term) => term,
			searchOptions: {
				prefix: (term) => term.length > 2,
				fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
				boost: { prompt: 2, answer: 2 },
				combineWith: 'AND'
			}
		});
	}

	add(cards: readonly Card[]): void {
		this.#index.addAll(cards.map(searchDocument));
	}

	/**
	 * Keys of the cards that hold every word of the query, best first; where none does, of those that
	 * hold at least half of its words.
	 */
	search(query: string): CardKey[] {
		const all = this.#index.search(query);
		const least = this.#terms(query).length / 2;
		const hits =
			all.length > 0
				? all
				: this.#index
						.search(query, { combineWith: 'OR' })
						.filter(({ queryTerms }) => queryTerms.length >= least);
		return hits.map((hit) => hit.id as CardKey);
	}
}

function searchDocument(card: Card): SearchDocument {
	const source = typeof card.answer === 'string' ? card.answer : '';
	return {
		id: card.key,
		prompt: allLanguages(card.prompt),
		answer: `${allLanguages(card.shown)} ${source}`,
		rest: [
			allLanguages(card.given),
			allLanguages(card.why),
			...(card.accept ?? []),
			...(card.tags ?? []),
			...card.sources.map(({ note, heading }) => `${note} ${heading.join(' ')}`),
			card.key
		].join(' ')
	};
}

function allLanguages(text: Text | undefined): string {
	return Object.values(text ?? {})
		.map(plainText)
		.join(' ');
}
