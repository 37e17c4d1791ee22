// Shows on small pictures and records what the thought cards on vision and data say.
import { describe, expect, it } from 'vitest';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { answerOf, expectAnswer } from './thought.ts';

type Row = readonly number[];

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const total = (xs: Row): number => xs.reduce((sum, x) => sum + x, 0);

describe('convolution', () => {
	const slide = (side: number, k: number, s: number, p: number): number =>
		range(side + 2 * p).filter((left) => left % s === 0 && left + k <= side + 2 * p).length;
	it('gives one size for two inputs', () => {
		const [five, six] = [slide(5, 3, 2, 1), slide(6, 3, 2, 1)];
		expect(five).toBe(six);
		expectAnswer('convolution/size-floor', new RegExp(`^Neither.*${String(five)}×${String(five)}`));
	});
	it('sees every offset with mixed dilations', () => {
		const seen = (dilations: Row): number[] => {
			const offsets = dilations.reduce<number[]>(
				(found, d) => found.flatMap((x) => [x - d, x, x + d]),
				[0]
			);
			return [...new Set(offsets)].toSorted((a, b) => a - b);
		};
		expect(seen([1, 2, 3])).toEqual(range(13).map((i) => i - 6));
		expectAnswer('convolution/dilation-mixed', /^All 13, from −6 to 6/);
		expect(seen([1, 1, 9])).not.toContain(4);
		expect(card(readDeck('convolution'), 'dilation-mixed').why?.en).toContain('1, 1, 9');
	});
	it('multiplies a flat area by the sum of the kernel', () => {
		const onFlat = (kernel: Row, brightness: number): number =>
			total(kernel.map((weight) => weight * brightness));
		expect(onFlat([-1, 0, 1, -2, 0, 2, -1, 0, 1], 7)).toBe(0);
		expect(onFlat([0, -1, 0, -1, 5, -1, 0, -1, 0], 7)).toBe(7);
		expectAnswer(
			'convolution/kernel-sum',
			/^With sum 0 it turns to 0.*with sum 1 its brightness stays/
		);
	});
	it('applies one linear map to the channels of every pixel when the kernel is 1×1', () => {
		const weights: readonly Row[] = [
			[1, 2],
			[0, -1],
			[3, 1]
		];
		const pixel = (x: Row): number[] =>
			weights.map((row) => total(row.map((w, c) => w * (x[c] ?? NaN))));
		const [a, b] = [
			[1, 4],
			[2, -3]
		] as const;
		const sum = a.map((x, i) => x + (b[i] ?? NaN));
		expect(pixel(sum)).toEqual(pixel(a).map((x, i) => x + (pixel(b)[i] ?? NaN)));
		expectAnswer('convolution/one-by-one-linear', /^linear map/);
	});
	it('has its bias taken away by a batch norm', () => {
		const norm = (xs: Row): number[] => xs.map((x) => x - total(xs) / xs.length);
		expect(norm([1, 4, 7].map((x) => x + 5))).toEqual(norm([1, 4, 7]));
		expectAnswer('convolution/bias-before-bn', /cancels the bias/);
	});
	it('is not undone by its transpose', () => {
		const k = [1, 2];
		const [x0, x1, x2] = [3, 1, 4];
		const y = [x0 * 1 + x1 * 2, x1 * 1 + x2 * 2];
		const back = range(3).map((i) => total(range(2).map((j) => (k[i - j] ?? 0) * (y[j] ?? NaN))));
		expect(back).toHaveLength(3);
		expect(back).not.toEqual([x0, x1, x2]);
		expectAnswer('convolution/transposed-not-inverse', /shape.*not the values/);
	});
});

describe('warping and scaling', () => {
	it('leaves holes when pixels are moved, none when they are fetched', () => {
		const [source, target] = [range(4), range(8)];
		const moved = new Set(source.map((x) => 2 * x));
		expect(target.filter((x) => !moved.has(x))).not.toEqual([]);
		expect(target.every((x) => source.includes(Math.floor(x / 2)))).toBe(true);
		expectAnswer('camera-geometry/backward-warp', /^Moving leaves holes/);
	});
	it('makes a shift a matrix product by a third coordinate', () => {
		const shift = (x: number, y: number): number[] => [x + 3, y + 4];
		expect(shift(0, 0)).not.toEqual([0, 0]);
		const rows = [
			[1, 0, 3],
			[0, 1, 4]
		];
		const product = rows.map(([a = 0, b = 0, c = 0]) => a * 7 + b * 8 + c * 1);
		expect(product).toEqual(shift(7, 8));
		expectAnswer(
			'camera-geometry/affine-one',
			/^A shift isn't linear; the 1 lets it be a matrix product/
		);
	});
	it('makes up for the zeros of pyrUp by a factor of four', () => {
		const binomial = [1, 4, 6, 4, 1].map((x) => x / 16);
		/** Brightness at an even and an odd place of a flat row of 1, half of it zeros. */
		const blurred = [0, 1].map((place) =>
			total(binomial.map((w, i) => ((place + i) % 2 === 0 ? w : 0)))
		);
		expect(blurred).toEqual([0.5, 0.5]);
		const factor = Number(/multiplied by (\d)/.exec(answerOf('opencv/pyrup-gain'))?.[1]);
		expect(factor * 0.5 * 0.5).toBe(1);
	});
	it('invents a class unless the nearest pixel is taken', () => {
		const [left, right] = [1, 3];
		expect(Math.round((left + right) / 2)).toBe(2);
		expect([left, right]).not.toContain(2);
		expectAnswer('opencv/resize-mask', /INTER_NEAREST/);
	});
	it('keeps a tail of a heat map whose key point has left the picture', () => {
		const [point, side] = [-3, 16];
		const tail = range(side).map((x) => Math.exp(-((x - point) ** 2) / (2 * 2 ** 2)));
		expect(Math.max(...tail)).toBeGreaterThan(0.3);
		expectAnswer('object-detection/heatmap-rotation', /tail of its Gaussian stays/);
	});
});

describe('records of data sets', () => {
	it('COCO leads from an annotation to its image and class', () => {
		const file = {
			images: [{ id: 139, file_name: '000000000139.jpg' }],
			categories: [{ id: 18, name: 'dog' }],
			annotations: [{ id: 5, image_id: 139, category_id: 18 }]
		};
		const [field, table, other, names] = [...answerOf('data-sets/coco-links').matchAll(/`(\w+)`/g)]
			.map(([, word]) => word ?? '')
			.filter((word) => word !== 'id');
		const [entry] = file.annotations;
		const find = (key = '', list = ''): object | undefined =>
			file[list as 'images' | 'categories'].find(
				({ id }) => id === entry?.[key as 'image_id' | 'category_id']
			);
		expect(find(field, table)).toEqual(file.images[0]);
		expect(find(other, names)).toEqual(file.categories[0]);
	});
	it('YOLO finds labels by replacement', () => {
		const {
			answer,
			prompt,
			wrong = []
		} = cardOfKind(readDeck('data-sets'), 'yolo-label-path', 'cloze');
		const image = /images\/[\w/]+\.jpg/.exec(prompt.en ?? '')?.[0] ?? '';
		expect(answer).toBe(image.replace('images/', 'labels/').replace(/jpg$/, 'txt'));
		for (const slip of wrong) expect(slip.answer).not.toBe(answer);
	});
	it('two rules make two APs of one curve', () => {
		const curve = [
			{ r: 0.25, p: 1 },
			{ r: 0.5, p: 0.8 },
			{ r: 0.55, p: 0.6 }
		];
		const best = (r: number): number =>
			Math.max(0, ...curve.filter((at) => at.r >= r).map(({ p }) => p));
		const eleven = total(range(11).map((i) => best(i / 10))) / 11;
		const area = total(curve.map(({ r }, i) => (r - (curve[i - 1]?.r ?? 0)) * best(r)));
		expect(Math.abs(eleven - area)).toBeGreaterThan(0.01);
		expectAnswer('data-sets/voc-ap-change', /11 recall points.*area under the whole curve/);
	});
	it('nuScenes names each sensor of its car', () => {
		const channels =
			'CAM_FRONT CAM_FRONT_LEFT CAM_FRONT_RIGHT CAM_BACK CAM_BACK_LEFT CAM_BACK_RIGHT LIDAR_TOP RADAR_FRONT RADAR_FRONT_LEFT RADAR_FRONT_RIGHT RADAR_BACK_LEFT RADAR_BACK_RIGHT'.split(
				' '
			);
		const count = (kind: string): number => channels.filter((name) => name.startsWith(kind)).length;
		expect(cardOfKind(readDeck('data-sets'), 'nuscenes-sensors', 'number').answer).toEqual(
			['CAM', 'LIDAR', 'RADAR'].map(count)
		);
	});
});
