// The headings above a passage, shortened to what a card needs to be understood alone.
import { escapeMarkdown } from './spans.ts';

/** Headings that say nothing of the subject. */
const general =
	/^(?:基本用法|基础知识|基础|基本|常用|常用命令|用法|操作|功能|模式|结构|使用|使用方法|步骤|流程|定义|概念|概述|简介|介绍|总结|实战|示例|例子|参考|参数|其他|其它|其他内容|杂项|笔记|说明|注意|注意事项|命令|问题|作用|举例|公式|网络结构|具体步骤|usage|basics|overview|introduction|notes?|misc|examples?|steps|summary|background|definition|commands?|parameters?|options|output|quick ?start|getting started|contributing|licen[cs]e|change ?log|credits|acknowledge?ments?|references|see also|faq|致谢|参考文献|许可证|更新日志|\d+|\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?)$/i;

/** Labels that only lead to what stands below them. */
const leadsOn = /(?:依次是|分别是|如下|如下所示|as follows)$/i;

const numbering =
	/^(?:第[一二三四五六七八九十\d]+[章节部分讲课周]+|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d+(?:\.\d+)*(?:[、.．)]\s*|\s+|(?=\p{Script=Han})(?!\d*维))(?!\d))\s*/u;

/** A heading as words: without numbering, emphasis, links, emoji and colons. */
export function headingWords(heading: string): string {
	return heading
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*`]|==/g, '')
		.replace(/\\([_*\\])/g, '$1')
		.replace(/<[^>]*>/g, '')
		.replace(/^[\s\p{Extended_Pictographic}\uFE0F]+/u, '')
		.replace(numbering, '')
		.replace(/[\s:：]+$/, '')
		.trim();
}

/** True when a heading says nothing of the subject: 基本用法, overview, a date. */
export function isGeneral(heading: string): boolean {
	const words = headingWords(heading);
	return words === '' || general.test(words) || leadsOn.test(words);
}

/** The last one or two telling headings, joined by ` › `; those that hold the answer are left out. */
export function headingTopic(path: readonly string[], answer: string, question: string): string {
	const secret = plain(answer);
	const asked = plain(question);
	const names: string[] = [];
	for (const heading of path.toReversed()) {
		if (isGeneral(heading)) continue;
		const name = headingWords(heading);
		const bare = plain(name);
		if (
			secret !== '' &&
			((secret.length > 2 && bare.includes(secret)) || (bare.length > 2 && secret.includes(bare)))
		)
			continue;
		if (asked.includes(bare) || names.some((other) => plain(other) === bare)) continue;
		names.unshift(name);
		if (names.length === 2) break;
	}
	return names.map(escapeMarkdown).join(' › ');
}

function plain(text: string): string {
	return text.toLowerCase().replace(/[\s`*$\\]+/g, '');
}
