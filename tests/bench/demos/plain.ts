// The same computations as a person would write them in JavaScript for speed: no generality, no rounding.
import type { ConvProblem } from '../../../src/demos/convolution/reference.ts';
import { outputShape } from '../../../src/demos/convolution/reference.ts';
import type { NmsProblem } from '../../../src/demos/nms/reference.ts';
import { byScore } from '../../../src/demos/nms/reference.ts';

/** Stride 1, dilation 1, one group: tap by tap over whole rows, so that the inner loop is long. */
export function plainConvolution(problem: ConvProblem): Float32Array {
	const { input, weights, inputShape, weightShape, padding } = problem;
	const [, channels, height, width] = inputShape;
	const [outChannels, , kernelHeight, kernelWidth] = weightShape;
	const [n, , outHeight, outWidth] = outputShape(problem);
	const [top, left] = padding;
	const output = new Float32Array(n * outChannels * outHeight * outWidth);
	for (let plane = 0; plane < n * outChannels; plane += 1) {
		const [image, o] = [Math.floor(plane / outChannels), plane % outChannels];
		for (let row = 0; row < outHeight; row += 1) {
			const to = (plane * outHeight + row) * outWidth;
			for (let i = 0; i < channels; i += 1) {
				for (let u = 0; u < kernelHeight; u += 1) {
					const y = row + u - top;
					if (y < 0 || y >= height) continue;
					const line = ((image * channels + i) * height + y) * width;
					for (let v = 0; v < kernelWidth; v += 1) {
						const tap = weights[
							((o * channels + i) * kernelHeight + u) * kernelWidth + v
						] as number;
						const shift = line + v - left;
						const last = Math.min(outWidth, width + left - v);
						for (let x = Math.max(0, left - v); x < last; x += 1) {
							(output[to + x] as number) += tap * (input[shift + x] as number);
						}
					}
				}
			}
		}
	}
	return output;
}

/** The greedy walk in 64 bits with the areas worked out beforehand. */
export function plainNms(problem: NmsProblem): number[] {
	const order = byScore(problem);
	const count = order.length;
	const sides = [0, 1, 2, 3].map((side) =>
		Float64Array.from(order, (box) => problem.boxes[4 * box + side] as number)
	) as [Float64Array, Float64Array, Float64Array, Float64Array];
	const [left, top, right, bottom] = sides;
	const areas = left.map(
		(x, at) => ((right[at] as number) - x) * ((bottom[at] as number) - (top[at] as number))
	);
	const gone = new Uint8Array(count);
	const kept: number[] = [];
	for (let a = 0; a < count; a += 1) {
		if (gone[a]) continue;
		kept.push(order[a] as number);
		const [l, t, r, b, area] = [left[a], top[a], right[a], bottom[a], areas[a]] as [
			number,
			number,
			number,
			number,
			number
		];
		for (let c = a + 1; c < count; c += 1) {
			if (gone[c]) continue;
			const width = Math.min(r, right[c] as number) - Math.max(l, left[c] as number);
			if (width <= 0) continue;
			const height = Math.min(b, bottom[c] as number) - Math.max(t, top[c] as number);
			if (height <= 0) continue;
			const shared = width * height;
			if (shared > problem.threshold * (area + (areas[c] as number) - shared)) gone[c] = 1;
		}
	}
	return kept;
}
