import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from './lex.ts';
import { parseShell } from './parse.ts';
import { destinations } from './redirections.ts';

function keys(source: string): readonly string[] {
	const tokens = lex(source);
	if (typeof tokens === 'string') return [tokens];
	return tokens.map((token) => (token.kind === 'word' ? token.word.key : token.text));
}

describe('lex', () => {
	it.each([
		['single and double quotes alike', `echo 'a b'`, `echo "a b"`],
		['an escape as a quote', 'echo a\\ b', `echo 'a b'`],
		['quotes inside a word', `--name="web"`, '--name=web'],
		['braces as the words that they make', 'mkdir {a,b}', 'mkdir a b'],
		['a range in braces', 'touch f{1..3}', 'touch f1 f2 f3'],
		['${NAME} as $NAME', 'echo $X', 'echo ${X}'],
		['backquotes as $()', 'kill `pgrep x`', 'kill $(pgrep x)'],
		['~ as $HOME', 'cd ~/data', 'cd $HOME/data'],
		['~ behind an assignment too', 'export P=~/bin:$P', 'export P=$HOME/bin:$P'],
		['a comment as nothing', 'ls # all files', 'ls'],
		['a continued line as one', 'ls \\\n -a', 'ls -a'],
		['a line break as a semicolon', 'cd a\nls', 'cd a; ls'],
		['{} as it stands', `echo '{}'`, 'echo {}']
	])('reads %s', (_, first, second) => {
		expect(keys(first)).toEqual(keys(second));
	});

	it.each([
		['a quoted pattern from a bare one', `ls '*.txt'`, 'ls *.txt'],
		['a quoted variable from a bare one', `echo "$FILES"`, 'echo $FILES'],
		['single quotes from double ones round a variable', `echo '$X'`, `echo "$X"`],
		['a quoted tilde from a bare one', `ls "~/x"`, 'ls ~/x'],
		['a # in a word from a comment', 'ls a#b', 'ls a'],
		['case', 'ls -a', 'ls -A']
	])('tells %s', (_, first, second) => {
		expect(keys(first)).not.toEqual(keys(second));
	});

	it('tells that a quote is never closed', () => {
		expect(lex(`echo "a`)).toBe('unclosedQuote');
		expect(lex(`echo 'a`)).toBe('unclosedQuote');
	});

	it('takes <name> for a placeholder and < for a redirection', () => {
		expect(keys('git switch <branch>')).toHaveLength(3);
		expect(keys('sort < in > out')).toEqual(['sort', '<', 'in', '>', 'out']);
	});

	it('gets past every kind of space', () => {
		expect(keys('ls\f-a\v\u2028x')).toEqual(['ls', '-a', 'x']);
	});

	it('never throws', () => {
		const pieces = fc.constantFrom(...`a b'"$(){}[]<>|&;#~\\\`*?!=,.\n1-`.split(''));
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: pieces })), (text) => {
				expect(lex(text)).toBeDefined();
				expect(parseShell(text)).toBeDefined();
			}),
			{ numRuns: 500 }
		);
	});
});

describe('destinations', () => {
	const of = (line: string) => {
		const script = parseShell(line);
		const command = typeof script === 'string' ? undefined : script[0]?.commands[0];
		return destinations(command?.redirects ?? []).map(({ target, ...rest }) => ({
			...rest,
			target: target?.key
		}));
	};

	it.each([
		['both to a file', 'a > f 2>&1', 'a &> f'],
		['both to a file, the older spelling', 'a > f 2>&1', 'a >& f'],
		['descriptor 1 named', 'a > f', 'a 1> f'],
		['input and output in any order', 'a < i > o', 'a > o < i'],
		['the force of >|', 'a > f', 'a >| f']
	])('are the same for %s', (_, first, second) => {
		expect(of(first)).toEqual(of(second));
	});

	it.each([
		['2>&1 before the file is set', 'a > f 2>&1', 'a 2>&1 > f'],
		['appending', 'a > f', 'a >> f'],
		['two files of one name', 'a > f 2> f', 'a > f 2>&1'],
		['a file that is made on the way', 'a > x > f', 'a > f']
	])('differ by %s', (_, first, second) => {
		expect(of(first)).not.toEqual(of(second));
	});
});
