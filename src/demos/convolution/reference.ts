// Convolution as deep learning means it (cross-correlation: the kernel isn't flipped), exact to rounding.

/** Sizes of a batch of images, row-major: number, channels, height, width. */
export type Shape = readonly [n: number, channels: number, height: number, width: number];

export interface ConvProblem {
	/** `[N, C, H, W]` */
	readonly input: Float32Array;
	readonly inputShape: Shape;
	/** `[O, C / groups, KH, KW]` */
	readonly weights: Float32Array;
	readonly weightShape: Shape;
	/** Steps down and to the right. */
	readonly stride: readonly [number, number];
	readonly dilation: readonly [number, number];
	/** Zeros around the image: top, left, bottom, right. */
	readonly padding: readonly [number, number, number, number];
	readonly groups: number;
}

export interface ConvSolution {
	readonly output: Float32Array;
	readonly shape: Shape;
}

/** Output pixels along one side; 0 when the kernel doesn't fit. Source: ONNX Conv, PyTorch Conv2d. */
export function outputSide(
	side: number,
	kernel: number,
	stride: number,
	dilation: number,
	paddingSum: number
): number {
	return Math.max(0, Math.floor((side + paddingSum - dilation * (kernel - 1) - 1) / stride) + 1);
}

export function outputShape(problem: ConvProblem): Shape {
	const [n, , height, width] = problem.inputShape;
	const [channels, , kernelHeight, kernelWidth] = problem.weightShape;
	const [top, left, bottom, right] = problem.padding;
	const { stride, dilation } = problem;
	return [
		n,
		channels,
		outputSide(height, kernelHeight, stride[0], dilation[0], top + bottom),
		outputSide(width, kernelWidth, stride[1], dilation[1], left + right)
	];
}

/** Every output summed in 64 bits and rounded once to 32. */
export function convolve(problem: ConvProblem): ConvSolution {
	const { input, weights, inputShape, weightShape, stride, dilation, padding } = problem;
	const [, channels, height, width] = inputShape;
	const [outChannels, groupChannels, kernelHeight, kernelWidth] = weightShape;
	const shape = outputShape(problem);
	const [n, , outHeight, outWidth] = shape;
	const output = new Float32Array(n * outChannels * outHeight * outWidth);
	const groupOutputs = outChannels / problem.groups;
	let at = 0;
	for (let image = 0; image < n; image += 1) {
		for (let o = 0; o < outChannels; o += 1) {
			const firstChannel = Math.floor(o / groupOutputs) * groupChannels;
			for (let row = 0; row < outHeight; row += 1) {
				for (let column = 0; column < outWidth; column += 1) {
					let sum = 0;
					for (let i = 0; i < groupChannels; i += 1) {
						const plane = (image * channels + firstChannel + i) * height;
						for (let u = 0; u < kernelHeight; u += 1) {
							const y = row * stride[0] + u * dilation[0] - padding[0];
							if (y < 0 || y >= height) continue;
							const taps = ((o * groupChannels + i) * kernelHeight + u) * kernelWidth;
							for (let v = 0; v < kernelWidth; v += 1) {
								const x = column * stride[1] + v * dilation[1] - padding[1];
								if (x < 0 || x >= width) continue;
								sum += (weights[taps + v] ?? 0) * (input[(plane + y) * width + x] ?? 0);
							}
						}
					}
					output[at] = sum;
					at += 1;
				}
			}
		}
	}
	return { output, shape };
}
