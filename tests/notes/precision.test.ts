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

const sample = readFileSync(join(import.meta.dirname, 'precision-sample.jsonl'), 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Judged);
const share = (part: readonly Judged[]) =>
	part.filter(({ verdict }) => verdict === 'yes').length / part.length;

describe('the judged sample of drafts', () => {
	it('holds 200 drafts by reference, each refused one with its fault', () => {
		expect(sample).toHaveLength(200);
		const fields = new Set(['note', 'lines', 'rule', 'kind', 'confidence', 'verdict', 'fault']);
		for (const judged of sample) {
			expect(Object.keys(judged).every((field) => fields.has(field))).toBe(true);
			expect(ruleNames as readonly string[]).toContain(judged.rule);
			expect(confidences as readonly string[]).toContain(judged.confidence);
			expect(judged.fault === undefined).toBe(judged.verdict === 'yes');
		}
	});

	it('finds at least 85 in 100 acceptable, and 95 of those of high confidence', () => {
		expect(share(sample)).toBeGreaterThanOrEqual(0.85);
		expect(share(sample.filter(({ confidence }) => confidence === 'high'))).toBeGreaterThanOrEqual(
			0.95
		);
	});
});
