import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#messages/locale.svelte.ts';
import { demos, findDemo } from './registry.ts';
import { demoTitles } from './titles.ts';
import { readValues } from './values.ts';

describe('the registry', () => {
	it.each(demos)(
		'loads $id as the demo and version that it names',
		async ({ id, version, load }) => {
			const { demo, kernel } = await load();
			expect([demo.id, demo.version]).toEqual([id, version]);
			expect(kernel.code).toContain('@compute');
		}
	);

	it.each(demos)('names every control of $id in both languages', async ({ load }) => {
		const { demo, texts } = await load();
		const { values } = readValues(demo.parameters, {});
		for (const language of interfaceLanguages) {
			const { names } = texts[language];
			for (const name of demo.free(values)) {
				const parameter = demo.parameters[name];
				const options = parameter?.kind === 'choice' ? parameter.options : [];
				// A name that is the same in every language may be left out: IoU is IoU.
				const needed = [name, ...options.filter((option) => /^[a-z]/.test(option))];
				expect(needed.filter((one) => !names[one])).toEqual([]);
			}
		}
	});

	it('has a title for every demo, and for no other', () => {
		expect(Object.keys(demoTitles)).toEqual(demos.map(({ id }) => id));
	});

	it('knows no other version and no other demo', () => {
		expect(findDemo('nms', 1)?.id).toBe('nms');
		expect(findDemo('nms')?.id).toBe('nms');
		expect(findDemo('nms', 2)).toBeUndefined();
		expect(findDemo('telepathy')).toBeUndefined();
	});
});
