// Plain text, as in the gap of a cloze: the same after repair, or for a person to judge. Never refused.
import { unsure } from '../finding.ts';
import type { Comparison } from '../ladder.ts';
import { repair } from '../repair.ts';

/** Compares two texts; another wording may well be right, so that nothing here is ever called wrong. */
export function gradeText(expected: string, typed: string): Comparison {
	const [wanted, given] = [repair(expected), repair(typed)];
	if (wanted === given) return { findings: [] };
	if (wanted.toLowerCase() === given.toLowerCase()) {
		return { findings: [unsure('caseDiffers', { typed: given, expected: wanted })] };
	}
	return { findings: [unsure('textDiffers', {})] };
}
