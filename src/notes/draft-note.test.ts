import { describe, expect, it } from 'vitest';
import { draftNote } from './draft-note.ts';

const drafts = (text: string) => draftNote('note.md', text).drafts;

describe('draftNote', () => {
	it.each([
		['command before meaning', '# git\n- `git stash pop`：恢复并删除栈顶', '恢复并删除栈顶'],
		['meaning before command', '# git\n- 恢复并删除栈顶：`git stash pop`', '恢复并删除栈顶'],
		['bold around both', '# git\n1. **`git stash pop`：恢复并删除栈顶**', '恢复并删除栈顶']
	])('makes a command card of %s', (_, text, meaning) => {
		const [draft] = drafts(text);
		expect(draft).toMatchObject({ kind: 'command', answer: 'git stash pop', confidence: 'high' });
		expect(draft?.prompt).toContain(meaning);
	});

	it('accepts every command that shares a meaning', () => {
		expect(
			drafts('# conda\n1. 查看所有环境：`conda info --envs` / `conda env list`')
		).toMatchObject([{ answer: 'conda info --envs', accept: ['conda env list'] }]);
	});

	it('asks a formula by its lead line and left side, with its symbols as the reason', () => {
		const [draft] = drafts(
			'# 损失\n均方误差：\n$$\nL = \\frac{1}{n}\\sum e_i^2\n$$\n其中$e_i$是误差'
		);
		expect(draft).toMatchObject({
			kind: 'formula',
			answer: 'L = \\frac{1}{n}\\sum e_i^2',
			why: '其中$e_i$是误差',
			sources: [{ note: 'note.md', heading: ['损失'], lines: [2, 6] }]
		});
		expect(draft?.prompt).toContain('均方误差（$L = {?}$）');
	});

	it('makes a code card of a short listing after a line that says what it does', () => {
		expect(drafts('# 张量\n增加一个维度\n```python\nx = x.unsqueeze(0)\n```')).toMatchObject([
			{ kind: 'code', answer: 'x = x.unsqueeze(0)', codeLanguage: 'python' }
		]);
	});

	it('makes nothing of a long listing', () => {
		expect(drafts(`# 训练\n完整代码\n\`\`\`python\n${'x = 1\n'.repeat(30)}\`\`\``)).toEqual([]);
	});
});
