// The list of passages that deserve no card, each with its reason.
import * as v from 'valibot';
import type { Problem } from '#core/problem.ts';
import { parseYaml } from './parse-yaml.ts';
import { schemaProblems } from './schema-problem.ts';

const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const skippedSchema = v.array(
	v.strictObject({
		note: v.pipe(v.string(), v.nonEmpty()),
		heading: v.array(v.string()),
		lines: v.tuple([line, line]),
		reason: v.pipe(v.string(), v.nonEmpty())
	})
);

/** A passage that deserves no card; lines are counted from 1. */
export type SkippedPassage = v.InferOutput<typeof skippedSchema>[number];

/** Parses `decks/skipped.yaml`; never throws. An empty file is an empty list. */
export function parseSkipped(
	source: string,
	file: string
): { skipped: readonly SkippedPassage[] } | { problems: readonly Problem[] } {
	const yaml = parseYaml(source);
	const inFile = (problems: readonly Problem[]) => ({
		problems: problems.map((problem) => ({ ...problem, file }))
	});
	if ('problems' in yaml) return inFile(yaml.problems);
	if (yaml.value === null) return { skipped: [] };
	const result = v.safeParse(skippedSchema, yaml.value);
	if (!result.success)
		return inFile(schemaProblems(result.issues, skippedSchema, yaml.value, yaml));
	const reversed = result.output.flatMap(({ lines: [first, last] }, index): Problem[] =>
		last < first
			? [{ code: 'linesReversed', place: yaml.placeOfValue([index, 'lines']), path: String(index) }]
			: []
	);
	return reversed.length > 0 ? inFile(reversed) : { skipped: result.output };
}
