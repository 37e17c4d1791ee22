// Which input pixels one output pixel sees, and along how many paths; in whole numbers.

export interface Layer {
	readonly kernel: number;
	readonly stride: number;
	readonly dilation: number;
}

export interface FieldProblem {
	/** From the input to the output. */
	readonly layers: readonly Layer[];
}

export interface FieldSolution {
	/** Pixels along a side of the field. */
	readonly side: number;
	/** `[side, side]`: paths from each pixel to the output pixel; 0 is a hole. */
	readonly paths: Uint32Array;
}

/** A field one layer further from the output: (F − 1) · stride + dilation · (kernel − 1) + 1. */
export function grow(side: number, { kernel, stride, dilation }: Layer): number {
	return (side - 1) * stride + dilation * (kernel - 1) + 1;
}

/** Pixels along a side of the field of one output pixel. Source: Araujo et al., Distill 2019, eq. 2. */
export function fieldSide(layers: readonly Layer[]): number {
	return layers.reduceRight(grow, 1);
}

/** From the output back: every place hands its paths to the places its kernel covers. */
export function spread({ layers }: FieldProblem): FieldSolution {
	let side = 1;
	let paths = Uint32Array.of(1);
	for (const layer of layers.toReversed()) {
		const { kernel, stride, dilation } = layer;
		const wider = grow(side, layer);
		const next = new Uint32Array(wider * wider);
		for (let at = 0; at < side * side; at += 1) {
			const [top, left] = [Math.floor(at / side) * stride, (at % side) * stride];
			for (let tap = 0; tap < kernel * kernel; tap += 1) {
				const y = top + Math.floor(tap / kernel) * dilation;
				const x = left + (tap % kernel) * dilation;
				next[y * wider + x] = (next[y * wider + x] ?? 0) + (paths[at] ?? 0);
			}
		}
		[side, paths] = [wider, next];
	}
	return { side, paths };
}

/** Whether each pixel of the middle row counts. */
export function middleRow({ side, paths }: FieldSolution): boolean[] {
	// Some rows of a field with holes are empty; the fullest shows which columns count.
	return Array.from({ length: side }, (_, x) =>
		Array.from({ length: side }, (__, y) => paths[y * side + x] ?? 0).some((count) => count > 0)
	);
}

export interface Channels {
	readonly inputs: number;
	readonly outputs: number;
	/** Divides both. */
	readonly groups: number;
}

/** Weights of a convolution without bias: k² · (inputs / groups) · outputs. Source: PyTorch Conv2d. */
export function weightCount(kernel: number, { inputs, outputs, groups }: Channels): number {
	return (kernel * kernel * inputs * outputs) / groups;
}

/** Weights of a depthwise convolution followed by a 1×1 one (MobileNet, Howard et al. 2017). */
export function separableCount(kernel: number, { inputs, outputs }: Channels): number {
	return kernel * kernel * inputs + inputs * outputs;
}
