// What the placeholders of an expected answer stand for, and when that needs a person.
import { unsure, wrong, type Finding } from '../finding.ts';
import { mark, showKey } from '../shell/word.ts';
import { mayStandFor, otherPlaceholder } from './placeholder-names.ts';

/** What each placeholder of the expected answer has stood for so far. */
export interface Bindings {
	/** Of all placeholders of the answer, those not met yet included. */
	readonly names: readonly string[];
	readonly words: Map<string, string>;
}

const holePattern = new RegExp(`${mark.hole}([^${mark.holeEnd}]*)${mark.holeEnd}`, 'gu');

/** Bindings for an answer with these words, nothing bound yet. */
export function bindingsFor(keys: readonly string[]): Bindings {
	const names = keys.flatMap((key) => [...key.matchAll(holePattern)].map(([, name = '']) => name));
	return { names: [...new Set(names)], words: new Map() };
}

/** A copy to try a reading on. */
export function copyBindings({ names, words }: Bindings): Bindings {
	return { names, words: new Map(words) };
}

/** Takes over what a reading that holds has bound. */
export function adoptBindings(bindings: Bindings, trial: Bindings): void {
	for (const [name, text] of trial.words) bindings.words.set(name, text);
}

const patterns = new Map<string, { readonly names: readonly string[]; readonly fit: RegExp }>();

function patternOf(expected: string): { readonly names: readonly string[]; readonly fit: RegExp } {
	const known = patterns.get(expected);
	if (known) return known;
	if (patterns.size >= 500) patterns.clear();
	const pieces = expected.split(holePattern);
	const parts = pieces.map((text, index) =>
		index % 2 === 0 ? text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : '(.+)'
	);
	const names = pieces.filter((_, index) => index % 2 === 1);
	const pattern = { names, fit: new RegExp(`^${parts.join('')}$`, 'su') };
	patterns.set(expected, pattern);
	return pattern;
}

/** The typed words that the placeholders of an expected key stand for; undefined when it doesn't fit. */
export function fillHoles(
	expected: string,
	typed: string
): ReadonlyMap<string, string> | undefined {
	const { names, fit } = patternOf(expected);
	const found = fit.exec(typed);
	if (!found) return undefined;
	const filled = new Map<string, string>();
	for (const [index, name] of names.entries()) {
		const text = found[index + 1] ?? '';
		if ((filled.get(name) ?? text) !== text) return undefined;
		filled.set(name, text);
	}
	return filled;
}

/**
 * Notes what placeholders stand for. A person is needed for one that stood for something else before,
 * that got another one's name, or that can hardly be what it is called.
 */
export function bind(filled: ReadonlyMap<string, string>, bindings: Bindings): readonly Finding[] {
	return [...filled].flatMap(([name, text]) => {
		const typed = showKey(text);
		const before = bindings.words.get(name);
		if (before === undefined) bindings.words.set(name, text);
		else if (before !== text) {
			return [unsure('placeholderDiffers', { name, first: showKey(before), second: typed })];
		}
		const other = otherPlaceholder(name, text, bindings.names);
		if (other !== undefined) return [unsure('placeholderOther', { name, typed, other })];
		return mayStandFor(name, text) ? [] : [unsure('placeholderUnlikely', { name, typed })];
	});
}

/** Two placeholders that got each other's names are swapped for certain; said once. */
export function nameSwaps(findings: readonly Finding[]): readonly Finding[] {
	const isTurned = (a: Finding, b: Finding): boolean =>
		[a, b].every(({ reason }) => reason.code === 'placeholderOther') &&
		a.reason.values?.['name'] === b.reason.values?.['other'] &&
		a.reason.values?.['other'] === b.reason.values?.['name'];
	return findings.flatMap((finding, index) => {
		const partner = findings.findIndex((other) => isTurned(finding, other));
		if (partner < 0) return [finding];
		const [first = '', second = ''] = [finding, findings[partner]].map(
			(each) => each?.reason.values?.['name']
		);
		return partner < index ? [] : [wrong('placeholdersSwapped', { first, second })];
	});
}
