// What the schema has against a value, as a problem with the nearest name that was perhaps meant.
import type { BaseIssue } from 'valibot';
import type { Problem } from '#core/problem.ts';
import { knownKeys } from './known-keys.ts';
import { nearName } from './near-name.ts';
import type { PlaceFinder, ValuePath } from './parse-yaml.ts';

type Issue = BaseIssue<unknown>;
interface Finding {
	readonly issue: Issue;
	readonly path: ValuePath;
	/** The key itself is the problem, not its value. */
	readonly onKey: boolean;
}

/**
 * What the schema (of `valibot`) refuses in `file`, in the order of lines: one problem for one slip, so a misspelt
 * key isn't also reported as missing under its right name.
 */
export function schemaProblems(
	issues: readonly Issue[],
	schema: object,
	file: unknown,
	places: PlaceFinder
): Problem[] {
	const findings = issues.map((issue) => innermost(issue, []));
	const problems = findings.map((finding) => schemaProblem(finding, schema, file, places));
	const meant = new Set(
		problems.flatMap(({ code, values, path }) =>
			code === 'unknownKey' && values?.near ? [renamed(path ?? '', values.near)] : []
		)
	);
	const seen = new Set<string>();
	return problems
		.filter(({ code, path }) => {
			const key = `${code} ${path ?? ''}`;
			if (seen.has(key) || (code === 'missingKey' && meant.has(path ?? ''))) return false;
			return seen.add(key);
		})
		.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

function renamed(path: string, last: string): string {
	return [...path.split('.').slice(0, -1), last].join('.');
}

function schemaProblem(
	finding: Finding,
	schema: object,
	file: unknown,
	places: PlaceFinder
): Problem {
	const { path, onKey } = finding;
	const place =
		onKey && finding.issue.expected === 'never'
			? places.placeOfKey(path)
			: places.placeOfValue(path);
	return { ...worded(finding, schema, file), place, path: namedPath(path, file) };
}

/** Of the branches of a union the one that got furthest: it is the one that was meant. */
function innermost(issue: Issue, above: ValuePath): Finding {
	const steps = issue.path ?? [];
	const path = [...above, ...steps.map(({ key }) => (typeof key === 'number' ? key : String(key)))];
	const last = steps.at(-1);
	// A list where a map belongs: its positions aren't misspelt keys.
	if (last?.origin === 'key' && Array.isArray(last.input)) {
		const list = { ...issue, expected: 'Object', received: 'Array', type: 'strict_object' };
		return { issue: list, path: path.slice(0, -1), onKey: false };
	}
	const own: Finding = { issue, path, onKey: last?.origin === 'key' };
	if (issue.type !== 'union' || !issue.issues) return own;
	const branches = issue.issues.map((branch) => innermost(branch, path));
	return branches.reduce(
		(best, branch) => (branch.path.length > best.path.length ? branch : best),
		own
	);
}

function worded({ issue, path, onKey }: Finding, schema: object, file: unknown): Problem {
	const key = String(path.at(-1) ?? '');
	const received = shorten(issue.received);
	if (onKey && issue.expected === 'never') {
		const near = nearName(key, knownKeys(schema, path.slice(0, -1), file));
		return { code: 'unknownKey', values: { key, ...(near ? { near } : {}) } };
	}
	const missing = issue.received === 'undefined' && typeof path.at(-1) === 'string';
	if (missing) return { code: 'missingKey', values: { key } };
	switch (issue.type) {
		case 'variant':
		case 'picklist': {
			const allowed = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1]);
			const names = allowed.filter((name) => name !== undefined);
			const near = nearName(received.replaceAll('"', ''), names);
			const expected = names.join(', ');
			return { code: 'badValue', values: { expected, received, ...(near ? { near } : {}) } };
		}
		case 'regex':
			return { code: 'badId', values: { received } };
		case 'max_length':
			return { code: 'tooLong', values: { limit: String(issue.requirement), length: received } };
		case 'min_length':
			return { code: 'tooShort', values: { limit: String(issue.requirement) } };
		case 'non_empty':
			return { code: 'tooShort', values: { limit: '1' } };
		case 'check':
			return { code: 'missingKey', values: { key: 'zh, en' } };
		default: {
			const expected = (issue.expected ?? '').replace(/[()]/g, '');
			return { code: 'wrongType', values: { expected, received } };
		}
	}
}

/** `cards.giou.why.zh`: names, with a card's id instead of its position. */
export function namedPath(path: ValuePath, file: unknown): string {
	let value = file;
	const names = path.map((name) => {
		value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
		const id: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'id');
		return typeof name === 'number' && typeof id === 'string' ? id : String(name);
	});
	return names.join('.');
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
