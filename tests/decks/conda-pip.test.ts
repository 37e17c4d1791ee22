// Holds the deck on conda and pip against pip's own parser, and against Python where it looks for modules.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { readPip, type PipMeaning } from './read-pip.ts';
import { fill, has, scratch } from './scratch.ts';
import { refuted } from './trial.ts';

// Python takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('conda-pip');

function textOf(id: string): string {
	const { answer } = cardOfKind(deck, id, 'concept', 'cloze', 'choice');
	return typeof answer === 'string' ? answer : (answer.en ?? '');
}

/** What a text shows between backticks, in order. */
function quoted(text: string | undefined): string[] {
	return [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

/** What pip has to understand, by card id; mistakes have to mean something else. */
const meant: Readonly<Record<string, (meaning: PipMeaning) => boolean>> = {
	freeze: ({ command, options, output }) =>
		(command === 'freeze' || options?.['list_format'] === 'freeze') &&
		output === 'requirements.txt',
	'install-r': ({ command, options, words }) =>
		command === 'install' &&
		String(options?.['requirements']) === 'requirements.txt' &&
		words?.length === 0,
	'index-once': ({ command, options, words }) =>
		command === 'install' &&
		options?.['index_url'] === 'https://mirror/simple' &&
		String(words) === 'mini',
	'index-always': ({ command, words }) =>
		command === 'config' && String(words) === 'set,global.index-url,https://mirror/simple',
	'less-than-shell': ({ command, words }) =>
		command === 'install' && /^numpy(<2|<2\.0|==1\.\*)$/.test(String(words)),
	check: ({ command, words }) => command === 'check' && words?.length === 0,
	'local-wheel': ({ command, options, words }) =>
		command === 'install' &&
		/^(\.\/)?mini\.whl$/.test(String(words)) &&
		options?.['requirements'] === undefined,
	'which-pip': ({ command, words }) => command === 'install' && String(words) === 'mini',
	editable: ({ command, options, words }) =>
		command === 'install' && String(options?.['editables']) === '.' && words?.length === 0
};
/** What pip understands of the mistakes instead, in the order of the card; nothing when it refuses or isn't asked. */
const instead: Readonly<Record<string, readonly PipMeaning[]>> = {
	freeze: [
		{ command: 'list', words: [], options: {}, output: 'requirements.txt' },
		{ command: 'freeze', output: 'requirements.txt+' }
	],
	'install-r': [{ command: 'install', words: ['requirements.txt'], options: {} }],
	'index-once': [
		{ options: { find_links: expect.arrayContaining(['https://mirror/simple']) as string[] } },
		{ options: { requirements: ['https://mirror/simple'] } }
	],
	'index-always': [
		{ words: ['set', 'index-url', 'https://mirror/simple'] },
		{ words: ['set', 'global.find-links', 'https://mirror/simple'] }
	],
	'less-than-shell': [{}, { words: ['numpy<=2'] }],
	check: [{ command: 'list', options: { outdated: true } }],
	'local-wheel': [{ words: [], options: { requirements: ['mini.whl'] } }, {}],
	'which-pip': [{}, {}],
	editable: [{ command: 'install', words: ['.'], options: {} }, {}]
};
const words = { url: 'https://mirror/simple', package: 'mini', file: 'mini' };

describe.runIf(has('python3') && has('pip'))('pip commands', () => {
	it('mean what the cards say, and mistakes mean something else', () => {
		const forms = Object.keys(meant).flatMap((id) => {
			const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'command');
			const right = [answer, ...accept].map((form) => ({ id, form, right: true }));
			return [...right, ...wrong.map((slip) => ({ id, form: slip.answer, right: false }))];
		});
		const meanings = readPip(forms.map(({ form }) => fill(form, words)));
		const otherwise = forms.filter(
			({ id, right }, index) => meant[id]?.(meanings[index] ?? {}) !== right
		);
		expect(otherwise).toEqual([]);
		for (const [id, mistakes] of Object.entries(instead)) {
			const given = meanings.filter((_, index) => forms[index]?.id === id && !forms[index].right);
			expect(given, id).toMatchObject(mistakes);
			const refusals = (of: readonly PipMeaning[]) =>
				of.map(({ command }) => command === undefined);
			expect(refusals(given), id).toEqual(
				mistakes.map((mistake) => Object.keys(mistake).length === 0)
			);
		}
		expect(Object.keys(instead)).toEqual(Object.keys(meant));
	});

	it('leaves only commands that need conda, or are tried below', () => {
		const untried = deck.cards.filter(({ id, kind }) => kind === 'command' && !(id in meant));
		expect(untried.map(({ id }) => id)).toEqual([
			'create',
			'activate',
			'deactivate',
			'env-list',
			'env-remove',
			'channel',
			'no-root-library',
			'pythonpath-once'
		]);
	});

	it('compare three equals signs as strings', () => {
		const { why, prompt } = cardOfKind(deck, 'triple-equals', 'concept');
		const [strict = '', version = '', loose = ''] = quoted(why?.en);
		expect(quoted(prompt.en)[0]).toContain('===');
		const fits = (specifier: string) => `'${version}' in SpecifierSet('${specifier}')`;
		expect(
			scratch().sh(
				`python3 -c "from pip._vendor.packaging.specifiers import SpecifierSet; print(${fits(strict)}, ${fits(loose)})"`
			)
		).toBe('False True');
		expect(textOf('triple-equals')).toMatch(/^Three signs compare the bare strings/);
	});

	it('know the spelling of versions that the card on lists gives', () => {
		const [meaning] = readPip(quoted(textOf('freeze-file-paths')));
		expect(meaning).toMatchObject({ command: 'list', options: { list_format: 'freeze' } });
	});

	it('name the tags of this Python as the card says', () => {
		const command = quoted(cardOfKind(deck, 'wheel-not-supported', 'concept').why?.en)[0] ?? '';
		expect(readPip([command])[0]).toMatchObject({ command: 'debug' });
	});
});

describe('wheel names', () => {
	it('have their parts in the order on the card', () => {
		const [name = ''] = quoted(cardOfKind(deck, 'wheel-python', 'concept').prompt.en);
		const parts = cardOfKind(deck, 'wheel-parts', 'order').answer.map((part) =>
			typeof part === 'string' ? part : (part.en ?? '').split(',')[0]
		);
		const words = name.replace('.whl', '').split('-');
		expect(Object.fromEntries(parts.map((part, index) => [part, words[index]]))).toEqual({
			package: 'tensorflow',
			version: '1.13.1',
			'Python tag': 'cp35',
			'ABI tag': 'none',
			platform: 'linux_armv7l'
		});
		expect(textOf('wheel-python')).toBe('32-bit ARM Linux with CPython 3.5.');
	});
});

describe.runIf(has('python3'))('where Python looks', () => {
	const repository = `mkdir -p tools projects; touch projects/__init__.py tools/__init__.py
		echo "import projects" > tools/train.py; python() { python3 "$@"; }; unset PYTHONPATH`;

	it('puts the folder of the script on the search path, not the current one', () => {
		const { prompt, why } = cardOfKind(deck, 'script-folder', 'concept');
		const [command = ''] = quoted(prompt.en);
		const [first = '', second = ''] = quoted(why?.en);
		const run = (line: string) => scratch().run(`${repository}\n${line}`).code;
		expect(run(command)).not.toBe(0);
		expect(run(`${first}; ${command}`)).toBe(0);
		expect(run(second)).toBe(0);
	});

	it('finds modules for one run and leaves the shell alone', async () => {
		const card = cardOfKind(deck, 'pythonpath-once', 'command');
		const trial = {
			before: repository.replace('python()', 'python ()'),
			after: '[ -z "$PYTHONPATH" ]'
		};
		expect(await refuted(card, trial, { folder: 'here' })).toEqual([]);
	});
});
