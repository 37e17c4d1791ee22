import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { confidences, ruleNames } from '#notes/draft.ts';

interface Judged {
	readonly note: string;
	readonly lines: readonly [number, number];
	readonly rule: string;
	readonly kind: string;
	readonly confidence: string;
	readonly verdict: 'yes' | 'no';
	readonly fault?: string;
}

const readSample = (name: string) =>
	readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Judged);
const share = (part: readonly Judged[]) =>
	part.filter(({ verdict }) => verdict === 'yes').length / part.length;

describe.each([
	['precision-sample', 200],
	['precision-second', 120]
])('the judged drafts of %s', (name, size) => {
	const sample = readSample(name);

	it('are held by reference, each refused one with its fault', () => {
		expect(sample).toHaveLength(size);
		const fields = new Set(['note', 'lines', 'rule', 'kind', 'confidence', 'verdict', 'fault']);
		for (const judged of sample) {
			expect(Object.keys(judged).every((field) => fields.has(field))).toBe(true);
			expect(ruleNames as readonly string[]).toContain(judged.rule);
			expect(confidences as readonly string[]).toContain(judged.confidence);
			expect(judged.fault === undefined).toBe(judged.verdict === 'yes');
		}
	});

	it('are acceptable in at least 85 of 100, and in 95 of those of high confidence', () => {
		expect(share(sample)).toBeGreaterThanOrEqual(0.85);
		expect(share(sample.filter(({ confidence }) => confidence === 'high'))).toBeGreaterThanOrEqual(
			0.95
		);
	});
});
