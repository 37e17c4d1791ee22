import { describe, expect, it } from 'vitest';
import { checkTex } from '#content/check-tex.ts';
import { decodeNote } from '#notes/decode.ts';
import { draftNote } from '#notes/draft-note.ts';
import { mergeDrafts } from '#notes/merge-drafts.ts';
import { readNotes } from './read-notes.ts';

const notes = new Map(readNotes().map((note) => [note.name, note]));

function read(name: string) {
	const note = notes.get(name);
	if (note === undefined) throw new Error(`no test note ${name}`);
	const made = draftNote(name, note.text, checkTex);
	const lines = note.text.split('\n');
	return {
		...made,
		lines,
		texts: made.drafts.map(({ prompt, answer, why = '' }) => ({ prompt, answer, why }))
	};
}

describe('what real notes contain', () => {
	it('is there in at least twelve test notes', () => {
		expect(notes.size).toBeGreaterThanOrEqual(12);
	});

	it('says where fences and formulas never end, and where TeX is refused, and reads on', () => {
		const { skips, sections, lines } = read('broken.md');
		const places = (reason: string) =>
			skips.filter((skip) => skip.reason === reason).map((skip) => lines[skip.lines[0] - 1]);
		expect(places('unclosed-fence')).toEqual(['  ~~~', '```']);
		expect(places('unclosed-formula')).toEqual(['$$']);
		expect(places('refused-tex')[0]).toContain('\\undefinedcommand');
		expect(sections.map(({ path }) => path.at(-1))).toEqual([
			'没有空格的标题',
			'🚀 部署',
			'下一节',
			'公式没有结束'
		]);
	});

	it.each([
		['gb18030.txt', 'gb18030'],
		['utf16.txt', 'utf-16le'],
		['nul.txt', 'utf-8'],
		['crlf-bom.md', 'utf-8']
	])('%s is read as %s and has drafts', (name, encoding) => {
		const decoded = decodeNote(notes.get(name)?.bytes ?? new Uint8Array());
		expect(decoded.encoding).toBe(encoding);
		expect(decoded.text).not.toMatch(/[\0\r\uFEFF]/);
		expect(read(name).drafts.length).toBeGreaterThan(0);
	});

	it('leaves front matter, callout marks, wikilink brackets, checkboxes and gap marks out of the cards', () => {
		const { texts } = read('obsidian-vault.md');
		expect(texts.length).toBeGreaterThan(3);
		expect(JSON.stringify(texts)).not.toMatch(/\[\[|\]\]|\[!|c1::|tags:|看一遍视频/);
	});

	it('leaves HTML and tables of contents out of the cards', () => {
		for (const name of ['course-database.md', 'api-python.md', 'broken.md']) {
			expect(JSON.stringify(read(name).texts)).not.toMatch(
				/\[toc\]|<\/?(?:img|kbd|br|details|summary)/i
			);
		}
	});

	it('keeps the caption of a picture that is not there and says that it is missing', () => {
		const text = '# 光\n- 折射：光从一种介质进入另一种时改变方向 ![折射角](C:\\Users\\a\\b.png)\n';
		const [draft] = draftNote('a.md', text).drafts;
		expect(draft?.answer).toBe('光从一种介质进入另一种时改变方向');
		expect(draft?.why).toBe('（原有配图，卡上没有：折射角）');
		const bare = draftNote('a.md', text.replace('折射角', 'image-20230102'));
		expect(bare.drafts[0]?.why).toBe('（原有配图，卡上没有）');
	});

	it('reads a folder of 500 notes and joins what they repeat', () => {
		const text = '# git\n- `git log`：看历史\n- `git stash`：收起修改\n';
		const drafts = Array.from({ length: 500 }, (_, at) =>
			draftNote(
				`${String(at)}.md`,
				`${text}- \`git tag v${String(at)}\`：打上第${String(at)}个标签`
			)
		).flatMap((note) => note.drafts);
		expect(drafts).toHaveLength(1500);
		const merged = mergeDrafts(drafts).drafts;
		expect(merged.find(({ answer }) => answer === 'git log')?.sources.length).toBeGreaterThan(1);
		expect(merged.length).toBeLessThan(600);
	});
});
