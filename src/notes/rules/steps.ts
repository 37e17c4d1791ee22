// Numbered steps under a heading or line that says they are steps, or steps between arrows: put them in order.
import type { Block, Line } from '../block.ts';
import { askAt, nearestHeading, type Place, type Proposal } from '../place.ts';
import { stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToMarkdown, spansToText } from '../spans.ts';
import { headingWords } from '../topic.ts';
import { say } from '../words.ts';
import { cutAt } from './cut.ts';
import { entryTexts } from './entries.ts';
import type { Found } from './rule.ts';

const stepWords =
	/步骤|流程|过程|顺序|执行以下|steps?\b|procedure|pipeline|workflow|process\b|algorithm|how to/i;
/** Headings that name something one does from its beginning to its end. */
const doing =
	/^(?:handling|installing|setting up|building|deploying|deployment|releasing|部署|安装|搭建|发布)(?![a-z])/i;
const count = { least: 3, most: 7 } as const;
const longestStep = 120;

/** Proposes an order card for a line that sets its steps between arrows: `过程：甲→乙→丙`. */
export function draftChain(line: Line, place: Place): Proposal[] {
	const [label, told] = (cutAt(line.spans, /\s*[：:]\s*/) ?? []).map(spansToMarkdown);
	if (label === undefined || told === undefined || label.length > 40) return [];
	if (!stepWords.test(label) && !/[由从].+到|优先级|from .+ to /.test(label)) return [];
	const steps = withoutEnd(told)
		.split(/\s*(?:→|⇒|->|=>)\s*/)
		.map((step) => step.trim());
	if (steps.length < count.least || steps.length > count.most) return [];
	if (steps.some((step) => step === '' || step.length > 40) || new Set(steps).size < steps.length)
		return [];
	return [
		{
			kind: 'order',
			rule: 'steps',
			confidence: 'medium',
			prompt: askAt(place, say(place.note.language, 'steps', stripNumber(label))),
			answer: steps,
			lines: [line.number, line.number]
		}
	];
}

/** Proposes an order card for the list at `index`. */
export function draftSteps(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const list = blocks[index];
	if (list?.kind !== 'list' || !list.ordered) return undefined;
	const lead = place.lead ?? place.owner;
	const leadWords = lead === undefined ? '' : withoutEnd(spansToText(lead.spans));
	const heading = headingWords(nearestHeading(place));
	if (!stepWords.test(leadWords) && !stepWords.test(heading) && !doing.test(heading))
		return undefined;
	const steps = entryTexts(list);
	if (steps === undefined || steps.length < count.least || steps.length > count.most)
		return undefined;
	if (
		steps.some(
			(step) =>
				step.length > longestStep || weight(step) < 6 || /(?:输入|执行|运行|[：:])$/.test(step)
		) ||
		new Set(steps).size < steps.length
	)
		return undefined;
	const byLead = lead !== undefined && leadWords.length <= 60 && stepWords.test(leadWords);
	const subject = byLead ? withoutEnd(spansToMarkdown(lead.spans)) : escapeMarkdown(heading);
	return {
		proposals: [
			{
				kind: 'order',
				rule: 'steps',
				confidence: 'medium',
				prompt: askAt(place, say(place.note.language, 'steps', subject)),
				answer: steps,
				lines: [byLead ? lead.number : list.lines[0], list.lines[1]]
			}
		]
	};
}
