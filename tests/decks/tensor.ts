// A tensor small enough to be seen through: a shape and its elements in row-major order.

export interface Tensor {
	readonly shape: readonly number[];
	readonly elements: readonly number[];
}

type Place = readonly number[];

const product = (lengths: readonly number[]): number =>
	lengths.reduce((all, length) => all * length, 1);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Every place of a shape, last axis fastest. */
function places(shape: readonly number[]): Place[] {
	return shape.reduce<Place[]>(
		(found, length) => found.flatMap((place) => range(length).map((i) => [...place, i])),
		[[]]
	);
}

/** The elements are computed when they are asked for: most tests want the shape only. */
function build(shape: readonly number[], element: (place: Place) => number): Tensor {
	let computed: number[] | undefined;
	return {
		shape,
		get elements() {
			return (computed ??= places(shape).map(element));
		}
	};
}

function at({ shape, elements }: Tensor, place: Place): number {
	return elements[place.reduce((index, i, axis) => index * (shape[axis] ?? NaN) + i, 0)] ?? NaN;
}

/** The elements 0, 1, 2, … in this shape. */
export function counting(...shape: number[]): Tensor {
	return { shape, elements: range(product(shape)) };
}

/** The same elements cut anew; one length may be -1. */
export function reshape({ shape, elements }: Tensor, ...wanted: number[]): Tensor {
	const known = product(wanted.filter((length) => length !== -1));
	const lengths = wanted.map((length) => (length === -1 ? product(shape) / known : length));
	if (product(lengths) !== elements.length) throw new Error(`${String(elements.length)} don't fit`);
	return { shape: lengths, elements };
}

/** Axis `i` of the result is axis `axes[i]` of the tensor. */
export function permute(tensor: Tensor, ...axes: number[]): Tensor {
	const shape = axes.map((axis) => tensor.shape[axis] ?? NaN);
	return build(shape, (place) =>
		at(
			tensor,
			range(axes.length).map((axis) => place[axes.indexOf(axis)] ?? NaN)
		)
	);
}

/** Without its axes of length 1. */
export function squeeze({ shape, elements }: Tensor): Tensor {
	return { shape: shape.filter((length) => length !== 1), elements };
}

export function unsqueeze({ shape, elements }: Tensor, axis: number): Tensor {
	return { shape: shape.toSpliced(axis, 0, 1), elements };
}

/** The sub-tensor at one index of an axis, which vanishes. */
export function select(tensor: Tensor, axis: number, index: number): Tensor {
	return build(tensor.shape.toSpliced(axis, 1), (place) =>
		at(tensor, place.toSpliced(axis, 0, index))
	);
}

/** Joined along a new axis in front. */
export function stack(tensors: readonly Tensor[]): Tensor {
	const shape = [tensors.length, ...(tensors[0]?.shape ?? [])];
	return { shape, elements: tensors.flatMap(({ elements }) => elements) };
}

/** Joined along an axis that exists; all other lengths must agree. */
export function cat(tensors: readonly Tensor[], axis: number): Tensor {
	const others = tensors.map(({ shape }) => shape.toSpliced(axis, 1).join());
	if (new Set(others).size !== 1) throw new Error(`can't join ${others.join(' | ')}`);
	const lengths = tensors.map(({ shape }) => shape[axis] ?? NaN);
	const shape = (tensors[0]?.shape ?? []).with(
		axis,
		lengths.reduce((sum, length) => sum + length, 0)
	);
	return build(shape, (place) => {
		let index = place[axis] ?? NaN;
		let part = 0;
		while (index >= (lengths[part] ?? Infinity)) {
			index -= lengths[part] ?? NaN;
			part += 1;
		}
		const tensor = tensors[part];
		return tensor === undefined ? NaN : at(tensor, place.with(axis, index));
	});
}

/** Element by element, with lengths of 1 stretched; throws where lengths differ. */
export function combine(a: Tensor, b: Tensor, of: (x: number, y: number) => number): Tensor {
	const axes = Math.max(a.shape.length, b.shape.length);
	const filled = (t: Tensor): Tensor => ({
		...t,
		shape: [...range(axes - t.shape.length).map(() => 1), ...t.shape]
	});
	const [left, right] = [filled(a), filled(b)];
	const shape = range(axes).map((axis) => {
		const [m = NaN, n = NaN] = [left.shape[axis], right.shape[axis]];
		if (m !== n && m !== 1 && n !== 1) throw new Error(`${String(m)} against ${String(n)}`);
		return m === 1 ? n : m;
	});
	const stretched = (t: Tensor, place: Place): number =>
		at(
			t,
			place.map((i, axis) => (t.shape[axis] === 1 ? 0 : i))
		);
	return build(shape, (place) => of(stretched(left, place), stretched(right, place)));
}

/** Index of the largest element along an axis, which vanishes. */
export function argmax(tensor: Tensor, axis: number): Tensor {
	return build(tensor.shape.toSpliced(axis, 1), (place) => {
		const along = range(tensor.shape[axis] ?? 0).map((i) =>
			at(tensor, place.toSpliced(axis, 0, i))
		);
		return along.indexOf(Math.max(...along));
	});
}

/** Each axis repeated so many times. */
export function repeat(tensor: Tensor, ...times: number[]): Tensor {
	return times.reduce(
		(repeated, count, axis) =>
			cat(
				range(count).map(() => repeated),
				axis
			),
		tensor
	);
}

/** Zeros around the last two axes. */
export function pad(
	tensor: Tensor,
	left: number,
	right: number,
	top: number,
	bottom: number
): Tensor {
	const [h = NaN, w = NaN] = tensor.shape.slice(-2);
	const shape = [...tensor.shape.slice(0, -2), top + h + bottom, left + w + right];
	return build(shape, (place) => {
		const [y = NaN, x = NaN] = place.slice(-2);
		const inside = y >= top && y < top + h && x >= left && x < left + w;
		return inside ? at(tensor, [...place.slice(0, -2), y - top, x - left]) : 0;
	});
}

/** Rows of `a` against columns of the matrix `b`, whatever stands before the last axis of `a`. */
export function times(a: Tensor, b: Tensor): Tensor {
	const [inner = NaN, columns = NaN] = b.shape;
	if (a.shape.at(-1) !== inner) throw new Error('inner lengths differ');
	return build([...a.shape.slice(0, -1), columns], (place) =>
		range(inner).reduce(
			(sum, i) => sum + at(a, [...place.slice(0, -1), i]) * at(b, [i, place.at(-1) ?? NaN]),
			0
		)
	);
}

/** The rows of a matrix. */
export function rows({ shape, elements }: Tensor): number[][] {
	const [count = 0, length = 0] = shape;
	return range(count).map((row) => elements.slice(row * length, (row + 1) * length));
}
