import { describe, expect, it } from 'vitest';
import { compileMarkdown } from '#content/compile-markdown.ts';
import { RunIndex } from './shared-runs.ts';
import { noteProse, treeProse } from './words.ts';

const note = `# 标题

一二三四五六七八九十甲乙丙丁，后文。
The quick brown fox jumps over the
lazy dog near the river.

- 同样的命令 \`git push --force\` 会覆盖远程分支上别人的提交
- 公式 $a+b$ 之后的文字也是一样的道理不能照抄过来

\`\`\`
one two three four five six seven eight nine ten
\`\`\`
`;
const index = new RunIndex(noteProse(note));
const shared = (text: string) =>
	index
		.runs(treeProse(compileMarkdown(text).tree))
		.map(({ words, line }) => [words.join(' '), line]);

describe('shared wording', () => {
	it('is more than twelve Chinese characters in a row, marks aside', () => {
		expect(shared('说：二三四五六七八九十甲乙丙丁后。')).toEqual([
			['二 三 四 五 六 七 八 九 十 甲 乙 丙 丁 后', 3]
		]);
		expect(shared('三四五六七八九十甲乙丙丁')).toEqual([]);
		expect(shared('一二三四五六 七八九十、甲乙丙')).toHaveLength(1);
	});

	it('is more than eight words in a row, over the end of a line, in any case', () => {
		expect(shared('a quick brown fox jumps over the lazy dog near')).toEqual([
			['quick brown fox jumps over the lazy dog near', 4]
		]);
		expect(shared('quick brown fox jumps over the lazy dog')).toEqual([]);
	});

	it('counts no code, no formulas and no listings, on either side', () => {
		expect(shared('会覆盖远程分支上别人的提交')).toHaveLength(1);
		expect(shared('会覆盖远程分支 `上` 别人的提交')).toEqual([]);
		expect(shared('one two three four five six seven eight nine ten')).toEqual([]);
		expect(shared('公式之后的文字也是一样的')).toEqual([]);
	});

	it('does not run from one entry of a list into the next', () => {
		expect(shared('别人的提交公式之后的文字也是一样')).toEqual([]);
	});

	it('finds a run that begins inside a shorter one', () => {
		const two = new RunIndex(noteProse('甲乙丙丁戊己庚辛壬癸\n\n丙丁戊己庚辛壬癸子丑寅卯辰'));
		const text = treeProse([{ tag: 'p', children: ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰'] }]);
		expect(two.runs(text).map(({ words }) => words.join(''))).toEqual([
			'丙丁戊己庚辛壬癸子丑寅卯辰'
		]);
	});
});
