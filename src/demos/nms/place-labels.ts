// Where the labels of boxes go, so that none lies on another.
import type { Corners } from './demo.ts';

interface PlacedLabel {
	readonly text: string;
	/** Left end of the base line, in the pixels of the picture. */
	readonly x: number;
	readonly y: number;
}

const letterWidth = 7.4;
const lineHeight = 15;
const pictureWidth = 320;
const pictureHeight = 240;

/** Tries the corners of each box, outside before inside, and takes the first that is free. */
export function placeLabels(
	boxes: readonly { readonly text: string; readonly corners: Corners }[]
): PlacedLabel[] {
	const taken: Corners[] = [];
	return boxes.map(({ text, corners: [left, top, right, bottom] }) => {
		const width = text.length * letterWidth;
		const [atLeft, atRight] = [left + 3, right - 3 - width];
		const candidates = [
			[atLeft, top - 4],
			[atRight, top - 4],
			[atRight, bottom + 13],
			[atLeft, bottom + 13],
			[atLeft, top + 14],
			[atRight, bottom - 5],
			[atRight, top + 14],
			[atLeft, bottom - 5],
			// Three boxes on one spot: down the inside, line by line.
			...[2, 3, 4, 5].map((line) => [atLeft, top - 1 + line * lineHeight] as const)
		] as const;
		const spot = ([x, y]: readonly [number, number]): Corners => [
			x,
			y - lineHeight + 3,
			x + width,
			y + 3
		];
		const free = candidates.find((candidate) => {
			const [x0, y0, x1, y1] = spot(candidate);
			const inside = x0 >= 0 && y0 >= -16 && x1 <= pictureWidth && y1 <= pictureHeight;
			return inside && taken.every(([a, b, c, d]) => x1 <= a || c <= x0 || y1 <= b || d <= y0);
		});
		const [x, y] = free ?? candidates[0];
		taken.push(spot([x, y]));
		return { text, x, y };
	});
}
