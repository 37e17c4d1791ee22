// Small pictures and kernels of one channel.
export interface Plane {
	readonly rows: number;
	readonly columns: number;
	/** Row-major. */
	readonly values: Float32Array;
}

export function planeFrom(
	rows: number,
	columns: number,
	value: (row: number, column: number) => number
): Plane {
	const values = Float32Array.from({ length: rows * columns }, (_, at) =>
		value(Math.floor(at / columns), at % columns)
	);
	return { rows, columns, values };
}

/** 0 outside, as padding is. */
export function valueAt(plane: Plane, row: number, column: number): number {
	if (row < 0 || column < 0 || row >= plane.rows || column >= plane.columns) return 0;
	return plane.values[row * plane.columns + column] ?? 0;
}

/** Turned by 180 degrees: the kernel that mathematics' convolution would use. */
export function flipped(plane: Plane): Plane {
	return { ...plane, values: plane.values.toReversed() };
}

export const kernelNames = ['blur', 'sharpen', 'edge', 'sobel-x', 'sobel-y', 'identity'] as const;
export type KernelName = (typeof kernelNames)[number];

const kernels: Record<Exclude<KernelName, 'blur'>, readonly number[]> = {
	sharpen: [0, -1, 0, -1, 5, -1, 0, -1, 0],
	edge: [0, 1, 0, 1, -4, 1, 0, 1, 0],
	'sobel-x': [-1, 0, 1, -2, 0, 2, -1, 0, 1],
	'sobel-y': [-1, -2, -1, 0, 0, 0, 1, 2, 1],
	identity: [0, 0, 0, 0, 1, 0, 0, 0, 0]
};

/** A kernel by name, 3×3; only blur, the mean, comes in every size. */
export function namedKernel(name: KernelName, side = 3): Plane {
	if (name === 'blur') return planeFrom(side, side, () => 1 / side ** 2);
	return { rows: 3, columns: 3, values: Float32Array.from(kernels[name]) };
}

export const pictureNames = ['ring', 'stripes', 'window', 'numbers'] as const;
export type PictureName = (typeof pictureNames)[number];

/** Brightness in [0, 1] at a point of the unit square. */
const pictures: Record<Exclude<PictureName, 'numbers'>, (y: number, x: number) => number> = {
	ring: (y, x) => (Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.3) < 0.09 ? 1 : 0),
	stripes: (y, x) => (Math.floor((x + y) * 4) % 2 === 0 ? 1 : 0),
	window: (y, x) => {
		const [dy, dx] = [Math.abs(y - 0.5), Math.abs(x - 0.5)];
		if (dy > 0.36 || dx > 0.36) return 0;
		return dy < 0.06 || dx < 0.06 ? 0.2 : 1;
	}
};

/** A built-in picture, or whole numbers from 0 to 4 that are easily multiplied in one's head. */
export function namedPicture(name: PictureName, side: number, random: () => number): Plane {
	if (name === 'numbers') return planeFrom(side, side, () => Math.floor(random() * 5));
	const draw = pictures[name];
	return planeFrom(side, side, (row, column) => draw((row + 0.5) / side, (column + 0.5) / side));
}
