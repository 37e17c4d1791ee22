// Looks up the specification of a program by any of its names.
import { programs } from '../programs/programs.ts';
import { kin } from '../programs/kin.ts';
import { buildRules, type CommandRules } from './rules.ts';
import type { ProgramSpec } from './spec.ts';

const byName = new Map<string, ProgramSpec>(
	programs.flatMap((spec) =>
		[spec.program, ...(spec.names ?? []), ...(spec.similar ?? [])].map(
			(name) => [name, spec] as const
		)
	)
);
const built = new Map<ProgramSpec, CommandRules>();

/** The rules of the program that is called so; undefined for a program without a specification. */
export function findProgram(name: string): CommandRules | undefined {
	const spec = byName.get(name);
	if (!spec) return undefined;
	const rules = built.get(spec) ?? buildRules(spec);
	built.set(spec, rules);
	return rules;
}

/** Names under which a program is found on many machines, not on all. */
export function findSimilar(program: string): readonly string[] {
	return byName.get(program)?.similar ?? [];
}

/** True when the programs may serve the same purpose, so that one for the other needs a person. */
export function isKin(first: string, second: string): boolean {
	return kin.some((group) => group.includes(first) && group.includes(second));
}

/** Command lines for one act, as written; `certain` when they are the same whatever the circumstances. */
export interface Equivalence {
	readonly lines: readonly string[];
	readonly certain: boolean;
}

/** The groups of equivalent command lines in which a line of this program stands. */
export function equivalences(program: string): readonly Equivalence[] {
	const concerns = (lines: readonly string[]): boolean =>
		lines.some((line) => line === program || line.startsWith(`${program} `));
	return programs.flatMap((spec) => [
		...(spec.same ?? []).filter(concerns).map((lines) => ({ lines, certain: true })),
		...(spec.alike ?? []).filter(concerns).map((lines) => ({ lines, certain: false }))
	]);
}
