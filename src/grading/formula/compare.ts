// Compares two expressions at many points: equal, different with the first example, or not decidable.
import type { CounterExample } from '#core/verdict.ts';
import { valueOf } from './evaluate.ts';
import { drawnNames } from './drawn-names.ts';
import type { Facts } from './facts.ts';
import type { MatrixMode } from './matrix-facts.ts';
import { isOrdinary, isSpecial, pointAt, type Point } from './point.ts';
import type { Budget, Scene } from './scene.ts';
import { identityOf, nodesOf, type Node } from './tree.ts';
import { entriesOf, isMatrix, isSet, type Value } from './value.ts';

export type Comparison =
	| { readonly kind: 'same' }
	| {
			readonly kind: 'different';
			readonly example: CounterExample | undefined;
			/** How the typed value goes with the expected one at every point, where it does. */
			readonly relation: Relation | undefined;
	  }
	| { readonly kind: 'unclear'; readonly code: string; readonly example?: CounterExample };

/** Typed against expected: `factor` times, `offset` more, or one over it. */
export type Relation =
	| { readonly kind: 'sign' }
	| { readonly kind: 'factor'; readonly by: number }
	| { readonly kind: 'offset'; readonly by: number }
	| { readonly kind: 'reciprocal' };

export interface Setting {
	readonly facts: Facts;
	readonly mode: MatrixMode;
	readonly budget: Budget;
	/** Fewer points and no search for what they hide: for terms of formulas that are known to differ. */
	readonly quick?: boolean;
	/** Symbols whose value is that of an expression, by key. */
	readonly given?: ReadonlyMap<string, number>;
}

const fewestPoints = 6;
const usualPoints = 28;
const mostPoints = 126;
/** Rounding of equal expressions stays far below this; `+ 10^{-8}` beside numbers near 1 is far above. */
const tolerance = 1e-10;
const noise = 1e-12;

interface Trial {
	readonly point: Point;
	readonly number: number;
	readonly expected: Value;
	readonly typed: Value;
	readonly used: ReadonlyMap<string, number>;
	readonly result: Match | 'neither' | 'typedUndefined';
}

/** How two numbers go together. `zero`: both are nothing, which tells nothing; `near`: rounding may be at fault. */
type Match = 'same' | 'zero' | 'near' | 'different';

function match(left: number, right: number): Match {
	if (left === right) return left === 0 ? 'zero' : 'same';
	if (!Number.isFinite(left) || !Number.isFinite(right)) return 'different';
	const size = Math.max(Math.abs(left), Math.abs(right));
	const gap = Math.abs(left - right);
	if (size < noise) return 'zero';
	if (gap <= tolerance * size) return 'same';
	return gap <= Math.max(1e-6 * size, noise) ? 'near' : 'different';
}

/** `strict`: what is infinite has a value; `infinite`: one of the formulas speaks of infinity. */
function judge(
	expected: Value,
	typed: Value,
	{ strict, infinite }: { readonly strict: boolean; readonly infinite: boolean }
): Trial['result'] {
	const left = entriesOf(expected);
	const right = entriesOf(typed);
	// At a common pole the sign of zero decides which infinity is written down.
	const isPole = (entries: readonly number[]) =>
		entries.some((entry) => Math.abs(entry) === Infinity);
	if (!infinite && isPole(left) && isPole(right)) return 'neither';
	// Where values run out of bounds, as at a division by zero, one side may do so before the other.
	const isDefined = (entries: readonly number[]) =>
		!entries.some(Number.isNaN) && (strict || entries.every(Number.isFinite));
	if (!isDefined(left)) return 'neither';
	if (!isDefined(right)) return strict ? 'typedUndefined' : 'neither';
	const alike =
		isSet(expected) === isSet(typed) &&
		isMatrix(expected) === isMatrix(typed) &&
		left.length === right.length &&
		(!isMatrix(expected) || !isMatrix(typed) || expected.rows === typed.rows);
	if (!alike) return 'different';
	const found = new Set(left.map((entry, at) => match(entry, right[at] ?? NaN)));
	return (
		(['different', 'near', 'same', 'zero'] as const).find((result) => found.has(result)) ?? 'zero'
	);
}

/** Both expressions in the same scene. */
export class Trials {
	readonly branches = new Map<Node, Set<number>>();
	/** Whether cases of the typed answer contradict each other somewhere. */
	overlapping = false;
	private sizedExpected = false;
	private sizedTyped = false;
	private readonly expected: Node;
	private readonly typed: Node;
	private readonly setting: Setting;

	constructor(expected: Node, typed: Node, setting: Setting) {
		this.expected = expected;
		this.typed = typed;
		this.setting = setting;
	}

	/** True when only one of the two writes the size of a set without bars. */
	get bareSetOnOneSide(): boolean {
		return this.sizedExpected !== this.sizedTyped;
	}

	at(point: Point, number: number): Trial {
		const { facts, mode, budget, given } = this.setting;
		const used = new Map<string, number>();
		const arrays = new Map<string, Value>();
		const scene = (): Scene => ({
			facts,
			point,
			mode,
			size: 2 + (number % 3 === 2 ? 1 : 0) + (mode === 'numbers' ? 1 : 0),
			bound: new Map(),
			given: given ?? new Map(),
			used,
			arrays,
			branches: this.branches,
			flags: { sized: false, overlapping: false },
			budget
		});
		const left = scene();
		const expected = valueOf(this.expected, left);
		const right = scene();
		const typed = valueOf(this.typed, right);
		this.sizedExpected ||= left.flags.sized;
		this.sizedTyped ||= right.flags.sized;
		this.overlapping ||= right.flags.overlapping && !left.flags.overlapping;
		return {
			point,
			number,
			expected,
			typed,
			used,
			result: judge(expected, typed, {
				strict: isOrdinary(point) || facts.infinite,
				infinite: facts.infinite
			})
		};
	}
}

function exampleOf(trial: Trial | undefined): CounterExample | undefined {
	if (trial === undefined) return undefined;
	const left = entriesOf(trial.expected);
	const right = entriesOf(trial.typed);
	const at = left.findIndex((entry, place) => match(entry, right[place] ?? NaN) === 'different');
	const expected = left[Math.max(0, at)];
	const typed = right[Math.max(0, at)];
	if (expected === undefined || typed === undefined) return undefined;
	return { at: Object.fromEntries([...trial.used].slice(0, 12)), typed, expected };
}

/** The relation that holds at every given point, if one does. */
function relationOf(trials: readonly Trial[]): Relation | undefined {
	const pairs = trials.flatMap(({ expected, typed }): [number, number][] =>
		typeof expected === 'number' && typeof typed === 'number' ? [[expected, typed]] : []
	);
	const [first, second] = pairs;
	if (first === undefined || second === undefined || pairs.length < 4) return undefined;
	const constant = (of: (expected: number, typed: number) => number) => {
		const value = of(...first);
		const holds = pairs.every((pair) => Math.abs(of(...pair) - value) <= 1e-8 * Math.abs(value));
		return holds && Number.isFinite(value) && value !== 0 ? value : undefined;
	};
	const by = constant((expected, typed) => typed / expected);
	if (by !== undefined) return Math.abs(by + 1) < 1e-8 ? { kind: 'sign' } : { kind: 'factor', by };
	const more = constant((expected, typed) => typed - expected);
	if (more !== undefined) return { kind: 'offset', by: more };
	const inverse = constant((expected, typed) => expected * typed);
	return inverse !== undefined && Math.abs(inverse - 1) < 1e-8 ? { kind: 'reciprocal' } : undefined;
}

function different(trials: readonly Trial[]): Comparison {
	const found = trials.filter((trial) => trial.result === 'different');
	const shown = found.find((trial) => trial.point.mode === 'count') ?? found[0];
	const compared = trials.filter(
		(trial) => trial.result === 'same' || trial.result === 'different'
	);
	return { kind: 'different', example: exampleOf(shown), relation: relationOf(compared) };
}

/** Branches that no point took and that only one side has: something may hide there. */
function hidesBranch(branches: Trials['branches'], expected: Node, typed: Node): boolean {
	const holds = (node: Node, text: string) =>
		nodesOf(node).some((inner) => identityOf(inner) === text);
	const sides = [
		{ node: expected, other: typed },
		{ node: typed, other: expected }
	];
	return sides.some(({ node, other }) =>
		nodesOf(node).some((inner) => {
			const values =
				inner.kind === 'cases'
					? inner.rows.map((row) => row.value)
					: inner.kind === 'call' && (inner.name === 'max' || inner.name === 'min')
						? inner.args
						: [];
			const seen = branches.get(inner);
			return values.some((value, at) => !seen?.has(at) && !holds(other, identityOf(value)));
		})
	);
}

/** Names that change neither side when they are drawn anew: whatever is said of them went unseen. */
function hiddenName(
	trials: Trials,
	names: ReadonlySet<string>,
	done: readonly Trial[]
): Trial | 'hidden' | undefined {
	const same = done.filter((trial) => trial.result === 'same');
	const usual = same.filter((trial) => !isSpecial(trial.point));
	const places = (usual.length > 0 ? usual : same).slice(0, 14);
	for (const name of names) {
		let counts = false;
		for (let attempt = 0; attempt < 3 * places.length && !counts; attempt += 1) {
			const place = places[attempt % places.length];
			if (place === undefined) break;
			const turn = 1 + Math.floor(attempt / places.length);
			const again = trials.at({ ...place.point, redrawn: { name, turn } }, place.number);
			if (again.result === 'different') return again;
			const before = entriesOf(place.expected);
			const after = entriesOf(again.expected);
			counts = before.some((entry, spot) =>
				['near', 'different'].includes(match(entry, after[spot] ?? NaN))
			);
		}
		if (!counts) return 'hidden';
	}
	return undefined;
}

/** Points where symbols are equal to each other or to a bound: there `<` and `\leq` part. */
function meetingTrials(trials: Trials, facts: Facts): Trial[] {
	return Array.from({ length: 30 }, (_trial, number) => {
		const point = pointAt(number, `${facts.seed} meeting`, facts.literals);
		return trials.at({ ...point, mode: 'meeting' }, number);
	});
}

/** True when only numbers that are not whole tell the formulas apart. */
function agreeOnCounts(trials: Trials, facts: Facts): boolean {
	for (let number = 0; number < 24; number += 1) {
		const point: Point = { ...pointAt(number, facts.seed, facts.literals), mode: 'count' };
		const { result } = trials.at(point, number);
		if (result === 'different' || result === 'typedUndefined') return false;
	}
	return true;
}

/** Compares two expressions; `same` only after at least six points that tell. */
export function compareNodes(expected: Node, typed: Node, setting: Setting): Comparison {
	const { facts } = setting;
	const trials = new Trials(expected, typed, setting);
	const names = new Set([...drawnNames(expected), ...drawnNames(typed)]);
	const done: Trial[] = [];
	let same = 0;
	let differing = 0;
	for (let number = 0; number < mostPoints; number += 1) {
		if (same >= fewestPoints && number >= (setting.quick === true ? 10 : usualPoints)) break;
		const trial = trials.at(pointAt(number, facts.seed, facts.literals), number);
		done.push(trial);
		if (trial.result === 'same' || (trial.result === 'zero' && names.size === 0)) same += 1;
		if (trial.result === 'different' && !isSpecial(trial.point)) differing += 1;
		if (differing >= (setting.quick === true ? 1 : 6)) break;
	}
	if (differing > 0) {
		return facts.rounds && agreeOnCounts(trials, facts)
			? { kind: 'unclear', code: 'wholeNumbersOnly' }
			: different(done);
	}
	const meetings = facts.branches ? meetingTrials(trials, facts) : [];
	const special = [...done, ...meetings].find((trial) => trial.result === 'different');
	if (special !== undefined) {
		if (facts.rounds) return different([...done, ...meetings]);
		const example = exampleOf(special);
		return { kind: 'unclear', code: 'boundary', ...(example && { example }) };
	}
	if (done.some((trial) => trial.result === 'typedUndefined')) {
		return { kind: 'unclear', code: 'domain' };
	}
	if (3 * done.filter((trial) => trial.result === 'near').length > same) {
		return { kind: 'unclear', code: 'tooFewPoints' };
	}
	const needed = names.size === 0 ? 1 : fewestPoints;
	if (same < needed) return { kind: 'unclear', code: 'tooFewPoints' };
	if (setting.quick === true) return { kind: 'same' };
	if (trials.overlapping) return { kind: 'unclear', code: 'domain' };
	if (trials.bareSetOnOneSide) return { kind: 'unclear', code: 'bareSet' };
	const hidden = hiddenName(trials, names, done);
	if (hidden === 'hidden') return { kind: 'unclear', code: 'hidden' };
	if (hidden !== undefined) return different([hidden]);
	if (hidesBranch(trials.branches, expected, typed)) return { kind: 'unclear', code: 'hidden' };
	return { kind: 'same' };
}
