// Holds the LaTeX deck against LaTeX itself where this machine has it: small documents and what their runs say.
import { describe, expect, it, vi } from 'vitest';
import { expectFigures } from './figures.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { has, scratch } from './scratch.ts';

// A run of LaTeX takes about half a second, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('latex');

interface Run {
	readonly fine: boolean;
	readonly log: string;
}

/** What a run of LaTeX on the document says; `files` lie beside it. */
async function run(document: string, files: Readonly<Record<string, string>> = {}): Promise<Run> {
	const place = scratch();
	const all = Object.entries({ ...files, 'main.tex': document }).map(
		([name, text]) => `mkdir -p $(dirname ${name}); cat > ${name} <<'END'\n${text}\nEND`
	);
	place.sh(all.join('\n'));
	const { code } = await place.start(
		'max_print_line=1000 pdflatex -interaction=nonstopmode -halt-on-error -draftmode main.tex > out'
	);
	return { fine: code === 0, log: place.run('cat main.log').stdout };
}

/** A document whose body writes `asked` to the log; `head` is its preamble. */
const asking = (head: string, asked: string) =>
	`${head}\n\\makeatletter\n\\begin{document}\n\\typeout{says [${asked}]}x\n\\end{document}`;

async function told(head: string, asked: string): Promise<string | undefined> {
	const { fine, log } = await run(asking(head, asked));
	return fine ? /^says \[(.*)\]$/m.exec(log)?.[1] : undefined;
}

function english(id: string, part: 'answer' | 'prompt' | 'why' = 'answer'): string {
	const text = cardOfKind(deck, id, 'concept', 'cloze', 'choice', 'number', 'order')[part];
	if (typeof text === 'string') return text;
	return typeof text === 'object' && 'en' in text ? (text.en ?? '') : JSON.stringify(text);
}

function quoted(text: string): string[] {
	return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

function formsOf(id: string): { right: string[]; mistakes: string[] } {
	const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'code');
	return { right: [answer, ...accept], mistakes: wrong.map((slip) => slip.answer) };
}

/** The forms of a code card for which `does` holds: exactly the right ones, when the card is true. */
async function expectForms(id: string, does: (form: string) => Promise<boolean>): Promise<void> {
	const { right, mistakes } = formsOf(id);
	expect(await Promise.all(right.map(does)), id).toEqual(right.map(() => true));
	expect(await Promise.all(mistakes.map(does)), id).toEqual(mistakes.map(() => false));
}

const twoSided = '\\if@twoside two\\else one\\fi';
const isDefined = (command: string) => `\\ifdefined\\${command} yes\\else no\\fi`;
const article = '\\documentclass{article}';

describe.runIf(has('pdflatex'))('the LaTeX deck', () => {
	it('has the parts of a document in an order that runs', async () => {
		const parts = cardOfKind(deck, 'skeleton', 'order').answer.map((part) =>
			(typeof part === 'string' ? part : (part.en ?? '')).replaceAll('`', '')
		);
		const swapped = (at: number) =>
			parts.with(at, parts[at + 1] ?? '').with(at + 1, parts[at] ?? '');
		expect((await run(parts.join('\n'))).fine).toBe(true);
		for (const at of [0, 1, 2]) expect((await run(swapped(at).join('\n'))).fine).toBe(false);
	});

	it('loads packages in the preamble only', async () => {
		const { fine, log } = await run(
			`${article}\n\\begin{document}\n\\usepackage{amsmath}\n\\end{document}`
		);
		expect(fine).toBe(false);
		expect(log).toContain(quoted(english('usepackage-late', 'prompt'))[0]);
	});

	it('reads nothing behind the end', async () => {
		const { fine } = await run(`${article}\n\\begin{document}x\n\\end{document}\n\\nonsense } $`);
		expect(fine).toBe(true);
		expect(english('after-end')).toMatch(/^It is ignored/);
	});

	it('sets a percent sign, where a comment would swallow the rest', async () => {
		const width = async (text: string) =>
			Number(
				await told(
					`${article}\n\\newbox\\b\\setbox\\b\\hbox{\\normalfont ${text}\n}`,
					'\\strip@pt\\wd\\b'
				)
			);
		const whole = await width('50\\char37{} off');
		const widths = async (form: string) => Math.abs((await width(form)) - whole) < 0.1;
		await expectForms('percent-sign', widths);
		const left = await width('50\\relax');
		const swallowed = await Promise.all(formsOf('percent-sign').mistakes.map(width));
		expect(swallowed).toEqual([left, left]);
	});

	it('takes the options of the class as the card writes them', async () => {
		await expectForms('class-options', async (form) => {
			const said = await told(form, `\\f@size,${twoSided},\\the\\paperwidth`);
			return said === '10.95,two,597.50787pt';
		});
		const [behind = '', misnamed = ''] = formsOf('class-options').mistakes;
		expect(await told(behind, `\\f@size,${twoSided}`)).toBe('10,one');
		expect((await run(asking(misnamed, 'x'))).log).toMatch(/Unused global option.*\s+\[A4\]/);
	});

	it('has the size that the card gives, and ignores one that it does not know', async () => {
		expectFigures(deck, 'default-size', Number(await told(article, '\\f@size')));
		const [command = '', name = '', option = ''] = quoted(english('nine-point', 'prompt'));
		const head = `${command}[${option}]{${name}}`;
		const { fine, log } = await run(asking(head, '\\f@size'));
		expect(fine).toBe(true);
		expect(log).toContain('[10]');
		expect(log).toContain(quoted(english('nine-point'))[0]);
	});

	it('has one class with two sides, and front matter in one', async () => {
		const choices = (id: string) => {
			const { answer, wrong = [] } = cardOfKind(deck, id, 'choice');
			return [answer, ...wrong.map((slip) => slip.answer)].map(String);
		};
		const of = (id: string, asked: string) =>
			Promise.all(choices(id).map((name) => told(`\\documentclass{${name}}`, asked)));
		expect(await of('two-sided-default', twoSided)).toEqual(['two', 'one', 'one']);
		expect(await of('front-matter', isDefined('frontmatter'))).toEqual(['yes', 'no', 'no']);
	});

	it('has chapters in the classes that the card names', async () => {
		const [own = '', , ...others] = quoted(english('chapter-undefined'));
		const chapters = (name: string) => told(`\\documentclass{${name}}`, isDefined('chapter'));
		expect(await chapters(own)).toBe('no');
		expect(await Promise.all(others.map(chapters))).toEqual(['yes', 'yes']);
	});

	it('lacks in minimal what the card says', async () => {
		const [name = '', ...commands] = quoted(english('minimal-class'));
		for (const command of commands) {
			const asked = isDefined(command.replace('\\', ''));
			expect(await told(`\\documentclass{${name}}`, asked)).toBe('no');
			expect(await told(article, asked)).toBe('yes');
		}
	});

	it('hands an option of the class to the packages', async () => {
		const [command = '', option = ''] = quoted(english('global-draft', 'prompt'));
		const head = `${command}[${option}]{article}`;
		const draft = '\\ifGin@draft draft\\else final\\fi';
		expect(await told(`${head}\n\\usepackage{graphicx}`, draft)).toBe('draft');
		const [cure = ''] = quoted(english('global-draft', 'why'));
		expect(await told(`${head}\n${cure}`, draft)).toBe('final');
	});

	it('loads packages and gives them options as the cards write it', async () => {
		const loaded = (name: string) => `\\ifcsname ver@${name}.sty\\endcsname yes\\else no\\fi`;
		await expectForms('several-packages', async (form) => {
			return (
				(await told(`${article}\n${form}`, loaded('amsmath') + loaded('graphicx'))) === 'yesyes'
			);
		});
		await expectForms('package-option', async (form) => {
			return (
				(await told(`\\documentclass[a4paper]{article}\n${form}`, '\\the\\textwidth')) ===
				'483.69687pt'
			);
		});
	});

	it('says of the mistakes with packages and files what their answers say', async () => {
		const complaints: Readonly<Record<string, readonly (RegExp | undefined)[]>> = {
			'several-packages': [/Unknown option `amsmath'/, /Missing \\begin\{document\}/],
			// What stands behind is no option: the paper's own width of text is kept.
			'package-option': [undefined, /File `margin=2cm.sty' not found/],
			'input-file': [
				/Warning: \\include should only be used after \\begin\{document\}/,
				/File `preamble.sty' not found/
			]
		};
		for (const [id, said] of Object.entries(complaints)) {
			const { mistakes } = formsOf(id);
			const runs = await Promise.all(
				mistakes.map((form) => run(asking(`${article}\n${form}`, 'x')))
			);
			expect(runs).toHaveLength(said.length);
			for (const [index, { fine, log }] of runs.entries()) {
				if (said[index] === undefined)
					expect([fine, log.includes('says [x]')]).toEqual([true, true]);
				else expect(log).toMatch(said[index]);
			}
		}
	});

	it('reads a package from the file on the card', async () => {
		const file = english('sty-missing');
		const { wrong = [] } = cardOfKind(deck, 'sty-missing', 'cloze');
		const [use = ''] = quoted(english('sty-missing', 'prompt'));
		const reads = async (name: string) =>
			(await run(asking(`${article}\n${use}`, ''), { [name]: '\\def\\mine{}' })).log.includes(
				`(./${name}`
			);
		expect(await reads(file)).toBe(true);
		for (const slip of wrong) expect(await reads(String(slip.answer))).toBe(false);
	});

	it('inserts a file of the preamble as the card writes it, and counts paths from the main file', async () => {
		await expectForms('input-file', async (form) => {
			const { fine, log } = await run(asking(`${article}\n${form}`, '\\mine'), {
				'preamble.tex': '\\def\\mine{yes}'
			});
			return fine && log.includes('[yes]') && !log.includes('LaTeX Warning');
		});
		const nested = (line: string) =>
			run(`${article}\n\\begin{document}\\input{chapters/one}\\end{document}`, {
				'chapters/one.tex': line,
				'chapters/fig.tex': 'x'
			});
		const [, , , , relative = ''] = quoted(english('input-path', 'prompt'));
		expect((await nested(relative)).fine).toBe(false);
		expect((await nested(quoted(english('input-path'))[0] ?? '')).fine).toBe(true);
	});

	it.runIf(has('bibtex'))('needs as many runs after BibTeX as the card says', () => {
		const place = scratch();
		place.sh(`cat > main.tex <<'END'\n${article}\\begin{document}\\cite{a}\\bibliographystyle{plain}\\bibliography{refs}\\end{document}\nEND
			echo '@misc{a, title = {T}, author = {Ada}, year = 2024}' > refs.bib
			tex() { pdflatex -interaction=nonstopmode -draftmode main.tex > out; }; tex; bibtex main > out`);
		const undefinedAfter = () =>
			place.sh(
				'pdflatex -interaction=nonstopmode -draftmode main.tex > out; grep -c "Citation.*undefined" main.log; true'
			);
		const counts = [undefinedAfter(), undefinedAfter()];
		expectFigures(deck, 'question-marks', counts.indexOf('0') + 1);
		expect(place.sh('grep -l bst main.blg')).toBe('main.blg');
		expect(place.sh(`grep -o 'plain[.]b[a-z]*' main.blg`)).toBe(
			`plain${quoted(english('bib-bst'))[0] ?? ''}`
		);
	});
});
