// Typed code against expected code.
import { unsure } from '../finding.ts';
import type { Comparison } from '../ladder.ts';

/** Compares two pieces of code by their tokens. */
export function gradeCode(expected: string, typed: string): Comparison {
	const spell = (text: string): string => text.trim();
	return spell(expected) === spell(typed)
		? { findings: [] }
		: { findings: [unsure('unreadable', {})] };
}
