// Finds wording that two texts share, word for word.
import type { Prose, Word } from './words.ts';

/** A run is worth naming when it holds more Chinese characters or more other words than these. */
const most = { han: 12, words: 8 };

/** Every run worth naming holds this many words in a row, so runs are looked up by them. */
const seedLength = most.words + 1;

export interface SharedRun {
	readonly words: readonly string[];
	/** Line of the note where it starts, from 1. */
	readonly line: number;
}

/** What runs are looked up in: where every row of `seedLength` words starts in the notes. */
export class RunIndex {
	readonly #starts = new Map<string, { stretch: readonly Word[]; at: number }[]>();

	constructor(prose: Prose) {
		for (const stretch of prose) {
			for (let at = 0; at + seedLength <= stretch.length; at += 1) {
				const key = seed(stretch, at);
				const places = this.#starts.get(key);
				if (places) places.push({ stretch, at });
				else this.#starts.set(key, [{ stretch, at }]);
			}
		}
	}

	/** The longest runs that a text shares with the notes, in its order, none inside another. */
	runs(prose: Prose): SharedRun[] {
		return prose.flatMap((stretch) => {
			const found: SharedRun[] = [];
			for (let at = 0; at + seedLength <= stretch.length;) {
				const run = this.#longest(stretch, at);
				const isNamed = run !== undefined && isWorthNaming(run.words);
				if (isNamed) found.push(run);
				at += isNamed ? run.words.length : 1;
			}
			return found;
		});
	}

	#longest(stretch: readonly Word[], at: number): SharedRun | undefined {
		let best: SharedRun | undefined;
		for (const place of this.#starts.get(seed(stretch, at)) ?? []) {
			let length = seedLength;
			const goesOn = () => {
				const next = stretch[at + length]?.text;
				return next !== undefined && next === place.stretch[place.at + length]?.text;
			};
			while (goesOn()) length += 1;
			if (best && best.words.length >= length) continue;
			const words = stretch.slice(at, at + length).map(({ text }) => text);
			best = { words, line: place.stretch[place.at]?.line ?? 0 };
		}
		return best;
	}
}

function seed(stretch: readonly Word[], at: number): string {
	return stretch
		.slice(at, at + seedLength)
		.map(({ text }) => text)
		.join(' ');
}

function isWorthNaming(words: readonly string[]): boolean {
	const han = words.filter((word) => /\p{Script=Han}/u.test(word)).length;
	return han > most.han || words.length - han > most.words;
}
