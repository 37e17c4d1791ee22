// The headings above a passage, shortened to what a card needs to be understood alone.
import { escapeMarkdown } from './spans.ts';

/** Headings that say nothing of the subject. */
const general =
	/^(?:基本用法|基础知识|基础|基本|常用|常用命令|用法|操作|使用|步骤|流程|定义|概念|概述|简介|介绍|总结|实战|示例|例子|参考|其他|其它|杂项|笔记|说明|注意|注意事项|命令|usage|basics|overview|introduction|notes?|misc|examples?|steps|summary|background|definition|commands?|output)$/i;

/** A heading as words: without numbering, emphasis, links, emoji and colons. */
export function headingWords(heading: string): string {
	return heading
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*`]|==/g, '')
		.replace(/\\([_*\\])/g, '$1')
		.replace(/<[^>]*>/g, '')
		.replace(/^[\s\p{Extended_Pictographic}\uFE0F]+/u, '')
		.replace(
			/^(?:第[一二三四五六七八九十\d]+[章节部分讲课]+|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d+(?:\.\d+)*[、.．)]?(?=\s|[\p{Script=Han}]))\s*/u,
			''
		)
		.replace(/[\s:：]+$/, '')
		.trim();
}

/** The last one or two telling headings, joined by ` › `; those that hold the answer are left out. */
export function headingTopic(path: readonly string[], answer: string, question: string): string {
	const secret = plain(answer);
	const asked = plain(question);
	const names: string[] = [];
	for (const heading of path.toReversed()) {
		const name = headingWords(heading);
		const bare = plain(name);
		if (bare === '' || general.test(name)) continue;
		if (secret !== '' && (bare.includes(secret) || (bare.length > 2 && secret.includes(bare))))
			continue;
		if (asked.includes(bare)) {
			if (names.length === 0 && bare.length > 3) break;
			continue;
		}
		names.unshift(name);
		if (names.length === 2) break;
	}
	return names.map(escapeMarkdown).join(' › ');
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[\s`*$\\]+/g, '');
}
