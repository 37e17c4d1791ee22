// The steps of box and camera algorithms and label files on order cards, done with numbers: only the card's order gets there.
import { describe, it } from 'vitest';
import { ciou, diou, giou, iou, type Box } from './box-overlaps.ts';
import { expectOnlyOrder, type Step } from './in-order.ts';

type Row = readonly number[];

const near = (a: Row, b: Row): boolean =>
	a.length === b.length && a.every((x, i) => Math.abs(x - (b[i] ?? NaN)) < 1e-9);
function present<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('nothing to work on');
	return value;
}

describe('lines of label files', () => {
	const says = (text: RegExp, field: string): Step<readonly string[]> => [
		text,
		(fields) => [...fields, field]
	];
	it('YOLO reads its box from the line', () => {
		const [width, height] = [500, 375];
		expectOnlyOrder<readonly string[]>(
			'boxes-nms/yolo-line',
			[],
			[
				says(/box height ÷ image height/, String(158 / height)),
				says(/box width ÷ image width/, String(201 / width)),
				says(/centre y ÷ image height/, String(251 / height)),
				says(/centre x ÷ image width/, String(169.5 / width)),
				says(/class id/, '0')
			],
			(fields) => {
				const [id, x = NaN, y = NaN, w = NaN, h = NaN] = fields.map(Number);
				const corners = [
					(x - w / 2) * width,
					(y - h / 2) * height,
					(x + w / 2) * width,
					(y + h / 2) * height
				];
				return id === 0 && near(corners.map(Math.round), [69, 172, 270, 330]);
			}
		);
	});
	it('KITTI: the first label of the training set makes sense in this order only', () => {
		const line =
			'Pedestrian 0.00 0 -0.20 712.40 143.00 810.73 307.92 1.89 0.48 1.20 1.84 1.47 8.41 0.01';
		const [focal, centreX, centreY] = [707, 604, 180.5];
		expectOnlyOrder<readonly string[]>(
			'data-sets/kitti-label-line',
			[],
			[
				[/location x, y, z and rotation_y/, (names) => [...names, 'x', 'y', 'z', 'turn']],
				[/height, width, length/, (names) => [...names, 'height', 'width', 'length']],
				[/left, top, right, bottom/, (names) => [...names, 'left', 'top', 'right', 'bottom']],
				[/truncation, occlusion, .*alpha/, (names) => [...names, 'cut', 'hidden', 'alpha']],
				[/^class/, (names) => [...names, 'class']]
			],
			(names) => {
				const fields = line.split(' ');
				const at = (name: string): number => Number(fields[names.indexOf(name)]);
				const [u, v, roof] = [
					centreX + (focal * at('x')) / at('z'),
					centreY + (focal * at('y')) / at('z'),
					centreY + (focal * (at('y') - at('height'))) / at('z')
				];
				return (
					fields[names.indexOf('class')] === 'Pedestrian' &&
					fields.length === names.length &&
					at('left') < u &&
					u < at('right') &&
					Math.abs(v - at('bottom')) < 5 &&
					Math.abs(roof - at('top')) < 5 &&
					Math.abs(at('turn') - Math.atan2(at('x'), at('z')) - at('alpha')) < 0.01
				);
			}
		);
	});
});

describe('boxes', () => {
	it('NMS is greedy from the highest score down', () => {
		const scores = [0.5, 0.9, 0.7, 0.6];
		const overlap = (a: number, b: number): number => (Math.abs(a - b) === 1 ? 0.6 : 0);
		interface Now {
			readonly left: Row;
			readonly kept: Row;
			readonly best?: number;
			readonly over?: Row;
			readonly dropped?: boolean;
		}
		const take = ({ left: [best, ...left], kept }: Now): Now => ({
			left,
			best: present(best),
			kept: [...kept, present(best)]
		});
		const compare = (now: Now): Now => ({
			...now,
			over: now.left.map((box) => overlap(present(now.best), box))
		});
		const drop = (now: Now): Now => ({
			kept: now.kept,
			left: now.left.filter((_, i) => (present(now.over)[i] ?? NaN) <= 0.5),
			dropped: true
		});
		expectOnlyOrder<Now>(
			'boxes-nms/nms-steps',
			{ left: [0, 1, 2, 3], kept: [] },
			[
				[
					/^repeat/,
					(now) => {
						let next = now.dropped === true ? now : take({ left: [], kept: [] });
						while (next.left.length > 0) next = drop(compare(take(next)));
						return next;
					}
				],
				[/drop those above/, drop],
				[/compute its IoU/, compare],
				[/take out the best/, take],
				[
					/sort the boxes by score/,
					(now) => ({
						...now,
						left: now.left.toSorted((a, b) => (scores[b] ?? NaN) - (scores[a] ?? NaN))
					})
				]
			],
			({ left, kept }) => left.length === 0 && near(kept, [1, 3])
		);
	});
	it('each loss tells apart what the one before could not', () => {
		type Loss = (a: Box, b: Box) => number;
		const smooth: Loss = (a, b) =>
			a.reduce((sum, x, i) => {
				const z = Math.abs(x - (b[i] ?? NaN));
				return sum + (z < 1 ? z * z * 0.5 : z - 0.5);
			}, 0);
		const lossOf =
			(overlap: Loss): Loss =>
			(a, b) =>
				1 - overlap(a, b);
		const around = (x: number, y: number, w: number, h: number): Box => [
			x - w / 2,
			y - h / 2,
			x + w / 2,
			y + h / 2
		];
		const truth = around(0, 0, 8, 8);
		const twice = ([a, b, c, d]: Box): Box => [2 * a, 2 * b, 2 * c, 2 * d];
		const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-9;
		/** Size doesn't matter; distance counts when apart; place counts when nested; shape counts. */
		const tests: readonly ((loss: Loss) => boolean)[] = [
			(loss) =>
				!differs(loss(around(3, 1, 4, 2), truth), loss(twice(around(3, 1, 4, 2)), twice(truth))),
			(loss) => differs(loss(around(20, 0, 4, 4), truth), loss(around(30, 0, 4, 4), truth)),
			(loss) => differs(loss(around(0, 0, 2, 2), truth), loss(around(2, 1, 2, 2), truth)),
			(loss) => differs(loss(around(0, 0, 4, 2), truth), loss(around(0, 0, 8, 1), truth))
		];
		const passed = (loss: Loss): number => {
			const failed = tests.findIndex((test) => !test(loss));
			return failed === -1 ? tests.length : failed;
		};
		const mends = (says: RegExp, loss: Loss): Step<number> => [
			says,
			(before) => {
				if (passed(loss) !== before + 1) throw new Error('mends nothing that was left');
				return passed(loss);
			}
		];
		expectOnlyOrder<number>(
			'boxes-nms/loss-lineage',
			-1,
			[
				mends(/^CIoU/, lossOf(ciou)),
				mends(/^DIoU/, lossOf(diou)),
				mends(/^GIoU/, lossOf(giou)),
				mends(/^IoU/, lossOf(iou)),
				mends(/^Smooth L1/, smooth)
			],
			(mended) => mended === tests.length
		);
	});
});

describe('cameras', () => {
	it('a point of the world reaches its pixel', () => {
		const length = (size: number, point: Row): Row => {
			if (point.length !== size) throw new Error('another kind of point');
			return point;
		};
		const [k1, p1, focal, cx, cy] = [-0.2, 0.01, 500, 320, 240];
		const bend = ([x = NaN, y = NaN]: Row): number[] => {
			const r2 = x * x + y * y;
			return [x * (1 + k1 * r2) + 2 * p1 * x * y, y * (1 + k1 * r2) + p1 * (r2 + 2 * y * y)];
		};
		// World to camera: a quarter turn about z, then a shift; the point lands at (-1, 3, 10).
		const [x, y] = bend([-0.1, 0.3]);
		const pixel = [focal * (x ?? NaN) + cx, focal * (y ?? NaN) + cy];
		expectOnlyOrder<Row>(
			'camera-geometry/world-to-pixel',
			[2, 2, 5],
			[
				[
					/^intrinsics/,
					(point) => {
						const [u = NaN, v = NaN] = length(2, point);
						return [focal * u + cx, focal * v + cy];
					}
				],
				[/distortion/, (point) => bend(length(2, point))],
				[
					/divide by Z/,
					(point) => {
						const [a = NaN, b = NaN, z = NaN] = length(3, point);
						return [a / z, b / z];
					}
				],
				[
					/^extrinsics/,
					(point) => {
						const [a = NaN, b = NaN, z = NaN] = length(3, point);
						return [-b + 1, a + 1, z + 5];
					}
				]
			],
			(point) => near(point, pixel)
		);
	});
	it('an image turns about its own centre', () => {
		const centre = [50, 40] as const;
		expectOnlyOrder<readonly Row[]>(
			'camera-geometry/rotate-about-centre',
			[centre, [60, 40]],
			[
				[/back/, (points) => points.map(([x = NaN, y = NaN]) => [x + centre[0], y + centre[1]])],
				[/^rotate/, (points) => points.map(([x = NaN, y = NaN]) => [-y, x])],
				[
					/centre to the origin/,
					(points) => points.map(([x = NaN, y = NaN]) => [x - centre[0], y - centre[1]])
				]
			],
			([middle = [], right = []]) => near(middle, centre) && near(right, [50, 50])
		);
	});
});
