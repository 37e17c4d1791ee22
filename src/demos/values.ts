// Parameter values from outside: a card's preset or an address. Never trusted, always complete.
import type { Parameter, Parameters, Values } from './contract.ts';

export interface ReadValues<P extends Parameters> {
	readonly values: Values<P>;
	/** Names that are unknown or whose value was replaced. */
	readonly problems: readonly string[];
}

/**
 * Fills in what is missing, replaces what is out of range and moves a number to its nearest step;
 * texts count as numbers where one is due.
 */
export function readValues<P extends Parameters>(
	parameters: P,
	raw: Readonly<Record<string, unknown>>
): ReadValues<P> {
	const problems = Object.keys(raw).filter((name) => !Object.hasOwn(parameters, name));
	const values: Record<string, number | string> = {};
	for (const [name, parameter] of Object.entries(parameters)) {
		const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
		const value = given === undefined ? parameter.start : readValue(parameter, given);
		const moved = parameter.kind === 'number' && given !== undefined && Number(given) !== value;
		if (value === undefined || moved) problems.push(name);
		values[name] = value ?? parameter.start;
	}
	return { values: values as Values<P>, problems };
}

function readValue(parameter: Parameter, given: unknown): number | string | undefined {
	if (parameter.kind === 'choice') {
		return parameter.options.find((option) => option === given);
	}
	const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
	if (typeof value !== 'number' || !(value >= parameter.from && value <= parameter.to)) {
		return undefined;
	}
	const steps = Math.round((value - parameter.from) / parameter.step);
	// Steps such as 0.05 have no exact binary form; nine digits hide that and nothing else.
	return Number((parameter.from + steps * parameter.step).toFixed(9));
}
