// Why a schedule was refused before anything could be stored.

export type SchedulingErrorCode =
	/** A number that isn't finite, isn't whole where it must be, or lies outside its range. */
	| 'bad-value'
	/** FSRS weights of the wrong count or with a value that isn't finite. */
	| 'bad-weights'
	/** The state of the card doesn't allow what was asked. */
	| 'wrong-state';

/** Thrown before a wrong value can reach a schedule; `field` says which value it was. */
export class SchedulingError extends Error {
	constructor(
		readonly code: SchedulingErrorCode,
		readonly field: string,
		readonly value: unknown
	) {
		super(`${code}: ${field} = ${String(value)}`);
		this.name = 'SchedulingError';
	}
}

/** Returns `value` when it is finite and within [minimum, maximum]; throws SchedulingError else. */
export function checkNumber(
	field: string,
	value: number,
	minimum: number,
	maximum: number = Number.MAX_SAFE_INTEGER
): number {
	if (!Number.isFinite(value) || value < minimum || value > maximum) {
		throw new SchedulingError('bad-value', field, value);
	}
	return value;
}

/** As `checkNumber`, and the value must be whole. */
export function checkWhole(
	field: string,
	value: number,
	minimum: number,
	maximum: number = Number.MAX_SAFE_INTEGER
): number {
	if (!Number.isInteger(value)) throw new SchedulingError('bad-value', field, value);
	return checkNumber(field, value, minimum, maximum);
}
