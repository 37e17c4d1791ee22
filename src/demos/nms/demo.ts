// Questions about non-maximum suppression: boxes with scores, and who of them survives.
import { hashSeed, randomFrom } from '#core/random.ts';
import type { Demo, Values } from '../contract.ts';
import { suppress, type NmsProblem, type NmsSolution } from './reference.ts';

const parameters = {
	/**
	 * `chain`: A overlaps B and B overlaps C, but A hardly overlaps C. `tie`: an IoU that equals 0.5.
	 * `classes`: two classes on one place. `scatter`: a few objects, found several times each.
	 */
	scene: { kind: 'choice', options: ['chain', 'tie', 'classes', 'scatter'], start: 'chain' },
	threshold: { kind: 'number', from: 0.05, to: 0.95, step: 0.05, start: 0.5 },
	classes: { kind: 'choice', options: ['per-class', 'agnostic'], start: 'per-class' },
	/** Which Soft-NMS is shown beside it. */
	soft: { kind: 'choice', options: ['linear', 'gaussian'], start: 'linear' }
} as const;

type NmsParameters = typeof parameters;
type NmsValues = Values<NmsParameters>;

/** Left, top, right, bottom in whole pixels of a picture that is 320 wide and 240 high. */
export type Corners = readonly [number, number, number, number];

export interface Detection {
	/** A, B, C … by falling score. */
	readonly letter: string;
	readonly corners: Corners;
	readonly score: number;
	/** 0 or 1. */
	readonly kind: number;
}

export interface NmsScenario {
	readonly scene: NmsValues['scene'];
	readonly detections: readonly Detection[];
	/** What the boxes are drawn around. */
	readonly objects: readonly { readonly corners: Corners; readonly kind: number }[];
	readonly threshold: number;
	readonly perClass: boolean;
	readonly soft: NmsValues['soft'];
}

/** Letters in order. */
export type Letters = readonly string[];

export const nmsDemo: Demo<NmsParameters, NmsScenario, NmsProblem, NmsSolution, Letters, Letters> =
	{
		id: 'nms',
		version: 1,
		parameters,
		free: ({ scene }) =>
			scene === 'classes' ? ['classes', 'threshold', 'soft'] : ['threshold', 'soft', 'classes'],
		scenario,
		problems: (instance) => [problemOf(instance)],
		reference: suppress,
		truth: ({ detections }, [solution]) =>
			Array.from(solution?.kept ?? [], (at) => detections[at]?.letter ?? '').sort(),
		parsePrediction: (value) =>
			Array.isArray(value) && value.every((letter) => /^[A-Z]$/.test(String(letter)))
				? [...new Set(value.map(String))].sort()
				: undefined,
		score: (prediction, truth) => {
			const missed = truth.filter((letter) => !prediction.includes(letter)).length;
			const extra = prediction.filter((letter) => !truth.includes(letter)).length;
			return missed + extra === 0 ? 1 : missed + extra === 1 && truth.length > 2 ? 0.5 : 0;
		},
		written: (truth) => truth
	};

export function problemOf({ detections, threshold, perClass }: NmsScenario): NmsProblem {
	return {
		boxes: Float32Array.from(detections.flatMap(({ corners }) => corners)),
		scores: Float32Array.from(detections, ({ score }) => score),
		classes: Uint32Array.from(detections, ({ kind }) => (perClass ? kind : 0)),
		threshold,
		scoreThreshold: 0,
		limit: detections.length
	};
}

type Box = Omit<Detection, 'letter' | 'score'>;

function scenario(seed: number, values: NmsValues): NmsScenario {
	const random = randomFrom(hashSeed('nms', seed));
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const { boxes, objects } = scenes[values.scene](random, whole);
	const scores = boxes.map(() => whole(45, 97)).sort((a, b) => b - a);
	// Equal scores would leave the order to chance: each is at least a hundredth below the one before.
	for (let at = 1; at < scores.length; at += 1) {
		scores[at] = Math.min(scores[at] ?? 0, (scores[at - 1] ?? 0) - 1);
	}
	const detections = boxes.map((box, at) => ({
		...box,
		letter: String.fromCharCode(65 + at),
		score: (scores[at] ?? 0) / 100
	}));
	const { scene, threshold, classes, soft } = values;
	return { scene, detections, objects, threshold, perClass: classes === 'per-class', soft };
}

type Scene = (
	random: () => number,
	whole: (from: number, to: number) => number
) => { boxes: Box[]; objects: NmsScenario['objects'] };

/** A row of equal boxes, each shifted by `step` sideways or downwards. */
function row(whole: (from: number, to: number) => number, count: number, parts: number): Box[] {
	// A side that `parts` divides, so that the IoU of neighbours is exact.
	const downwards = whole(0, 2) === 0;
	const size = parts * (downwards ? whole(26, 30) : whole(34, 42));
	const other = downwards ? whole(120, 180) : whole(110, 150);
	const step = size / parts;
	const [x, y] = downwards ? [whole(50, 90), whole(8, 20)] : [whole(12, 40), whole(30, 60)];
	return Array.from({ length: count }, (_, at) => {
		const [left, top] = downwards ? [x, y + at * step] : [x + at * step, y];
		const [width, height] = downwards ? [other, size] : [size, other];
		return { kind: 0, corners: [left, top, left + width, top + height] as const };
	});
}

const scenes: Record<NmsValues['scene'], Scene> = {
	// Neighbours shifted by a quarter: IoU 3/5; the outer two by a half: IoU 1/3.
	chain: (_, whole) => {
		const boxes = row(whole, 3, 4);
		return { boxes, objects: boxes.filter((_box, at) => at !== 1) };
	},
	// Shifted by a third: IoU is 2/4, the threshold exactly.
	tie: (_, whole) => {
		const boxes = row(whole, 2, 3);
		return { boxes, objects: boxes };
	},
	classes: (_, whole) => {
		const [x, y] = [whole(50, 110), whole(12, 36)];
		const jitter = () => whole(-2, 2);
		const box = (kind: number, left: number, top: number, right: number, bottom: number): Box => ({
			kind,
			corners: [
				x + left + jitter(),
				y + top + jitter(),
				x + right + jitter(),
				y + bottom + jitter()
			]
		});
		// A rider: both classes on one place, each of them found twice.
		const person = box(0, 0, 0, 130, 170);
		const horse = box(1, 26, 22, 166, 172);
		const boxes = [person, horse, box(0, -14, 10, 120, 176), box(1, 26, 20, 160, 166)];
		return { boxes, objects: [person, horse] };
	},
	scatter: (random, whole) => {
		const objects = [0, 1, 2].map((at) => {
			const [width, height] = [whole(68, 88), whole(96, 150)];
			const [x, y] = [10 + at * 102 + whole(0, 8), whole(24, 200 - height)];
			return { kind: 0, corners: [x, y, x + width, y + height] as const };
		});
		const boxes = objects.flatMap(({ corners: [left, top, right, bottom] }) =>
			Array.from({ length: whole(1, 3) }, (): Box => {
				const shift = () => whole(-14, 14);
				return {
					kind: 0,
					corners: [
						Math.max(0, left + shift()),
						Math.max(0, top + shift()),
						Math.min(320, right + shift()),
						Math.min(240, bottom + shift())
					]
				};
			})
		);
		const shuffled = boxes.map((box) => ({ box, at: random() })).sort((a, b) => a.at - b.at);
		return { boxes: shuffled.map(({ box }) => box), objects };
	}
};
