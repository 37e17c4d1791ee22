// A short list under a line or heading that names what it lists: advantages, causes, kinds, differences.
import type { Block, BlockOf, ListEntry } from '../block.ts';
import { askAt, nearestHeading, type Place } from '../place.ts';
import { stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import { bullets, entryTexts, isFlat } from './entries.ts';
import { readPairs } from './pair.ts';
import type { Found } from './rule.ts';

const pointWords =
	/优点|缺点|优势|劣势|好处|坏处|特点|特征|原因|问题|作用|用途|区别|不同(?!的)|差异|情况|方法|方式|种类|类型|结构|组成|部分|概念|改进|影响|结论|条件|因素|形式|指标|判断|处理|advantages?|disadvantages?|benefits?|drawbacks?|limitations?|features?|properties|causes?|reasons?|differences?|types?|kinds?|components?|parts|ways|methods?|contributions?|indications?|side effects?|symptoms?|treatments?|complications?|risk factors?|适应症|禁忌|副作用|症状|并发症|\bvs\b/i;
const caution = /^(?:注意(?:事项|点)?|note|caution)$/i;
const partName =
	/^(?:优点|缺点|优势|劣势|好处|坏处|特点|特征|作用|功能|用途|问题|不足|局限|原因|改进|应用|条件|advantages?|disadvantages?|benefits?|drawbacks?|limitations?|features?|causes?|reasons?|contributions?|(?:contra)?indications?|side effects?|symptoms?|treatments?|complications?|risk factors?|适应症|禁忌症?|副作用|症状|并发症)$/i;
/** What people write beside what an examination asks for. */
const reminder = /\s*[（(](?:必背|必考|常考|重点|重要|考点|熟记|背)[！!]*[)）]$/;
const questionEnd = /[？?]$/;
const count = { least: 2, most: 6 } as const;
const longestPoint = 110;
const longestAnswer = 420;

/** Proposes a concept card whose answer is the whole list at `index`. */
export function draftPoints(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const list = blocks[index];
	if (list?.kind === 'paragraph') return pointsOfLines(list, place);
	if (list?.kind !== 'list' || !isFlat(list) || list.entries.some(hasPair)) return undefined;
	const points = entryTexts(list);
	if (points === undefined || points.length < count.least || points.length > count.most)
		return undefined;
	if (points.some((point) => point.length > longestPoint || weight(point) < 3)) return undefined;
	if (
		points.join('').length > longestAnswer ||
		points.some((point) => /[？?]|TODO/.test(point)) ||
		points.filter((point) => /^[^：:]{1,24}[：:]|=[^=]*\d/.test(point)).length * 2 > points.length
	)
		return undefined;
	const lead = place.lead ?? place.owner;
	const leadText = lead === undefined ? '' : spansToText(lead.spans).trim();
	const leadFits =
		lead !== undefined &&
		leadText.length <= 48 &&
		!/。.|[：:]./.test(leadText) &&
		(pointWords.test(leadText) || /[：:？?]$/.test(leadText));
	const heading = headingWords(nearestHeading(place));
	if (!leadFits && (lead !== undefined || !pointWords.test(heading))) return undefined;
	const whole = leadFits ? withoutEnd(spansToMarkdown(lead.spans)) : escapeMarkdown(heading);
	// Of a sentence that leads up to the list its last clause asks for it.
	const last = whole.split(/[，,]\s*/).at(-1) ?? '';
	const subject =
		questionEnd.test(whole) ||
		weight(last) < 12 ||
		/^(?:主要|一般)?(?:包括|包含|分为|有)/.test(last)
			? whole
			: last;
	if (weight(subject) < 2 || /(?:举例|示例|例子)$/.test(subject)) return undefined;
	return {
		proposals: [
			{
				kind: 'concept',
				rule: 'points',
				confidence: pointWords.test(subject) && !/[，,]/.test(whole) ? 'high' : 'medium',
				prompt: askAt(place, questionOf(subject, place)),
				answer: bullets(points),
				lines: [leadFits ? lead.number : list.lines[0], list.lines[1]]
			}
		]
	};
}

function questionOf(subject: string, place: Place): string {
	const text = stripNumber(subject)
		.replace(/^(?:note|注)\s*[：:]\s*/i, '')
		.replace(reminder, '');
	const { language } = place.note;
	if (questionEnd.test(text)) return text;
	if (caution.test(text)) return say(language, 'caution', text);
	if (partName.test(text)) return say(language, 'parts', text);
	if (/^(?:区别|不同|差异|differences?)$/i.test(text)) return say(language, 'differences', '');
	if (/^(?:判断|判断依据)$/.test(text)) return say(language, 'how', '判断');
	const bare = text.replace(/(?:之间)?的?(?:区别|不同|差异)(?:是|如下|有|在于)?$/, '').trim();
	const compared =
		/\S (?:vs\.?|versus) \S/i.test(bare) || (bare !== text && /[与和跟、/&]|\band\b/i.test(bare));
	if (compared) return say(language, 'difference', bare);
	return say(language, isBareName(text) ? 'gist' : 'list', text);
}

/** `psp-network`, `variable_scope()`: the name of one thing, of which a list tells this and that. */
function isBareName(text: string): boolean {
	return !pointWords.test(text) && /^[\w.()\\-]+$/.test(text) && !/[^s]s$/.test(text);
}

/** A paragraph whose first line announces what the others list. */
function pointsOfLines(block: BlockOf<'paragraph'>, place: Place): Found | undefined {
	const [first, ...more] = block.text;
	if (first === undefined || more.length < count.least || more.length > count.most)
		return undefined;
	const lead = spansToText(first.spans).trim();
	if (
		!/(?:分别是|有|包括|如下|以下.{0,6}|[两三四五]种|[两三四五]个)[：:]$/.test(lead) ||
		lead.length > 60
	)
		return undefined;
	const points = more.map((line) => withoutEnd(spansToMarkdown(line.spans)));
	if (
		points.some(
			(point) => point.length > longestPoint || weight(point) < 3 || /[：:？?]/.test(point)
		)
	)
		return undefined;
	return {
		proposals: [
			{
				kind: 'concept',
				rule: 'points',
				confidence: 'medium',
				prompt: askAt(place, questionOf(withoutEnd(spansToMarkdown(first.spans)), place)),
				answer: bullets(points),
				lines: block.lines
			}
		],
		used: block.text
	};
}

/** An entry that sets code beside its meaning is a card of its own. */
function hasPair(entry: ListEntry): boolean {
	const [first] = entry.blocks;
	const line = first?.kind === 'paragraph' ? first.text[0] : undefined;
	return line !== undefined && readPairs(line).some((pair) => pair.explicit);
}
