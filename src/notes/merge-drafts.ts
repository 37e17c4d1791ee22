// The same fact drafted twice, in one note or in several: one draft with all its sources.
import type { Draft } from './draft.ts';
import { draftAnswer, draftQuestion, similarity } from './similarity.ts';

export interface MergedDrafts {
	readonly drafts: readonly Draft[];
	/** Drafts that went into others. */
	readonly merged: number;
}

/** Least similarity of two questions with the same answer, and of two answers to the same question. */
const alike = 0.72;
const ranks = { high: 2, medium: 1, low: 0 } as const;

/** Joins near-duplicates; the order of the first ones stays. Time grows with the number of drafts. */
export function mergeDrafts(drafts: readonly Draft[]): MergedDrafts {
	const kept: Draft[] = [];
	const byAnswer = new Map<string, number[]>();
	const byQuestion = new Map<string, number[]>();
	const places = new Map<number, Set<string>>();
	for (const draft of drafts) {
		const answer = `${draft.kind} ${draftAnswer(draft)}`;
		const question = `${draft.kind} ${draftQuestion(draft)}`;
		const at = findTwin(draft, kept, byAnswer.get(answer) ?? [], byQuestion.get(question) ?? []);
		if (at === undefined) {
			byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), kept.length].slice(-20));
			byQuestion.set(question, [...(byQuestion.get(question) ?? []), kept.length].slice(-20));
			kept.push(draft);
			continue;
		}
		const twin = kept[at];
		if (twin === undefined) continue;
		// Kept beside the draft: a fact of five hundred notes has as many sources.
		const seen = places.get(at) ?? placesOf(twin);
		places.set(at, seen);
		kept[at] = join(twin, draft, seen);
	}
	return { drafts: kept, merged: drafts.length - kept.length };
}

function findTwin(
	draft: Draft,
	kept: readonly Draft[],
	sameAnswer: readonly number[],
	sameQuestion: readonly number[]
): number | undefined {
	const question = draftQuestion(draft);
	const answer = draftAnswer(draft);
	const byQuestion = sameAnswer.find((at) => {
		const other = kept[at];
		return other !== undefined && similarity(draftQuestion(other), question) >= alike;
	});
	if (byQuestion !== undefined) return byQuestion;
	return sameQuestion.find((at) => {
		const other = kept[at];
		if (other === undefined) return false;
		return isTyped(draft) || similarity(draftAnswer(other), answer) >= alike;
	});
}

/** Two commands for one purpose are both right. */
function isTyped(draft: Draft): boolean {
	return draft.kind === 'command' || draft.kind === 'keys';
}

function placesOf({ sources }: Draft): Set<string> {
	return new Set(sources.map((source) => JSON.stringify(source)));
}

/** `seen` holds the places of the first one's sources; the second's are added to it. */
function join(first: Draft, second: Draft, seen: Set<string>): Draft {
	const [best, other] =
		ranks[second.confidence] > ranks[first.confidence] ? [second, first] : [first, second];
	const fresh = second.sources.filter((source) => {
		const place = JSON.stringify(source);
		return !seen.has(place) && seen.add(place);
	});
	const sources = [...first.sources, ...fresh];
	const accept = new Set([...(best.accept ?? []), ...(other.accept ?? [])]);
	if (isTyped(best) && typeof other.answer === 'string') accept.add(other.answer);
	if (typeof best.answer === 'string') accept.delete(best.answer);
	return {
		...best,
		sources,
		passage: first.passage,
		...(accept.size > 0 ? { accept: [...accept] } : {}),
		...(best.why === undefined && other.why !== undefined ? { why: other.why } : {})
	};
}
