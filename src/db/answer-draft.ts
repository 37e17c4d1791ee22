// The answer that is being typed or predicted, so that a killed tab costs nothing. One at a time.
import * as v from 'valibot';
import type { CardKey } from '#core/card.ts';
import type { WarmupDatabase } from './database.ts';

export interface AnswerDraft {
	readonly cardKey: CardKey;
	readonly typed: string;
	readonly prediction?: PredictionDraft;
}

/** What was predicted of a card's demo so far. */
export interface PredictionDraft {
	/** Of the instance that it is about. */
	readonly seed: number;
	readonly value: unknown;
	/** It had been run; only the rating was missing. */
	readonly committed: boolean;
}

/** Where it is kept; an answer that is stored deletes it. */
export const draftKey = 'answerDraft';

const draftSchema = v.object({
	cardKey: v.pipe(
		v.string(),
		v.transform((key) => key as CardKey)
	),
	typed: v.string(),
	prediction: v.exactOptional(
		v.object({ seed: v.number(), value: v.unknown(), committed: v.boolean() })
	)
});

export async function saveDraft(db: WarmupDatabase, draft: AnswerDraft): Promise<void> {
	await db.meta.put({ key: draftKey, value: draft });
}

export async function loadDraft(db: WarmupDatabase): Promise<AnswerDraft | undefined> {
	const parsed = v.safeParse(draftSchema, (await db.meta.get(draftKey))?.value);
	return parsed.success ? parsed.output : undefined;
}
