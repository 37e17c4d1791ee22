import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '#core/problem.ts';
import { plainText } from '#core/plain-text.ts';
import { type Tree, treeTags } from '#core/tree.ts';
import { compileMarkdown } from './compile-markdown.ts';

const tree = (source: string) => compileMarkdown(source).tree;
const codes = (source: string) => compileMarkdown(source).problems.map(({ code }) => code);

describe('compileMarkdown makes a small tree', () => {
	const cases: [string, string, Tree][] = [
		['one paragraph stays a paragraph', '一句话', [{ tag: 'p', children: ['一句话'] }]],
		[
			'emphasis, code and formulas stand in a line',
			'**粗** *斜* ~~删~~ `git <x>` $a_b$',
			[
				{
					tag: 'p',
					children: [
						{ tag: 'strong', children: ['粗'] },
						' ',
						{ tag: 'em', children: ['斜'] },
						' ',
						{ tag: 'del', children: ['删'] },
						' ',
						{ tag: 'code', children: ['git <x>'] },
						' ',
						{ tex: 'a_b' }
					]
				}
			]
		],
		[
			'emphasis may lean on Chinese words and marks',
			'**注意：**后文',
			[{ tag: 'p', children: [{ tag: 'strong', children: ['注意：'] }, '后文'] }]
		],
		[
			'a formula between doubled dollars in a line of text is displayed',
			'见 $$x^2$$ 。',
			[{ tag: 'p', children: ['见 ', { tex: 'x^2', display: true }, ' 。'] }]
		],
		['a displayed formula alone has no paragraph', '$$x^2$$', [{ tex: 'x^2', display: true }]],
		[
			'a displayed formula may have lines',
			'$$\na\\\\\nb\n$$',
			[{ tex: 'a\\\\\nb', display: true }]
		],
		[
			'lines of Chinese join without a space, lines of words with one',
			'第一行\n第二行\nand\nmore **粗**\n文',
			[
				{
					tag: 'p',
					children: ['第一行第二行 and more ', { tag: 'strong', children: ['粗'] }, '文']
				}
			]
		],
		[
			'two spaces at the end break a line',
			'a  \nb',
			[{ tag: 'p', children: ['a', { tag: 'br' }, 'b'] }]
		],
		[
			'code is coloured by classes',
			'```py\nreturn x\n```',
			[
				{
					tag: 'pre',
					children: [
						{
							tag: 'code',
							class: 'language-py',
							children: [{ tag: 'span', class: 'hljs-keyword', children: ['return'] }, ' x']
						}
					]
				}
			]
		],
		[
			'code in an unknown language stays plain',
			'```brainf\n+ <b>\n```',
			[
				{
					tag: 'pre',
					children: [{ tag: 'code', class: 'language-brainf', children: ['+ <b>'] }]
				}
			]
		],
		[
			'a tight list holds its words, a numbered one its start',
			'3. x\n4. y',
			[
				{
					tag: 'ol',
					start: 3,
					children: [
						{ tag: 'li', children: ['x'] },
						{ tag: 'li', children: ['y'] }
					]
				}
			]
		],
		[
			'headings of all ranks are one',
			'# a\n\n##### b',
			[
				{ tag: 'h3', children: ['a'] },
				{ tag: 'h3', children: ['b'] }
			]
		],
		[
			'links and pictures keep safe addresses',
			'[a](https://b.c) ![d](data:image/png;base64,AAAA)',
			[
				{
					tag: 'p',
					children: [
						{ tag: 'a', href: 'https://b.c', children: ['a'] },
						' ',
						{ tag: 'img', src: 'data:image/png;base64,AAAA', alt: 'd' }
					]
				}
			]
		],
		[
			'boxes of a task list are dropped',
			'- [x] a',
			[{ tag: 'ul', children: [{ tag: 'li', children: ['a'] }] }]
		],
		['a footnote mark stays text', 'a[^1]\n\n[^1]: b', [{ tag: 'p', children: ['a[^1]'] }]]
	];
	it.each(cases)('%s', (_, source, expected) => {
		expect(tree(source)).toEqual(expected);
	});

	it('draws tables', () => {
		expect(plainText(tree('| a | b |\n|---|---|\n| 1 | `2` |'))).toBe('a\tb\n1\t2');
	});

	it('leaves spaces between Chinese and Latin words as they are written', () => {
		expect(plainText(tree('用Git 和 SSH连接'))).toBe('用Git 和 SSH连接');
	});

	it('marks the gap of a cloze in text, code and formulas, only when asked to', () => {
		const source = '用 {{} {{}} 与 `git {{}}` 和 $y={{}}$';
		const gap = { tag: 'span', class: 'gap' };
		expect(compileMarkdown(source, { gap: true }).tree).toEqual([
			{
				tag: 'p',
				children: [
					'用 {{} ',
					gap,
					' 与 ',
					{ tag: 'code', children: ['git ', gap] },
					' 和 ',
					{ tex: 'y=\\boxed{\\;?\\;}' }
				]
			}
		]);
		expect(tree('{{}}')).toEqual([{ tag: 'p', children: ['{{}}'] }]);
		const block = '```\nHost gpu\n    {{}} 10.0.0.7\n```';
		expect(compileMarkdown(block, { gap: true }).tree).toEqual([
			{ tag: 'pre', children: [{ tag: 'code', children: ['Host gpu\n    ', gap, ' 10.0.0.7'] }] }
		]);
	});
});

describe('compileMarkdown says what it dropped', () => {
	const cases: [string, string, ProblemCode[]][] = [
		['nothing when all is well', '用 `git rebase -i` 整理 $n$ 个提交。', []],
		['raw HTML', 'a <b onclick="x()">c</b>', ['htmlDropped', 'htmlDropped']],
		['a placeholder that isn’t in backticks', 'run git branch -d <branch>', ['htmlDropped']],
		['an address that runs code', '[a](javascript:alert(1))', ['linkRefused']],
		['a defined address that runs code', '[a]\n\n[a]: vbscript:x', ['linkRefused']],
		['a picture that would be fetched', '![a](https://b.c/d.png)', ['imageRefused']],
		['a picture that can hold code', '![a](data:image/svg+xml;base64,AAAA)', ['imageRefused']],
		['a mark without its partner', '**粗', ['looseMark']],
		['a name whose underscores are read as emphasis', 'the method __init__', ['underscoresRead']],
		['a text that shows nothing', '<!-- a -->', ['htmlDropped', 'emptyText']],
		['a text that is too long', 'a'.repeat(8001), ['tooLarge']]
	];
	it.each(cases)('%s', (_, source, expected) => {
		expect(codes(source)).toEqual(expected);
	});

	it('with the line and column inside the text', () => {
		expect(compileMarkdown('第一\n\n二 <br>').problems).toEqual([
			{ code: 'htmlDropped', values: { html: '<br>' }, place: { line: 3, column: 3 } }
		]);
	});
});

/** Throws at the first thing in a tree that the drawing component must never see. */
function expectSafe(nodes: Tree, depth = 0): void {
	expect(depth).toBeLessThanOrEqual(64);
	for (const node of nodes) {
		if (typeof node === 'string') continue;
		if ('tex' in node) {
			expect(Object.keys(node).filter((key) => key !== 'display')).toEqual(['tex']);
			continue;
		}
		const known = ['tag', 'children', 'class', 'href', 'src', 'alt', 'start'];
		expect(known).toEqual(expect.arrayContaining(Object.keys(node)));
		expect(treeTags).toContain(node.tag);
		if (node.href !== undefined) {
			expect(node.tag).toBe('a');
			const absolute = /^(?:https?|mailto):/i.test(node.href);
			// An address that no browser can read goes nowhere.
			const readable = URL.canParse(node.href, 'https://here.example/');
			const { host } = new URL(readable ? node.href : '/', 'https://here.example/');
			if (!absolute) expect(host).toBe('here.example');
		}
		if (node.src !== undefined) {
			expect(node.tag).toBe('img');
			expect(node.src).toMatch(/^(?:data:image\/(?:png|jpeg|webp|gif);base64,|blob:https?:)/);
		}
		if (node.class !== undefined)
			expect(node.class).toMatch(/^(?:(?:hljs|language)-[\w+ -]+|gap)$/);
		expectSafe(node.children ?? [], depth + 1);
	}
}

describe('whatever is written, only harmless trees come out', () => {
	const attacks: [string, string][] = [
		['script element', '<script>alert(1)</script>'],
		['script in a broken tag', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
		['event handler', '<img src=x onerror=alert(1)>'],
		['svg', '<svg><animate onbegin=alert(1) attributeName=x>'],
		['frame', '<iframe srcdoc="<script>alert(1)</script>">'],
		['style', '<style>@import "//evil.example";</style>'],
		['form', '<form action=//evil.example><button formaction=javascript:x>'],
		['base address', '<base href=//evil.example>'],
		['javascript link', '[a](javascript:alert(1))'],
		['javascript link in capitals', '[a](JaVaScRiPt:alert(1))'],
		['javascript link with entities', '[a](javascript&colon;alert(1))'],
		['javascript link with a numeric entity', '[a](&#106;avascript:alert(1))'],
		['javascript link with a tab', '[a](<java\tscript:alert(1)>)'],
		['javascript link with a leading control character', '[a](\u0001javascript:alert(1))'],
		['javascript link in angle brackets', '<javascript:alert(1)>'],
		['data link', '[a](data:text/html;base64,PHNjcmlwdD4=)'],
		['data picture of HTML', '![a](data:text/html,<script>alert(1)</script>)'],
		['file link', '[a](file:///etc/passwd)'],
		['another host without scheme', '[a](//evil.example)'],
		['another host by backslashes', '[a](\\\\evil.example) [b](/\\evil.example)'],
		['link title with a quote', '[a](https://b.c "x\\" onmouseover=alert(1) y=\\"")'],
		['class by a fence', '```"><script>\nx\n```'],
		['language that is a class list', '```python gap evil\nx\n```'],
		['code that looks like a math class', '```math-inline\nx\n```'],
		['prototype as a language', '```__proto__\nx\n```'],
		['constructor as a language', '```constructor\nx\n```'],
		['quotes nested thousands deep', '>'.repeat(8000)],
		['lists nested thousands deep', '- '.repeat(4000)],
		['quotes nested a hundred deep on many lines', `${'> '.repeat(60)}a\n`.repeat(60)],
		[
			'a list nested by indentation',
			Array.from({ length: 80 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')
		],
		['brackets', '['.repeat(8000)],
		['emphasis nested hundreds deep', `${'*a '.repeat(900)}${' b*'.repeat(900)}`],
		['strong nested hundreds deep', `${'**a '.repeat(700)}${' b**'.repeat(700)}`],
		['pictures nested', '![['.repeat(2600)],
		['marks that never close', '_a*'.repeat(2600)],
		['a wide table', `${'| a '.repeat(900)}|\n${'|-'.repeat(900)}|\n`]
	];
	it.each(attacks)('%s', (_, source) => {
		const { tree: made } = compileMarkdown(source, { gap: true });
		expect(made.length).toBeGreaterThanOrEqual(0);
		expectSafe(made);
		expect(JSON.stringify(made)).not.toMatch(/"(?:on\w+|style|srcdoc|formaction)":/);
	});

	it('for any text of risky pieces', () => {
		const piece = fc.constantFrom(
			...['[a](', ')', '<', '>', '`', '```', '$', '$$', '*', '_', '\n', '\n\n', '> ', '- ', '|'],
			...['javascript:', 'data:image/png;base64,', 'https://', '//', '\\', '![', '](', '{{}}'],
			...['<script>', '&lt;', '&#x6a;', '#', '中', 'a b', '\t', '\u0000', '[^1]', 'www.a.b']
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				expectSafe(compileMarkdown(pieces.join(''), { gap: true }).tree);
			}),
			{ numRuns: 300 }
		);
	});

	it('a plain line is read as the parser reads it', () => {
		const piece = fc.constantFrom(
			...['a', '中', ' ', '  ', '.', ',', '-', '+', '=', '1', '12.', ')', '(', ':', '/', '!', '"'],
			...['www.', 'http://', 'https:', 'x.y', '，', '…', 'WWW.', '\u00a0', '\u200b', "'", '%', ';']
		);
		fc.assert(
			fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
				const line = pieces.join('').trim();
				fc.pre(line !== '');
				// A paragraph above keeps the line from being read by the short way; quotes end it.
				const [, behind] = tree(`*x*\n\n${line}`);
				expect(tree(line)[0]).toEqual(behind);
			}),
			{ numRuns: 500 }
		);
	});

	it('and the same text always gives the same tree', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), (source) => {
				expect(tree(source)).toEqual(tree(source));
			}),
			{ numRuns: 50 }
		);
	});
});
