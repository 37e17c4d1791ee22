// What a formula can be worth at a point: a number, a matrix or a set, and the arithmetic of these.

export interface Matrix {
	readonly rows: number;
	readonly cols: number;
	/** Row by row, `rows * cols` numbers. */
	readonly entries: readonly number[];
}

/** A set of the eight atoms of a small world, as bits. */
export interface AtomSet {
	readonly atoms: number;
}

/** NaN stands for what is not defined at the point. */
export type Value = number | Matrix | AtomSet;

export function isMatrix(value: Value): value is Matrix {
	return typeof value === 'object' && 'entries' in value;
}

export function isSet(value: Value): value is AtomSet {
	return typeof value === 'object' && 'atoms' in value;
}

/** A matrix; one of a single entry is a number. */
export function matrix(rows: number, cols: number, entries: readonly number[]): Value {
	return rows === 1 && cols === 1 ? (entries[0] ?? NaN) : { rows, cols, entries };
}

/** Applies `change` to a number or to every entry. Sets have no such value. */
export function mapEntries(value: Value, change: (entry: number) => number): Value {
	if (typeof value === 'number') return change(value);
	if (isSet(value)) return NaN;
	return { ...value, entries: value.entries.map(change) };
}

/** Entry by entry; a number goes with every entry. NaN when the shapes differ. */
export function zip(left: Value, right: Value, join: (a: number, b: number) => number): Value {
	if (isSet(left) || isSet(right)) return NaN;
	if (typeof left === 'number') return mapEntries(right, (entry) => join(left, entry));
	if (typeof right === 'number') return mapEntries(left, (entry) => join(entry, right));
	if (left.rows !== right.rows || left.cols !== right.cols) return NaN;
	const entries = left.entries.map((entry, at) => join(entry, right.entries[at] ?? NaN));
	return { ...left, entries };
}

/** The product of matrices or numbers in this order; NaN when the shapes don't fit. */
export function times(left: Value, right: Value): Value {
	if (!isMatrix(left) || !isMatrix(right)) return zip(left, right, (a, b) => a * b);
	if (left.cols !== right.rows) return NaN;
	const entries: number[] = [];
	for (let row = 0; row < left.rows; row += 1) {
		for (let col = 0; col < right.cols; col += 1) {
			let sum = 0;
			for (let at = 0; at < left.cols; at += 1) {
				sum +=
					(left.entries[row * left.cols + at] ?? NaN) *
					(right.entries[at * right.cols + col] ?? NaN);
			}
			entries.push(sum);
		}
	}
	return matrix(left.rows, right.cols, entries);
}

export function transposed(value: Value): Value {
	if (!isMatrix(value)) return value;
	const entries: number[] = [];
	for (let col = 0; col < value.cols; col += 1) {
		for (let row = 0; row < value.rows; row += 1) {
			entries.push(value.entries[row * value.cols + col] ?? NaN);
		}
	}
	return { rows: value.cols, cols: value.rows, entries };
}

/** The inverse by Gauss-Jordan elimination with pivoting; NaN for what has none. */
export function inverse(value: Matrix): Value {
	const size = value.rows;
	if (size !== value.cols) return NaN;
	const rows = Array.from({ length: size }, (_row, row) => [
		...value.entries.slice(row * size, row * size + size),
		...Array.from({ length: size }, (_col, col) => (row === col ? 1 : 0))
	]);
	for (let col = 0; col < size; col += 1) {
		let best = col;
		for (let row = col; row < size; row += 1) {
			if (Math.abs(rows[row]?.[col] ?? 0) > Math.abs(rows[best]?.[col] ?? 0)) best = row;
		}
		const pivot = rows[best];
		const swapped = rows[col];
		if (pivot === undefined || swapped === undefined) return NaN;
		const scale = pivot[col] ?? 0;
		if (Math.abs(scale) < 1e-6) return NaN;
		rows[best] = swapped;
		rows[col] = pivot.map((entry) => entry / scale);
		for (let row = 0; row < size; row += 1) {
			const factor = rows[row]?.[col] ?? 0;
			if (row === col || factor === 0) continue;
			rows[row] = (rows[row] ?? []).map((entry, at) => entry - factor * (rows[col]?.[at] ?? 0));
		}
	}
	return matrix(
		size,
		size,
		rows.flatMap((row) => row.slice(size))
	);
}

/** Base to the exponent: of numbers, entry by entry for a matrix above, by repeated product for one below. */
export function raised(base: Value, exponent: Value): Value {
	if (typeof exponent !== 'number') return zip(base, exponent, Math.pow);
	if (!isMatrix(base)) return mapEntries(base, (entry) => Math.pow(entry, exponent));
	if (exponent === -1) return inverse(base);
	if (!Number.isInteger(exponent) || exponent < 1 || exponent > 6) return NaN;
	let result: Value = base;
	for (let count = 1; count < exponent; count += 1) result = times(result, base);
	return result;
}

/** All numbers in a value, to look at them one by one. */
export function entriesOf(value: Value): readonly number[] {
	if (typeof value === 'number') return [value];
	return isSet(value) ? [value.atoms] : value.entries;
}
