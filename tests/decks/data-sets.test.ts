import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFigures as figuresOf, expectFormula as formulaOf } from './figures.ts';
import { card, cardOfKind, readDeck } from './read-deck.ts';
import { has, scratch } from './scratch.ts';

const deck = readDeck('data-sets');
const expectFigures = figuresOf.bind(undefined, deck);
const expectFormula = formulaOf.bind(undefined, deck);
/** Numbers of the English prompt, in order. */
const asked = (id: string): number[] =>
	[...(card(deck, id).prompt.en ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(Number);

describe('Pascal VOC', () => {
	it('has lists that add up', () => {
		expectFigures('voc-2012-counts', 5717 + 5823);
		expect(asked('voc-2012-counts')).toEqual([2012, 5717, 5823]);
		const [, , , trainval07 = NaN, test07 = NaN, , trainval12 = NaN] = asked('voc-07-12');
		expectFigures('voc-07-12', trainval07 + trainval12);
		const { wrong = [] } = cardOfKind(deck, 'voc-07-12', 'number');
		expect(wrong[0]?.answer).toBe(trainval07 + test07 + trainval12);
	});
	it('turns arguments in the wrong order into a wrong box', () => {
		const convert = (
			[width, height]: readonly [number, number],
			b: readonly number[]
		): number[] => {
			const [xmin = NaN, xmax = NaN, ymin = NaN, ymax = NaN] = b;
			return [
				(xmin + xmax) / 2 / width,
				(ymin + ymax) / 2 / height,
				(xmax - xmin) / width,
				(ymax - ymin) / height
			];
		};
		expectFigures('voc-argument-order', convert([500, 375], [69, 172, 270, 330]));
		const { wrong = [] } = cardOfKind(deck, 'voc-argument-order', 'number');
		const right = convert([500, 375], [69, 270, 172, 330]);
		expect(wrong[0]?.answer).toEqual(right.map((x) => Math.round(x * 1000) / 1000));
	});
	it('counts the columns of a closed interval', () => {
		let columns = 0;
		for (let x = 48; x <= 195; x += 1) columns += 1;
		expectFigures('voc-one-based', columns);
	});
	it('numbers classes by name and objects by place', () => {
		const classes =
			'aeroplane bicycle bird boat bottle bus car cat chair cow diningtable dog horse motorbike person pottedplant sheep sofa train tvmonitor'.split(
				' '
			);
		expect(classes).toEqual(classes.toSorted());
		const objects = ['person', 'dog'];
		expectFigures('voc-segmentation-values', [
			classes.indexOf('dog') + 1,
			objects.indexOf('dog') + 1
		]);
		expect(asked('voc-segmentation-values')).toEqual([classes.indexOf('person') + 1, 12]);
	});
});

describe('COCO', () => {
	it('splits about as many images in either year', () => {
		const { answer } = cardOfKind(deck, 'coco-splits', 'number');
		const rows = typeof answer === 'object' && 'value' in answer ? answer.value : answer;
		expectFigures('coco-splits', [
			[82.783, 40.504],
			[118.287, 5]
		]);
		expect(rows).toHaveLength(2);
	});
	const missing = new Set([12, 26, 29, 30, 45, 66, 68, 69, 71, 83]);
	const ids = Array.from({ length: 90 }, (_, i) => i + 1).filter((id) => !missing.has(id));
	it('packs ids with gaps', () => {
		expect(ids).toHaveLength(80);
		expectFigures('coco-id-gaps', ids.indexOf(13));
		expect(card(deck, 'coco-id-gaps').why?.en).toContain(`90, becomes ${String(ids.indexOf(90))}`);
	});
	it('agrees with the original ids up to the first gap only, if 1 is added', () => {
		const right = ids.filter((id, index) => id === index + 1);
		expect(card(deck, 'coco-zero-ap').prompt.en).toContain(`first ${String(right.length)} classes`);
		expect(right).toEqual(ids.slice(0, right.length));
		expect(ids.filter((id, index) => id === index)).toEqual([]);
	});
	it('has the box and the area of a polygon', () => {
		const points = [
			[10, 10],
			[50, 10],
			[50, 40],
			[10, 40]
		] as const;
		const xs = points.map(([x]) => x);
		const ys = points.map(([, y]) => y);
		const twice = points.reduce((sum, [x, y], i) => {
			const [nextX, nextY] = points[(i + 1) % points.length] ?? [NaN, NaN];
			return sum + x * nextY - nextX * y;
		}, 0);
		const [x, y] = [Math.min(...xs), Math.min(...ys)];
		expectFigures('coco-polygon', [x, y, Math.max(...xs) - x, Math.max(...ys) - y, twice / 2]);
		expect(card(deck, 'coco-polygon').prompt.en).toContain(points.flat().join(', '));
	});
	it('stores three numbers for each key point', () => {
		const [points = NaN] = asked('coco-keypoints');
		expectFigures('coco-keypoints', Array.from({ length: points }, () => [0, 0, 0]).flat().length);
	});
	it('bounds sizes by area', () => {
		expectFigures('coco-sizes', [Math.sqrt(1024), Math.sqrt(9216)]);
		expect(card(deck, 'coco-sizes').why?.en).toContain('$32^2=1024$ and $96^2=9216$');
	});
	it.runIf(has('python3'))('pads a file name', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'coco-file-name', 'code');
		const forms = [answer, ...accept, ...wrong.map((slip) => slip.answer)];
		const program = `image_id = 139\n${forms.map((form) => `print(${form})`).join('\n')}`;
		const printed = scratch().sh(`python3 - <<'END'\n${program}\nEND`).split('\n');
		const right = 1 + accept.length;
		expect(new Set(printed.slice(0, right))).toEqual(new Set(['000000000139.jpg']));
		for (const name of printed.slice(right)) expect(name).not.toBe('000000000139.jpg');
	});
});

describe('YOLO', () => {
	it('flips a centre', () => {
		const mirrored = (corners: readonly [number, number]): number =>
			(100 - corners[0] + (100 - corners[1])) / 2 / 100;
		expectFormula('yolo-flip', { x: 0.3 }, mirrored([20, 40]));
	});
	it('converts from COCO and back', () => {
		const [imageWidth = NaN, imageHeight = NaN, x = NaN, y = NaN, w = NaN, h = NaN] =
			asked('coco-to-yolo');
		expectFigures('coco-to-yolo', [
			(x + w / 2) / imageWidth,
			(y + h / 2) / imageHeight,
			w / imageWidth,
			h / imageHeight
		]);
		const [width = NaN, height = NaN, cx = NaN, cy = NaN, bw = NaN, bh = NaN] =
			asked('yolo-to-coco');
		const size = [bw * width, bh * height] as const;
		expectFigures('yolo-to-coco', [cx * width - size[0] / 2, cy * height - size[1] / 2, ...size]);
	});
	it('moves a label by padding', () => {
		const [y, h] = [0.25, 0.4];
		const top = (y - h / 2) * 480 + 80;
		const bottom = (y + h / 2) * 480 + 80;
		expectFigures('letterbox-label', [(top + bottom) / 2 / 640, (bottom - top) / 640]);
		expect([375 * (640 / 500), 480 + 2 * 80]).toEqual([480, 640]);
	});
	it('sorts folders as strings', () => {
		const folders = Array.from({ length: 10 }, (_, i) => String(i + 1)).toSorted();
		expectFigures('image-folder-order', [folders.indexOf('10'), folders.indexOf('2')]);
	});
});

describe('KITTI', () => {
	it('splits what is labelled', () => {
		const [all = NaN, train = NaN] = asked('kitti-split');
		expectFigures('kitti-split', all - train);
	});
	it('finds the centre above the bottom', () => {
		const [height = NaN, y = NaN] = asked('kitti-bottom-centre');
		expectFigures('kitti-bottom-centre', y - height / 2);
	});
	it('turns LiDAR axes into camera axes', () => {
		const camera = [
			[0, -1, 0],
			[0, 0, -1],
			[1, 0, 0]
		];
		const point = [10, 2, -1.5];
		expect(card(deck, 'kitti-axes').prompt.en).toContain(`(${point.join(', ')})`);
		expectFigures(
			'kitti-axes',
			camera.map((row) => row.reduce((sum, a, i) => sum + a * (point[i] ?? NaN), 0))
		);
	});
	it.runIf(has('python3'))('reads a point cloud', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'kitti-velodyne-read', 'code');
		const program = `
import json, sys
try:
    import numpy, numpy as np
except ImportError:
    sys.exit(3)
path = "a.bin"
np.arange(24, dtype=np.float32).tofile(path)
for form in json.load(sys.stdin):
    try:
        print(eval(form).shape)
    except Exception as error:
        print(type(error).__name__)
`;
		const forms = [answer, ...accept, ...wrong.map((slip) => slip.answer)];
		const place = scratch();
		writeFileSync(join(place.work, 'try.py'), program);
		writeFileSync(join(place.work, 'forms.json'), JSON.stringify(forms));
		const { code, stdout } = place.run('python3 try.py < forms.json');
		expect([0, 3]).toContain(code);
		if (code === 3) return;
		const shapes = stdout.split('\n');
		expect(shapes).toHaveLength(forms.length);
		shapes.forEach((shape, i) => {
			expect(shape === '(6, 4)', forms[i]).toBe(i <= accept.length);
		});
	});
});
