// What libraries did that few machines have, so that the cards on them are held against it everywhere. Anew, on a
// machine with all of them (the files name them, with their versions):
// rm -r tests/decks/recorded; RECORD=1 npx vitest run --no-file-parallelism tests/decks
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case, Outcome } from './run-python.ts';

const folder = fileURLToPath(new URL('./recorded/', import.meta.url));
const fileOf = (modules: readonly string[]) => `${folder}${modules.join('+')}.json`;

const keyOf = (each: Case) =>
	createHash('sha256')
		.update(JSON.stringify([each.before, each.form, each.holds]))
		.digest('hex')
		.slice(0, 16);

interface Recorded {
	readonly versions: Readonly<Record<string, string>>;
	readonly cases: Readonly<Record<string, Outcome>>;
}

function read(modules: readonly string[]): Recorded['cases'] {
	const file = fileOf(modules);
	if (!existsSync(file)) return {};
	return (JSON.parse(readFileSync(file, 'utf8')) as Recorded).cases;
}

/** True when what a library does is to be written down. */
export const isRecording = process.env['RECORD'] === '1';

/** Writes down what these versions of libraries did. */
export function record(
	versions: Recorded['versions'],
	cases: readonly Case[],
	outcomes: readonly Outcome[]
): void {
	const modules = Object.keys(versions);
	if (modules.length === 0) return;
	const added = cases.map((each, index) => [keyOf(each), outcomes[index]] as const);
	const all = new Map([...Object.entries(read(modules)), ...added]);
	const sorted = Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		fileOf(modules),
		`${JSON.stringify({ versions, cases: sorted }, undefined, '\t')}\n`
	);
}

/**
 * The recorded outcomes of these cases.
 * @throws Error naming the first case that was never tried: its card has changed since.
 */
export function recall(modules: readonly string[], cases: readonly Case[]): Outcome[] {
	const known = read(modules);
	return cases.map((each) => {
		const outcome = known[keyOf(each)];
		if (outcome) return outcome;
		throw new Error(
			`${modules.join(', ')}: never tried \`${each.form}\`. Record it as tests/decks/recorded.ts says`
		);
	});
}
