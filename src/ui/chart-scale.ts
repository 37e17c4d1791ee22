// Where the numbers and words of an axis go.

export interface AxisLabel {
	/** Place along the axis, in columns. */
	readonly at: number;
	readonly text: string;
}

/** Whole numbers from 0 in steps of 1, 2 or 5 times a power of ten; the last is not below `highest`. */
export function niceTicks(highest: number, wanted = 4): number[] {
	const rough = Math.max(1, highest / wanted);
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
	const count = Math.max(1, Math.ceil(highest / step));
	return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** About how wide a text is, in font sizes: Chinese characters are twice as wide as others. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += character > '\u2E7F' ? 1 : 0.62;
	return width;
}

/**
 * Every n-th label, n as small as it can be without two of them touching. `columnSize` is the
 * distance between two places; it and `em`, the font size, in the same unit.
 */
export function thinLabels(
	labels: readonly AxisLabel[],
	columnSize: number,
	em: number
): readonly AxisLabel[] {
	const width = ({ text }: AxisLabel) => textWidth(text) * em;
	for (let every = 1; every < labels.length; every += 1) {
		const kept = labels.filter((_, index) => index % every === 0);
		const fits = kept.every((label, index) => {
			const next = kept[index + 1];
			if (!next) return true;
			const room = (next.at - label.at) * columnSize;
			return room >= (width(label) + width(next)) / 2 + em / 2;
		});
		if (fits) return kept;
	}
	return labels.slice(0, 1);
}
