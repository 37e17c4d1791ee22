// Holds the written answer of a card against what its demo computes from the card's preset.
import { hashSeed } from '../../src/core/random.ts';
import type { CardEntry } from '../../src/deck/schema.ts';
import { boxesDemo } from '../../src/demos/boxes/demo.ts';
import { solve, type Demo, type Parameters, type WrittenAnswer } from '../../src/demos/contract.ts';
import { convolutionDemo } from '../../src/demos/convolution/demo.ts';
import { nmsDemo } from '../../src/demos/nms/demo.ts';
import { optimizersDemo } from '../../src/demos/optimizers/demo.ts';
import { fieldDemo } from '../../src/demos/receptive-field/demo.ts';
import { softmaxDemo } from '../../src/demos/softmax/demo.ts';
import { readValues } from '../../src/demos/values.ts';

type AnyDemo = Demo<Parameters, Record<string, unknown>, unknown, unknown, unknown, unknown>;

const demos = [
	convolutionDemo,
	nmsDemo,
	fieldDemo,
	boxesDemo,
	optimizersDemo,
	softmaxDemo
] as unknown as readonly AnyDemo[];

/** What an English answer calls a name or a word of a demo's truth, where it isn't the name itself. */
const wording: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
	convolution: { equal: /equally large/, first: /the smaller/, second: /the larger/ },
	optimizers: { gd: /descent/, momentum: /average/, torch: /PyTorch/ },
	softmax: { same: /same/, flatter: /flatter/, sharper: /sharper/, fails: /fails/, works: /works/ }
};
/** All that a truth of names could have named. */
const namesOf: Readonly<Record<string, readonly string[]>> = {
	nms: ['A', 'B', 'C', 'D'],
	boxes: ['IoU', 'GIoU', 'DIoU', 'CIoU'],
	optimizers: ['gd', 'momentum', 'torch']
};

/** What is wrong with a card's use of a demo; empty when it is right or the card has none. */
export function checkDemoUse(entry: CardEntry, deckId = 'made-up'): string[] {
	const use = entry.demo;
	if (!use) return [];
	const demo = demos.find(({ id }) => id === use.id);
	if (!demo) return [`there is no demo ${use.id}`];
	if (demo.version !== use.version) return [`${use.id} has version ${demo.version}`];
	const { values, problems } = readValues(demo.parameters, use.preset ?? {});
	const faults = problems.map((name) => `${use.id} can't take the preset's ${name}`);
	const free = demo.free(values);
	for (const name of use.hide ?? []) {
		if (!free.includes(name)) faults.push(`${use.id} has nothing called ${name} to hide here`);
	}
	if (use.role !== 'ask') return faults;
	// The seeds of the first repetitions, as a review takes them: a written answer has to hold for all.
	const truths = [0, 1, 2, 3, 4, 5, 6, 7].map((reps) =>
		demo.written(solve(demo, hashSeed(`${deckId}/${entry.id}`, reps), values))
	);
	if (entry.kind === 'number') {
		const fault = truths.map((truth) => compareNumbers(entry.answer, truth)).find(Boolean);
		return fault ? [...faults, fault] : faults;
	}
	const [truth = ''] = truths;
	const isFixed = truths.every((other) => JSON.stringify(other) === JSON.stringify(truth));
	// Where every repetition has an answer of its own, the card states the rule behind it.
	if (!isFixed) return faults;
	return [...faults, ...compareWords(use.id, englishOf(entry), truth)];
}

function compareNumbers(
	answer: Extract<CardEntry, { kind: 'number' }>['answer'],
	computed: WrittenAnswer
): string | undefined {
	const [value, tolerance] =
		typeof answer === 'object' && !Array.isArray(answer)
			? [answer.value, answer.tolerance ?? 0]
			: [answer, 0];
	const expected = [value].flat(2);
	const got = [computed].flat();
	const same =
		got.length === expected.length &&
		got.every((one, at) => Math.abs(Number(one) - (expected[at] ?? NaN)) <= tolerance + 1e-4);
	return same
		? undefined
		: `the card says ${JSON.stringify(value)}, the demo ${JSON.stringify(computed)}`;
}

function englishOf({ answer }: CardEntry): string {
	const text = typeof answer === 'object' && answer && 'en' in answer ? answer.en : answer;
	return typeof text === 'string' ? text : JSON.stringify(text);
}

/** A worded answer has to name what the demo names, and nothing else that it could have named. */
function compareWords(id: string, text: string, computed: WrittenAnswer): string[] {
	const says = (name: string) =>
		(wording[id]?.[name] ?? new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`)).test(text);
	if (typeof computed === 'string') return says(computed) ? [] : [`the answer isn't ${computed}`];
	const parts = typeof computed === 'number' ? [computed] : computed;
	const numbers = parts.filter((part) => typeof part === 'number');
	if (numbers.length > 0) {
		// A row without gaps may be told by its ends and its length.
		const told = [Math.min(...numbers), Math.max(...numbers), numbers.length];
		const missing = (numbers.length > 1 ? told : numbers).find(
			(number) =>
				!text
					.replaceAll('−', '-')
					.match(/-?[\d.]+/g)
					?.includes(String(number))
		);
		return missing === undefined ? [] : [`the answer doesn't say ${missing}`];
	}
	const names = parts.map(String);
	return [
		...names.filter((name) => !says(name)).map((name) => `the answer doesn't name ${name}`),
		...(namesOf[id] ?? [])
			.filter((name) => !names.includes(name) && says(name))
			.map((name) => `the answer names ${name}`)
	];
}
