import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { pythonWith } from './run-python.ts';
import { texValue } from './tex-value.ts';

const deck = readDeck('camera-geometry');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);

type Row = readonly number[];
const dot = (a: Row, b: Row): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0);
const apply = (matrix: readonly Row[], vector: Row): number[] =>
	matrix.map((row) => dot(row, vector));
const transpose = (matrix: readonly Row[]): number[][] =>
	(matrix[0] ?? []).map((_, j) => matrix.map((row) => row[j] ?? NaN));
const product = (a: readonly Row[], b: readonly Row[]): number[][] =>
	a.map((row) => transpose(b).map((column) => dot(row, column)));
const dehomogenise = ([x = NaN, y = NaN, w = NaN]: Row): [number, number] => [x / w, y / w];
const intrinsics = (fx: number, fy: number, cx: number, cy: number): number[][] => [
	[fx, 0, cx],
	[0, fy, cy],
	[0, 0, 1]
];
const shift = (x: number, y: number): number[][] => [
	[1, 0, x],
	[0, 1, y],
	[0, 0, 1]
];
const scale = (s: number): number[][] => [
	[s, 0, 0],
	[0, s, 0],
	[0, 0, 1]
];
const turn = (a: number): number[][] => [
	[Math.cos(a), -Math.sin(a), 0],
	[Math.sin(a), Math.cos(a), 0],
	[0, 0, 1]
];
const values = (id: string): unknown => {
	const { answer } = cardOfKind(deck, id, 'number');
	return typeof answer === 'object' && 'value' in answer ? answer.value : answer;
};

describe('extrinsics', () => {
	it('turn first and shift then, as seen on a line', () => {
		// A camera at 5 that looks back: what lies at 3 is 2 ahead of it.
		const [centre, point, R] = [5, 3, -1];
		expectFormula('world-to-camera', { R, P_w: point, t: -R * centre }, R * (point - centre));
	});
});

describe('the pinhole camera', () => {
	it('projects by similar triangles', () => {
		const [f, X, Z] = [0.05, 1.2, 3];
		const slope = X / Z;
		expectFormula('pinhole', { f, X, Z }, slope * f);
		expectFormula('pixel-u', { f_x: 500, c_x: 320, X, Z }, 320 + 500 * slope);
	});
	it('measures the focal length in pixels', () => {
		expectFigures('focal-pixels', 4e-3 / 2e-6);
	});
	it('projects the point of the card', () => {
		expectFigures(
			'project-point',
			dehomogenise(apply(intrinsics(500, 500, 320, 240), [1, -0.5, 2.5]))
		);
	});
	it('has the matrix that projects', () => {
		const K = intrinsics(500, 510, 320, 240);
		expectFigures('intrinsic-matrix', K);
		const [u, v] = dehomogenise(apply(K, [0.3, 0.4, 2]));
		expect([u, v]).toEqual([500 * 0.15 + 320, 510 * 0.2 + 240]);
	});
	it('divides by the third component', () => {
		expectFigures('homogeneous-divide', dehomogenise([800, 600, 2]));
	});
	it('confuses points of one ray', () => {
		const K = intrinsics(500, 510, 320, 240);
		const points = [...(card(deck, 'depth-is-lost').prompt.en ?? '').matchAll(/\$\(([^)]*)\)\$/g)];
		const pixels = points.map(([, text = '']) =>
			dehomogenise(apply(K, text.split(',').map(Number)))
		);
		expect(pixels).toHaveLength(2);
		expect(pixels[0]).toEqual(pixels[1]);
	});
	it('finds a point again by its depth', () => {
		const point = values('back-project') as number[];
		expect(dehomogenise(apply(intrinsics(500, 500, 320, 240), point))).toEqual([420, 190]);
		expect(point[2]).toBe(2);
		expectFigures('back-project', [((420 - 320) * 2) / 500, ((190 - 240) * 2) / 500, 2]);
	});
	it('finds where the camera stands', () => {
		const R = [
			[0, -1, 0],
			[1, 0, 0],
			[0, 0, 1]
		];
		const t = [2, 0, 5];
		const centre = apply(transpose(R), t).map((x) => -x);
		expectFigures('camera-centre', centre);
		expect(apply(R, centre).map((x, i) => x + (t[i] ?? NaN))).toEqual([0, 0, 0]);
	});
	it('counts free numbers', () => {
		const unknowns = intrinsics(7, 7, 7, 7)
			.flat()
			.filter((x) => x === 7);
		expectFigures('camera-freedoms', [unknowns.length, 3 + 3]);
	});
	it('crops and halves', () => {
		const K = product(scale(0.5), product(shift(-100, -60), intrinsics(1000, 1000, 640, 480)));
		expectFigures('resized-intrinsics', [K[0]?.[0], K[1]?.[1], K[0]?.[2], K[1]?.[2]].map(Number));
	});
});

describe('distortion', () => {
	const [x, y] = [0.3, -0.4];
	const r = Math.hypot(x, y);
	it('stretches along the radius', () => {
		const [k1, k2, k3] = [0.2, -0.05, 0.01];
		const factor = 1 + r * r * (k1 + r * r * (k2 + r * r * k3));
		expectFormula('radial-distortion', { x, r, k_1: k1, k_2: k2, k_3: k3 }, x * factor);
	});
	it('makes a barrel', () => {
		const point = [0.6, 0.8];
		const factor = 1 - 0.2 * dot(point, point);
		expectFigures(
			'barrel',
			point.map((each) => each * factor)
		);
	});
	it('is the same for x and y when everything swaps', () => {
		const [p1, p2] = [0.01, -0.02];
		const ofY = (a: number, b: number, q1: number, q2: number): number =>
			b + q1 * (r * r + 2 * b * b) + 2 * q2 * a * b;
		expectFormula('tangential-distortion', { x, y, r, p_1: p1, p_2: p2 }, ofY(y, x, p2, p1));
	});
	it('moves a point along the radius by what is called tangential', () => {
		const { answer } = cardOfKind(deck, 'tangential-distortion', 'formula');
		const moved = texValue(answer, { x: 1, y: 0, r: 1, p_1: 0, p_2: 0.01 });
		// For y the coefficients and the coordinates change places.
		const across = texValue(answer, { x: 0, y: 1, r: 1, p_1: 0.01, p_2: 0 });
		expectFigures('tangential-example', [moved, across]);
	});
	it('takes homogeneous points by three rows of four', () => {
		const E = [
			[1, 0, 0, 2],
			[0, 1, 0, 0],
			[0, 0, 1, 5]
		];
		const K = intrinsics(500, 510, 320, 240);
		expect(apply(K, apply(E, [0, 0, 0, 1]))).toEqual([500 * 2 + 320 * 5, 240 * 5, 5]);
		expect(E).toHaveLength(K[0]?.length ?? NaN);
		expectFigures('extrinsic-shape', [E.length, E[0]?.length ?? NaN]);
	});
});

describe('affine maps', () => {
	const at = (matrix: readonly Row[], px: number, py: number): [number, number] =>
		dehomogenise(apply(matrix, [px, py, 1]));
	it('turns a position', () => {
		expectFigures('rotation-in-image', at(turn(Math.PI / 2), 10, 0));
	});
	it('moves a row by its share of y', () => {
		const slanted = [
			[1, 0.5, 0],
			[0, 1, 0],
			[0, 0, 1]
		];
		expect(card(deck, 'shear').prompt.en).toContain('1&0.5&0\\\\0&1&0');
		expectFigures('shear', at(slanted, 2, 4));
		const corners = [at(slanted, 0, 0), at(slanted, 1, 0), at(slanted, 0, 1)] as const;
		const [[ox, oy], [px, py], [qx, qy]] = corners;
		expect((px - ox) * (qy - oy) - (py - oy) * (qx - ox)).toBe(1);
	});
	it('depends on the order', () => {
		const rows = [product(shift(10, 0), scale(2)), product(scale(2), shift(10, 0))];
		expectFigures(
			'affine-order',
			rows.map((matrix) => at(matrix, 1, 1))
		);
	});
	it('turns about a centre that stays', () => {
		const matrix = product(shift(50, 40), product(turn(1), shift(-50, -40)));
		const [cx, cy] = at(matrix, 50, 40);
		expect(cx).toBeCloseTo(50, 9);
		expect(cy).toBeCloseTo(40, 9);
	});
	it('crops by a shift', () => {
		expectFigures('affine-crop', shift(-30, -20).slice(0, 2));
		expect(at(shift(-30, -20), 30, 20)).toEqual([0, 0]);
	});
	it('is fixed by three pairs of points', () => {
		const parameters = shift(1, 1).slice(0, 2).flat().length;
		expectFigures('affine-freedoms', [parameters, parameters / 2]);
	});
	it('takes as many neighbours as the support of the kernel holds', () => {
		const within = (support: number): number =>
			[-3, -2, -1, 0, 1, 2, 3, 4].filter((i) => Math.abs(0.3 - i) < support).length ** 2;
		expectFigures('interpolation-neighbours', [within(0.5), within(1), within(2)]);
	});
});

describe('OpenCV', () => {
	const { run } = pythonWith('cv2');

	it('reads its coefficients in the order of the card', () => {
		const [x, y] = [0.3, 0.4];
		const r2 = x * x + y * y;
		/** Where a coefficient of 0.1 alone moves the point. */
		const moved: Readonly<Record<string, readonly [number, number]>> = {
			k_1: [x * (1 + 0.1 * r2), y * (1 + 0.1 * r2)],
			k_2: [x * (1 + 0.1 * r2 ** 2), y * (1 + 0.1 * r2 ** 2)],
			k_3: [x * (1 + 0.1 * r2 ** 3), y * (1 + 0.1 * r2 ** 3)],
			p_1: [x + 0.2 * x * y, y + 0.1 * (r2 + 2 * y * y)],
			p_2: [x + 0.1 * (r2 + 2 * x * x), y + 0.2 * x * y]
		};
		const { answer } = cardOfKind(deck, 'opencv-coefficients', 'order');
		const outcomes = run(
			answer.map((name, i) => ({
				before: `import cv2, json, numpy as np
d = np.zeros(5); d[${String(i)}] = 0.1
at, _ = cv2.projectPoints(np.array([[0.3, 0.4, 1.0]]), np.zeros(3), np.zeros(3), np.eye(3), d)`,
				form: 'at.ravel()',
				holds: `np.allclose(value, ${JSON.stringify(moved[String(name).replaceAll('$', '')])})`
			}))
		);
		expect(outcomes.map(({ held }) => held)).toEqual(answer.map(() => true));
	});
});
