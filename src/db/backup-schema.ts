// What a backup may hold: known fields into new objects, every number finite and in range.
import * as v from 'valibot';
import type { CardKey } from '#core/card.ts';
import { treeTags, type TreeNode } from '#core/tree.ts';
import type { ReviewEvent } from '#core/event.ts';
import type { Parameters } from '#core/parameters.ts';
import type { KeyedRow, Override } from './database.ts';
import { editField } from './edits.ts';

const whole = (lowest: number, highest: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(lowest), v.maxValue(highest));
const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const key = v.pipe(
	v.string(),
	v.minLength(3),
	v.maxLength(200),
	v.includes('/'),
	v.transform((text) => text as CardKey)
);
const days = whole(0, 1_000_000);

const base = {
	id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
	cardKey: key,
	at: instant,
	utcOffset: whole(-1440, 1440),
	studyDay: days
};

const event = v.variant('kind', [
	v.object({
		...base,
		kind: v.literal('answer'),
		rating: v.picklist([1, 2, 3, 4]),
		rung: v.exactOptional(
			v.picklist(['identical', 'repaired', 'equivalent', 'close', 'undecided'])
		),
		durationMs: v.pipe(v.number(), v.finite(), v.minValue(0)),
		intervalDays: days,
		dueAt: instant,
		parametersId: v.string(),
		prediction: v.exactOptional(
			v.object({
				demoId: v.string(),
				seed: v.pipe(v.number(), v.finite()),
				value: v.unknown(),
				score: v.pipe(v.number(), v.minValue(0), v.maxValue(1))
			})
		),
		known: v.exactOptional(v.literal(true))
	}),
	v.object({ ...base, kind: v.literal('void'), voids: v.string() }),
	v.object({ ...base, kind: v.literal('setDue'), dueDay: days }),
	v.object({ ...base, kind: v.literal('reschedule'), parametersId: v.string() }),
	v.object({ ...base, kind: v.literal('reset') }),
	v.object({ ...base, kind: v.picklist(['bury', 'suspend', 'resume']) })
]);

const parameters = v.object({
	id: v.string(),
	weights: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.length(21)),
	retention: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.99)),
	maximumIntervalDays: days,
	learningSteps: v.array(v.pipe(v.number(), v.finite(), v.minValue(0))),
	relearningSteps: v.array(v.pipe(v.number(), v.finite(), v.minValue(0))),
	fuzz: v.boolean()
});

const treeNode: v.GenericSchema<unknown, TreeNode> = v.union([
	v.string(),
	v.object({ tex: v.string(), display: v.exactOptional(v.literal(true)) }),
	v.object({
		tag: v.picklist(treeTags),
		children: v.exactOptional(v.array(v.lazy(() => treeNode))),
		class: v.exactOptional(v.string()),
		href: v.exactOptional(v.string()),
		src: v.exactOptional(v.string()),
		alt: v.exactOptional(v.string()),
		start: v.exactOptional(v.number())
	})
]);
const tree = v.array(treeNode);
const text = v.object({
	zh: v.exactOptional(tree),
	en: v.exactOptional(tree),
	und: v.exactOptional(tree)
});
type Rows = v.GenericSchema<unknown, number | readonly unknown[]>;
const numberValue: Rows = v.union([v.number(), v.array(v.lazy(() => numberValue))]);
const answer = v.union([
	v.string(),
	v.object({
		value: numberValue,
		tolerance: v.exactOptional(v.number()),
		unit: v.exactOptional(v.string())
	}),
	v.array(text),
	text
]);

/** An edit goes straight onto the screen: it has to be what the compiler makes. */
const edit = v.object({
	source: v.exactOptional(v.record(v.string(), v.unknown())),
	shown: v.object({
		prompt: v.exactOptional(text),
		given: v.exactOptional(v.nullable(text)),
		answer: v.exactOptional(answer),
		shown: v.exactOptional(text),
		why: v.exactOptional(v.nullable(text))
	})
});

const override = v.pipe(
	v.object({
		cardKey: key,
		field: v.string(),
		value: v.unknown(),
		baseHash: v.string(),
		at: instant
	}),
	v.check(({ field, value }) => field !== editField || v.is(edit, value))
);

export const backupSchema = v.object({
	events: v.array(event),
	overrides: v.array(override),
	// Backups written before personal decks were kept have none.
	decks: v.exactOptional(
		v.array(v.object({ id: v.pipe(v.string(), v.maxLength(64)), source: v.string() })),
		[]
	),
	settings: v.array(v.object({ key: v.string(), value: v.unknown() })),
	parameterSets: v.array(parameters)
});

/** A deck of the person's own as its deck file; what it remembers of its notes is a setting. */
export interface DeckSource {
	readonly id: string;
	readonly source: string;
}

/** What can't be rebuilt. */
export interface BackupContent {
	readonly events: readonly ReviewEvent[];
	readonly overrides: readonly Override[];
	readonly decks: readonly DeckSource[];
	readonly settings: readonly KeyedRow[];
	readonly parameterSets: readonly Parameters[];
}
