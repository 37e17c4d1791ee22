// Holds the written answer of a card against what its demo computes from the card's preset.
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

/** Seeds that stand for a card's repetitions: a written answer has to hold for all of them. */
const seeds = [1, 2, 3, 4, 5];

/** What is wrong with a card's use of a demo; empty when it is right or the card has none. */
export function checkDemoUse(entry: CardEntry): string[] {
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
	if (use.role === 'ask') {
		for (const seed of seeds) {
			const computed = demo.written(solve(demo, seed, values));
			const fault = compare(entry, computed);
			if (fault) return [...faults, `seed ${seed}: ${fault}`];
		}
	}
	return faults;
}

function compare(entry: CardEntry, computed: WrittenAnswer): string | undefined {
	if (entry.kind === 'number') {
		const { answer } = entry;
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
	// A worded answer to a question about names has to name exactly those.
	if (Array.isArray(computed) && computed.every((one) => typeof one === 'string')) {
		const text = JSON.stringify(entry.answer);
		const missing = computed.find(
			(name) => !new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`).test(text)
		);
		return missing === undefined ? undefined : `the answer doesn't name ${missing}`;
	}
	return undefined;
}
