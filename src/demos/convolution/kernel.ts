// How a convolution is put on the device: the textbook entry for any stride, the tiled one for stride 1.
import { floatsOf, type Job, type Outputs } from '#gpu/job.ts';
import type { Kernel } from '../kernel.ts';
import code from './kernel.wgsl?raw';
import { outputShape, type ConvProblem, type ConvSolution } from './reference.ts';
import { convolutionTrial, roundingError } from './trial.ts';

/** The tiled entry holds three vec4s of pixels: four windows of up to nine columns. */
const widestTiled = 9;
const workgroup = [16, 4] as const;

export const convolutionKernel: Kernel<ConvProblem, ConvSolution> = {
	code,
	job: (problem) => (isTiled(problem) ? tiledJob(problem) : plainJob(problem)),
	read: (outputs, problem) =>
		isTiled(problem) ? readTiles(outputs, problem) : readPlain(outputs, problem),
	trial: convolutionTrial,
	error: roundingError,
	published: async () => (await import('./vectors.ts')).convolutionVectors()
};

function isTiled({ stride, dilation, weightShape }: ConvProblem): boolean {
	return [...stride, ...dilation].every((step) => step === 1) && weightShape[3] <= widestTiled;
}

function constantsOf(problem: ConvProblem): Record<string, number> {
	const [, channels, height, width] = problem.inputShape;
	const [outChannels, , kernelHeight, kernelWidth] = problem.weightShape;
	return {
		channels,
		height,
		width,
		out_channels: outChannels,
		kernel_height: kernelHeight,
		kernel_width: kernelWidth,
		groups: problem.groups
	};
}

function plainJob(problem: ConvProblem): Job {
	const [n, channels, height, width] = outputShape(problem);
	return {
		label: 'convolution',
		buffers: {
			x: { data: problem.input },
			w: { data: problem.weights },
			y: { bytes: 4 * n * channels * height * width }
		},
		passes: [
			{
				code,
				entryPoint: 'conv',
				constants: {
					...constantsOf(problem),
					out_height: height,
					out_width: width,
					stride_y: problem.stride[0],
					stride_x: problem.stride[1],
					dilation_y: problem.dilation[0],
					dilation_x: problem.dilation[1],
					padding_y: problem.padding[0],
					padding_x: problem.padding[1]
				},
				bind: ['x', 'w', 'y'],
				workgroups: [
					Math.ceil(width / 4 / workgroup[0]),
					Math.ceil(height / workgroup[1]),
					n * channels
				]
			}
		],
		read: ['y']
	};
}

function readPlain(outputs: Outputs, problem: ConvProblem): ConvSolution {
	return { output: floatsOf(outputs, 'y'), shape: outputShape(problem) };
}

/** Whole tiles that cover the output, and the padded image that they read. */
function tiling(problem: ConvProblem) {
	const [, , height, width] = outputShape(problem);
	const [outChannels, , kernelHeight, kernelWidth] = problem.weightShape;
	// Four channels share a tile only when they read the same group.
	const deep = (outChannels / problem.groups) % 4 === 0;
	const [rowsEach, channelsEach] = deep ? [1, 4] : [4, 1];
	const columns = Math.ceil(width / 4);
	const rows = Math.ceil(height / rowsEach);
	return {
		...{ columns, rows, rowsEach, channelsEach },
		outLines: rows * rowsEach,
		quads: columns + (kernelWidth > 5 ? 2 : 1),
		lines: rows * rowsEach + kernelHeight - 1
	};
}

function tiledJob(problem: ConvProblem): Job {
	const [n, channels] = outputShape(problem);
	const { columns, rows, rowsEach, channelsEach, outLines, quads, lines } = tiling(problem);
	return {
		label: 'convolution',
		buffers: {
			padded: { data: padImage(problem, lines, quads * 4) },
			taps: { data: channelsEach === 4 ? tapsOfChannels(problem) : tapsOfRows(problem) },
			tiles: { bytes: n * channels * outLines * columns * 16 }
		},
		passes: [
			{
				code,
				entryPoint: 'conv_tiled',
				constants: {
					...constantsOf(problem),
					...{ quads, lines },
					tile_columns: columns,
					tile_rows: rows,
					rows_each: rowsEach,
					channels_each: channelsEach
				},
				bind: ['padded', 'taps', 'tiles'],
				workgroups: [
					Math.ceil(columns / workgroup[0]),
					Math.ceil(rows / workgroup[1]),
					(n * channels) / channelsEach
				]
			}
		],
		read: ['tiles']
	};
}

function padImage({ input, inputShape, padding }: ConvProblem, lines: number, lineWidth: number) {
	const [n, channels, height, width] = inputShape;
	const [top, left] = padding;
	const padded = new Float32Array(n * channels * lines * lineWidth);
	// A tile may be larger than what the image and its padding hold; what is beyond stays 0.
	const copied = Math.min(width, lineWidth - left);
	for (let plane = 0; plane < n * channels; plane += 1) {
		for (let row = 0; row < Math.min(height, lines - top); row += 1) {
			const from = (plane * height + row) * width;
			padded.set(
				input.subarray(from, from + copied),
				(plane * lines + top + row) * lineWidth + left
			);
		}
	}
	return padded;
}

/** Four rows of a tile: each kernel row beside the three above it. */
function tapsOfRows({ weights, weightShape }: ConvProblem): Float32Array {
	const [outChannels, groupChannels, height, width] = weightShape;
	const taps = new Float32Array(outChannels * groupChannels * (height + 3) * width * 4);
	let at = 0;
	for (let plane = 0; plane < outChannels * groupChannels; plane += 1) {
		for (let u = 0; u < height + 3; u += 1) {
			for (let v = 0; v < width; v += 1) {
				for (let row = 0; row < 4; row += 1, at += 1) {
					const tap = u - row;
					if (tap < 0 || tap >= height) continue;
					taps[at] = weights[(plane * height + tap) * width + v] ?? 0;
				}
			}
		}
	}
	return taps;
}

/** Four channels of a tile: the same tap of each. */
function tapsOfChannels({ weights, weightShape }: ConvProblem): Float32Array {
	const [outChannels, groupChannels, height, width] = weightShape;
	const each = groupChannels * height * width;
	return Float32Array.from({ length: outChannels * each }, (_, at) => {
		const [tap, channel] = [Math.floor(at / 4), at % 4];
		const block = Math.floor(tap / each);
		return weights[(block * 4 + channel) * each + (tap % each)] ?? 0;
	});
}

function readTiles(outputs: Outputs, problem: ConvProblem): ConvSolution {
	const shape = outputShape(problem);
	const [n, channels, height, width] = shape;
	const { columns, outLines } = tiling(problem);
	const tiles = floatsOf(outputs, 'tiles');
	if (columns * 4 === width && outLines === height) return { output: tiles, shape };
	const output = new Float32Array(n * channels * height * width);
	for (let plane = 0; plane < n * channels; plane += 1) {
		for (let row = 0; row < height; row += 1) {
			const from = (plane * outLines + row) * columns * 4;
			output.set(tiles.subarray(from, from + width), (plane * height + row) * width);
		}
	}
	return { output, shape };
}
