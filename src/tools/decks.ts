// `npm run decks -- <command>`: everything that is done with deck files on a command line.
import { runBuild } from './decks/build.ts';
import { runCheck } from './decks/check.ts';

type Command = (args: readonly string[]) => number | undefined | Promise<number | undefined>;

const commands: Readonly<Record<string, { does: string; run: Command }>> = {
	check: {
		does: 'is every deck file right? (schema, keys, TeX, languages, sources, order)',
		run: runCheck
	},
	build: {
		does: 'compile the deck files to static/decks and write static/deck.schema.json',
		run: runBuild
	},
	coverage: {
		does: '<notes…>: which sections, formulas and commands of the notes have no card?',
		run: async (args) => (await import('./decks/coverage.ts')).runCoverage(args)
	},
	wording: {
		does: '<notes…>: which deck texts share their wording with the notes?',
		run: async (args) => (await import('./decks/wording.ts')).runWording(args)
	},
	wide: {
		does: 'which formulas are wider than a narrow phone?',
		run: async () => (await import('./decks/wide.ts')).runWide()
	},
	draft: {
		does: '<notes…> --out <folder>: a first deck file of every note',
		run: async (args) => (await import('./draft.ts')).runDraft(args)
	},
	report: {
		does: '<notes…>: what the drafts cover and what they leave out',
		run: async (args) => (await import('./report.ts')).runReport(args)
	}
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
	try {
		process.exitCode = (await command.run(args)) ?? 0;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
		console.error(`There is no file or folder "${'path' in error ? String(error.path) : ''}".`);
		process.exitCode = 1;
	}
} else {
	console.error(name === '' ? 'Which command?' : `No command is called "${name}".`);
	const width = Math.max(...Object.keys(commands).map((each) => each.length));
	for (const [each, { does }] of Object.entries(commands)) {
		console.error(`  npm run decks -- ${each.padEnd(width)}  ${does}`);
	}
	process.exitCode = 1;
}
