// Holds the OpenCV deck against small computations of its own, and against OpenCV and pygame where this machine has them.
import { describe, expect, it, vi } from 'vitest';
import { expectFigures } from './figures.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { readPip } from './read-pip.ts';
import { pythonWith, type Wanted } from './run-python.ts';
import { has } from './scratch.ts';
import { answerOf, expectAnswer } from './thought.ts';

// Python and OpenCV take their time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const deck = readDeck('opencv');
const picture = 'import cv2, numpy as np\nimg = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)';
const square = (x: number, y: number) => `import cv2, numpy as np
binary = np.zeros((30, 30), np.uint8); binary[${String(y)}:${String(y + 10)}, ${String(x)}:${String(x + 10)}] = 255
cnt = cv2.findContours(binary, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)[0][0]`;
const dot = 'img = np.zeros((40, 40, 3), np.uint8)';

/** By card id: a place to try the call, and what is true of it. */
const wanted: Readonly<Record<string, Wanted>> = {
	'read-gray': {
		before: `${picture}\npath = "a.png"\ncv2.imwrite(path, img)`,
		holds: 'value.shape == (4, 5)'
	},
	'bgr-to-rgb': { before: picture, holds: '(value == img[..., ::-1]).all()' },
	'pixel-at': {
		before: 'import numpy as np\nimg = np.zeros((40, 30, 3)); img[20, 10] = (1, 2, 3)',
		holds: 'value.tolist() == [1, 2, 3]'
	},
	'resize-factor': {
		before: `${picture}\nimg = np.zeros((40, 60, 3), np.uint8)`,
		holds: 'value.shape == (20, 30, 3)'
	},
	'flip-horizontal': { before: picture, holds: '(value == img[:, ::-1]).all()' },
	'add-weighted': {
		before: `${picture}\nimg, heat = np.full((2, 2), 200, np.uint8), np.full((2, 2), 100, np.uint8)`,
		holds: '(value == 160).all()'
	},
	'gaussian-blur': {
		before: `${picture}\nimg = np.zeros((9, 9), np.float32); img[4, 4] = 1`,
		holds: '(value > 0).sum() == 25'
	},
	'draw-circle': {
		before: `${picture}\n${dot}`,
		holds:
			'img[20, 10].tolist() == [0, 0, 255] and img[23, 10].tolist() == [0, 0, 255] and not img[10, 20].any()'
	},
	'find-contours': {
		before: `${picture}\nbinary = np.zeros((60, 60), np.uint8); binary[10:50, 10:50] = 255; binary[20:40, 20:40] = 0\nwas = binary.copy()`,
		holds: 'len(contours) == 2 and hierarchy.shape == (1, 2, 4) and (binary == was).all()'
	},
	'min-area-rect': {
		before: `${square(5, 8)}\nrect = cv2.minAreaRect(cnt)`,
		holds: 'sorted(map(tuple, value.round().tolist())) == [(5, 8), (5, 17), (14, 8), (14, 17)]'
	}
};

/** Source coordinates by centres of pixels, clamped, and linear in between. */
function scaleRow(row: readonly number[], length: number): number[] {
	return Array.from({ length }, (_, i) => {
		const at = Math.max(0, ((i + 0.5) * row.length) / length - 0.5);
		const left = Math.min(Math.floor(at), row.length - 2);
		return (row[left] ?? 0) + (at - left) * ((row[left + 1] ?? 0) - (row[left] ?? 0));
	});
}

/** Area of a polygon by Green's theorem. */
function shoelace(points: readonly (readonly [number, number])[]): number {
	const doubled = points.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
		return sum + x * nextY - nextX * y;
	}, 0);
	return Math.abs(doubled) / 2;
}

describe('figures of the OpenCV deck', () => {
	it('follow from arithmetic', () => {
		expectFigures(deck, 'resize-half-pixel', scaleRow([0, 10, 20, 30], 2)[0] ?? NaN);
		const wrapped = new Uint8Array([3]);
		wrapped[0] = (wrapped[0] ?? 0) - 5;
		expectFigures(deck, 'absdiff-wrap', wrapped[0]);
		expectFigures(
			deck,
			'contour-area',
			shoelace([
				[5, 5],
				[14, 5],
				[14, 14],
				[5, 14]
			])
		);
		expectFigures(
			deck,
			'pyrdown-shape',
			[5, 7].map((n) => Math.floor((n + 1) / 2))
		);
		const [width, height] = [640, 480];
		expectFigures(deck, 'image-shape', [height, width, 3]);
		expectFigures(deck, 'resize-shape', [200, 320, 3]);
	});
});

describe('OpenCV', () => {
	const { run, refutedForms } = pythonWith('cv2');

	it('does what the cards say, and the mistakes do not', () => {
		expect(refutedForms([deck, wanted])).toEqual([]);
	});

	it('leaves only code cards that are tried elsewhere in this file', () => {
		const untried = deck.cards.filter(({ id, kind }) => kind === 'code' && !(id in wanted));
		expect(untried.map(({ id }) => id)).toEqual(['plot-gray', 'bounding-rect', 'surface-alpha']);
	});

	it('shows grey as grey only with the map on the card', () => {
		const before =
			'import matplotlib; matplotlib.use("agg")\nimport matplotlib.pyplot as plt, numpy as np\nax, gray = plt.figure().subplots(), np.arange(4).reshape(2, 2)';
		const holds = 'all(r == g == b for r, g, b, _ in value.cmap([0.2, 0.7]))';
		expect(
			pythonWith('matplotlib').refutedForms([deck, { 'plot-gray': { before, holds } }])
		).toEqual([]);
	});

	it('computes the figures on the cards', () => {
		const calls: Readonly<Record<string, string>> = {
			'resize-half-pixel':
				'float(cv2.resize(np.array([[0, 10, 20, 30]], np.float32), (2, 1))[0, 0])',
			'absdiff-wrap': 'int((np.array([3], np.uint8) - np.array([5], np.uint8))[0])',
			'contour-area': 'cv2.contourArea(cnt)',
			'pyrdown-shape': 'list(cv2.pyrDown(np.zeros((5, 7), np.uint8)).shape)',
			'resize-shape': 'list(cv2.resize(np.zeros((480, 640, 3), np.uint8), (320, 200)).shape)',
			'contour-shape': 'list(cnt.shape)'
		};
		const outcomes = run(
			Object.values(calls).map((call) => ({
				before: `${square(5, 8)}\nimport json`,
				form: `print(json.dumps(${call}))`
			}))
		);
		Object.keys(calls).forEach((id, index) => {
			expectFigures(deck, id, JSON.parse(outcomes[index]?.said ?? 'null') as number | number[]);
		});
	});

	it('measures the rectangle that the card gives', () => {
		const { answer, wrong = [] } = cardOfKind(deck, 'bounding-rect', 'code');
		const [outcome] = run([{ before: square(5, 8), form: 'print(cv2.boundingRect(cnt))' }]);
		expect(outcome?.said).toBe(answer);
		expect(wrong.map((slip) => slip.answer)).not.toContain(answer);
	});

	it('says nothing of a missing file, and nothing parents an outermost contour', () => {
		const { answer } = cardOfKind(deck, 'hierarchy-parent', 'concept');
		const outer = String(answer).replaceAll('`', '').replace('[i]', '[0]');
		const nested = `${wanted['find-contours']?.before ?? ''}
contours, hierarchy = cv2.findContours(binary, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)`;
		const outcomes = run([
			{ before: 'import cv2', form: 'cv2.imread("none.png")', holds: 'value is None' },
			{
				before: nested,
				form: `${outer} and not (${outer.replace('[0][0]', '[0][1]')})`,
				holds: 'value'
			},
			{
				before: 'import cv2, numpy as np',
				form: 'cv2.pyrUp(np.full((4, 4), 8, np.float32))',
				holds: 'abs(value[4, 4] - 8) < 1e-5'
			},
			{
				before: 'import cv2, numpy as np',
				form: 'cv2.resize(np.zeros((8, 8, 520), np.float32), (4, 4))'
			}
		]);
		expect(outcomes.map(({ held }) => held)).toEqual([true, true, true, false]);
		expectAnswer('opencv/read-missing', /^No, it returns `None`\.$/);
	});

	it('takes as many channels as the card says of the version here', () => {
		const { prompt, why } = cardOfKind(deck, 'resize-channels', 'concept');
		const version = /OpenCV (\d)/.exec(prompt.en ?? '');
		const most = /at most (\d+)/.exec(answerOf('opencv/resize-channels'));
		const older = /In (\d)\.x the limit was (\d+)/.exec(why?.en ?? '');
		const resized = (channels: string) => ({
			before: 'import cv2, numpy as np; major = cv2.__version__.split(".")[0]',
			form: `cv2.resize(np.zeros((4, 4, ${channels}), np.float32), (2, 2))`,
			holds: 'value.shape[0] == 2'
		});
		const limit = `{"${version?.[1] ?? ''}": ${most?.[1] ?? ''}, "${older?.[1] ?? ''}": ${older?.[2] ?? ''}}[major]`;
		const outcomes = run([resized(limit), resized(`${limit} + 1`)]);
		expect(outcomes.map(({ held }) => held)).toEqual([true, false]);
	});
});

describe('pygame', () => {
	const { run, refutedForms } = pythonWith('pygame');

	it('makes a transparent surface by the call on the card only', () => {
		const before = 'import pygame, pygame.locals';
		const holds = 'value.get_size() == (256, 256) and value.get_at((0, 0)).a == 0';
		expect(refutedForms([deck, { 'surface-alpha': { before, holds } }])).toEqual([]);
		expect(run([{ before, form: 'pygame.Surface()' }])[0]?.error).toBe('TypeError');
	});
});

describe.runIf(has('pip'))('the package without a display', () => {
	it('is what the command names', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'headless', 'command');
		const names = readPip([answer, ...accept, ...wrong.map((slip) => slip.answer)]).map(
			({ words }) => words?.[0] ?? ''
		);
		expect(names.map((name) => name.endsWith('-headless'))).toEqual([true, true, false, false]);
	});
});
