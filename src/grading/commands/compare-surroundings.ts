// What stands round a command: its redirections and the variables set for it.
import { wrong, type Finding } from '../finding.ts';
import type { Redirect } from '../shell/parse.ts';
import { destinations } from '../shell/redirections.ts';
import { ignoreSplitting, type Word } from '../shell/word.ts';
import { type Bindings } from './bindings.ts';
import { isSameWord } from './compare-words.ts';

/** Redirections as a person would write them. */
export function showRedirects(redirects: readonly Redirect[]): string {
	return redirects
		.map(({ fd, operator, target }) => {
			const isDefault = fd === (operator.startsWith('<') ? '0' : '1');
			return `${isDefault ? '' : fd}${operator}${target.raw}`;
		})
		.join(' ');
}

/** Compares where the descriptors of two commands end up. */
export function compareRedirects(
	expected: readonly Redirect[],
	typed: readonly Redirect[],
	bindings: Bindings
): readonly Finding[] {
	const [wanted, given] = [destinations(expected), destinations(typed)];
	const isSame =
		wanted.length === given.length &&
		wanted.every((destination, index) => {
			const other = given[index];
			if (!other || other.fd !== destination.fd || other.mode !== destination.mode) return false;
			if (other.sharedWith !== destination.sharedWith) return false;
			if (!destination.target || !other.target) return destination.target === other.target;
			return isSameWord(unsplit(destination.target), unsplit(other.target), 'FILE', bindings);
		});
	if (isSame) return [];
	const values = { typed: showRedirects(typed), expected: showRedirects(expected) };
	if (typed.length === 0) return [wrong('operandMissing', { expected: values.expected })];
	if (expected.length === 0) return [wrong('operandExtra', { typed: values.typed })];
	const sorted = (redirects: readonly Redirect[]): string =>
		redirects
			.map((each) => showRedirects([each]))
			.sort()
			.join(' ');
	return [
		sorted(expected) === sorted(typed)
			? wrong('redirectionOrder', values)
			: wrong('redirectionDiffers', values)
	];
}

/** A word where the shell never splits: the target of a redirection, an assignment. */
function unsplit(word: Word): Word {
	return { ...word, key: ignoreSplitting(word.key) };
}

/** Compares the variables that are set for one command; their order is free. */
export function compareAssignments(
	expected: readonly Word[],
	typed: readonly Word[],
	bindings: Bindings
): readonly Finding[] {
	const byName = (words: readonly Word[]): readonly Word[] =>
		words.map(unsplit).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
	const [wanted, given] = [byName(expected), byName(typed)];
	const isSame =
		wanted.length === given.length &&
		wanted.every((word, index) => {
			const other = given[index];
			return other !== undefined && isSameWord(word, other, '', bindings);
		});
	if (isSame) return [];
	const show = (words: readonly Word[]): string => words.map((word) => word.raw).join(' ');
	if (given.length === 0) return [wrong('operandMissing', { expected: show(expected) })];
	if (wanted.length === 0) return [wrong('operandExtra', { typed: show(typed) })];
	return [wrong('assignmentDiffers', { typed: show(typed), expected: show(expected) })];
}

function nameOf(word: Word): string {
	return word.key.split('=')[0] ?? '';
}
