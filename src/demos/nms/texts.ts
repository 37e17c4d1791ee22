// Every sentence of the NMS demo: what is said is decided once, how it is said by language.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';
import { shortNumber } from '../numbers.ts';
import type { DemoTexts } from '../stage.ts';
import { problemOf, type Letters, type NmsScenario } from './demo.ts';
import { iou, type NmsSolution } from './reference.ts';
import { en, zh, type NmsWords } from './words.ts';

interface NmsTexts extends DemoTexts<NmsScenario, NmsSolution, Letters, Letters> {
	readonly words: NmsWords;
	/** What became of a box, in a few words. */
	fate(scenario: NmsScenario, solution: NmsSolution, box: number): string;
	/** The kind of object in a box, where there is more than one. */
	kind(scenario: NmsScenario, box: number): string;
}

function textsOf(words: NmsWords): NmsTexts {
	const letter = ({ detections }: NmsScenario, box: number) => detections[box]?.letter ?? '';
	const list = (letters: Letters) => (letters.length > 0 ? letters.join(words.comma) : words.none);
	const kind = ({ scene, detections }: NmsScenario, box: number) =>
		scene === 'classes' ? words.kinds[detections[box]?.kind === 1 ? 1 : 0] : '';

	const fate = (scenario: NmsScenario, solution: NmsSolution, box: number): string => {
		const by = solution.suppressedBy[box] ?? -1;
		if (by < 0) return words.stays;
		const overlap = iou(problemOf(scenario).boxes, by, box);
		return words.removedBy(letter(scenario, by), shortNumber(overlap));
	};

	return {
		words,
		names: words.names,
		fate,
		kind,
		question: ({ scene, threshold, perClass }) => {
			const classes = perClass ? words.perClass : words.agnostic;
			return words.question(shortNumber(threshold), scene === 'classes' ? classes : '');
		},
		predicted: list,
		actual: list,
		gap: (prediction, truth, { scene, detections, perClass }) => {
			const right = prediction !== undefined && list(prediction) === list(truth);
			if (scene === 'chain') return right ? words.chainRight : words.chainRule;
			if (scene === 'tie') return words.tieRule;
			if (scene === 'classes') return perClass ? words.perClassRule : words.agnosticRule;
			return words.scatter(truth.length, detections.length - truth.length);
		},
		describe: (scenario, solutions) => {
			const { detections } = scenario;
			const { boxes } = problemOf(scenario);
			const solution = solutions?.[0];
			const lines = detections.map((box, at) => {
				const kindOf = kind(scenario, at);
				const named = kindOf === '' ? '' : ` (${kindOf})`;
				const line = words.describeBox(box.letter, shortNumber(box.score), named, box.corners);
				return solution ? `${line}; ${fate(scenario, solution, at)}` : line;
			});
			const pairs = detections.flatMap((a, at) =>
				detections.slice(at + 1).flatMap((b, offset) => {
					const overlap = iou(boxes, at, at + 1 + offset);
					return overlap > 0 ? [words.describePair(a.letter, b.letter, shortNumber(overlap))] : [];
				})
			);
			return [...lines, ...pairs].join('\n');
		}
	};
}

export const nmsTexts: Record<InterfaceLanguage, NmsTexts> = { zh: textsOf(zh), en: textsOf(en) };
