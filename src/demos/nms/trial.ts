// What the kernel is tried on: crowds with ties and exact thresholds, on quarter pixels.
import { randomFrom } from '#core/random.ts';
import type { NmsProblem } from './reference.ts';

/** `count` boxes around `objects` places, on quarter pixels below 512, where areas are exact. */
export function crowd(
	random: () => number,
	count: number,
	objects: number
): Pick<NmsProblem, 'boxes' | 'scores'> {
	const quarter = (value: number) => Math.round(Math.min(511, Math.max(0, value)) * 4) / 4;
	const places = Array.from({ length: objects }, () => {
		const [width, height] = [20 + random() * 100, 20 + random() * 100];
		return { width, height, x: random() * (500 - width), y: random() * (500 - height) };
	});
	const boxes = new Float32Array(count * 4);
	for (let at = 0; at < count; at += 1) {
		const place = places[Math.floor(random() * objects)] ?? { x: 0, y: 0, width: 20, height: 20 };
		const shift = (size: number) => (random() - 0.5) * size * 0.5;
		const [x, y] = [place.x + shift(place.width), place.y + shift(place.height)];
		const right = x + place.width * (0.8 + random() * 0.4);
		const bottom = y + place.height * (0.8 + random() * 0.4);
		boxes.set([x, y, right, bottom].map(quarter), 4 * at);
	}
	// Two decimals, so that ties happen.
	const scores = Float32Array.from({ length: count }, () => Math.round(random() * 100) / 100);
	return { boxes, scores };
}

/** Sizes around every edge of the mask; some boxes twice, so that IoU is exactly 1. */
export function nmsTrial(seed: number): NmsProblem {
	const random = randomFrom(seed);
	const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
	const sizes = [1, 2, 3, 4, 5, 31, 32, 33, 63, 64, 65, 127, 128, 129];
	const count = seed % 3 === 0 ? (sizes[whole(0, sizes.length - 1)] ?? 1) : whole(1, 400);
	const { boxes, scores } = crowd(random, count, whole(1, 12));
	if (count > 4) boxes.copyWithin(4 * (count - 1), 0, 4);
	const classCount = whole(1, 4);
	return {
		boxes,
		scores,
		classes: Uint32Array.from({ length: count }, () => whole(1, classCount) - 1),
		// Quotients of small numbers are where IoU equals the threshold exactly.
		threshold: [0.25, 0.3, 0.45, 0.5, 0.6, 0.75, 1][whole(0, 6)] ?? 0.5,
		scoreThreshold: [-1, 0, 0.05, 0.5][whole(0, 3)] ?? 0,
		limit: whole(0, 3) === 0 ? whole(1, 5) : count
	};
}
