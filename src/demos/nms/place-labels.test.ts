import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValues } from '../values.ts';
import { nmsDemo } from './demo.ts';
import { placeLabels } from './place-labels.ts';

describe('placeLabels', () => {
	it.each(nmsDemo.parameters.scene.options)('keeps the labels of %s apart', (scene) => {
		const { values } = readValues(nmsDemo.parameters, { scene });
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (seed) => {
				const { detections } = nmsDemo.scenario(seed, values);
				const labels = placeLabels(
					detections.map(({ letter, corners }) => ({ text: `${letter} 0.50`, corners }))
				);
				for (const [at, a] of labels.entries()) {
					for (const b of labels.slice(at + 1)) {
						expect(Math.abs(a.x - b.x) >= 44 || Math.abs(a.y - b.y) >= 12).toBe(true);
					}
				}
			})
		);
	});
});
