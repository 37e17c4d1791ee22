import { describe, expect, it } from 'vitest';
import { draftNote } from './draft-note.ts';
import { mergeDrafts } from './merge-drafts.ts';

const drafts = (...notes: string[]) =>
	notes.flatMap((text, index) => draftNote(`${String(index)}.md`, text).drafts);

describe('mergeDrafts', () => {
	it('joins the same fact of two notes and keeps both sources', () => {
		const line = '# git\n- `git branch`：查看所有分支';
		const { drafts: merged, merged: count } = mergeDrafts(drafts(line, `${line}和当前分支`));
		expect(count).toBe(1);
		expect(merged[0]?.sources.map(({ note }) => note)).toEqual(['0.md', '1.md']);
	});

	it('accepts both of two commands for one purpose', () => {
		const { drafts: merged } = mergeDrafts(
			drafts('# conda\n- `conda info --envs`：列出环境\n- `conda env list`：列出环境')
		);
		expect(merged).toMatchObject([{ answer: 'conda info --envs', accept: ['conda env list'] }]);
	});

	it.each([
		['two meanings of one command', '# git\n- `git stash`：收起修改\n- `git stash`：列出文件'],
		[
			'two terms that are told alike',
			'# 树\n红黑树：一种自平衡的二叉查找树\nAVL树：一种自平衡的二叉查找树'
		]
	])('keeps %s apart', (_, text) => {
		expect(mergeDrafts(drafts(text)).merged).toBe(0);
	});

	it('changes nothing when it is done twice', () => {
		const once = mergeDrafts(drafts('# git\n- `git log`：看历史\n- `git log`：看历史')).drafts;
		expect(mergeDrafts(once)).toEqual({ drafts: once, merged: 0 });
	});
});
