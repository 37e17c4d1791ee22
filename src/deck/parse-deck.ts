// A deck file's text → a deck file whose form is right, or what is wrong with it and where.
import { safeParse } from 'valibot';
import type { Problem } from '#core/problem.ts';
import { parseYaml, type PlaceFinder } from './parse-yaml.ts';
import { reviewDeck } from './review-deck.ts';
import { type DeckFile, deckFileSchema } from './schema.ts';
import { schemaProblems } from './schema-problem.ts';

export interface ParsedDeck {
	readonly deck: DeckFile;
	/** The file's name as it was given. */
	readonly file: string;
	readonly places: PlaceFinder;
}

/**
 * Parses a deck file; never throws. `file` is only named in problems. Every problem that the form
 * has is given, not just the first.
 */
export function parseDeck(
	source: string,
	file: string
): ParsedDeck | { readonly problems: readonly Problem[] } {
	const inFile = (problems: readonly Problem[]) => ({
		problems: problems.map((problem) => ({ ...problem, file }))
	});
	const yaml = parseYaml(source);
	if ('problems' in yaml) return inFile(yaml.problems);
	const result = safeParse(deckFileSchema, yaml.value);
	if (!result.success) {
		return inFile(schemaProblems(result.issues, deckFileSchema, yaml.value, yaml));
	}
	const problems = reviewDeck(result.output, yaml);
	if (problems.length > 0) return inFile(problems);
	return { deck: result.output, file, places: yaml };
}
