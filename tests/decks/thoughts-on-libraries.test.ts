// Runs what thought cards say of Python's libraries.
import { describe, expect, it, vi } from 'vitest';
import { cardOfKind, readDeck } from './read-deck.ts';
import { pythonWith, type Run } from './run-python.ts';
import { answerOf, expectAnswer } from './thought.ts';

// Some of these libraries take many seconds to start.
vi.setConfig({ testTimeout: 120_000 });

const quoted = (text = ''): string[] =>
	[...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

/** What each form printed, or the exception that ended it. */
const said = (run: Run, before: string, ...forms: readonly string[]): string[] =>
	run(forms.map((form) => ({ before, form }))).map((ran) => ran.error ?? ran.said);

describe('TensorFlow', () => {
	const { run } = pythonWith('tensorflow');
	const start = 'import os; os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"\nimport tensorflow as tf';
	it('has the cross-entropy on the card for class indices, and the others are not for them', () => {
		const { answer, wrong = [] } = cardOfKind(readDeck('losses'), 'sparse-labels', 'choice');
		const names = [answer, ...wrong.map((slip) => slip.answer)].map(
			(name) => quoted(String(name))[0]
		);
		const before = `${start}\nx = tf.constant([[2.0, 0.0, 1.0], [0.0, 1.0, 3.0]]); y = tf.constant([0, 2])`;
		const wanted = 'tf.reduce_logsumexp(x, 1) - tf.constant([2.0, 3.0])';
		const held = run(
			names.map((name) => ({
				before,
				form: `tf.nn.${name ?? ''}(y, x${name?.startsWith('weighted') === true ? ', 2.0' : ''})`,
				holds: `value.shape == (2,) and bool(tf.reduce_all(abs(value - (${wanted})) < 1e-5))`
			}))
		).map((outcome) => outcome.held);
		expect(held).toEqual([true, false, false, false]);
	});
	it('computes the graph anew for each run', () => {
		const [shown = ''] = quoted(answerOf('tensorflow/run-together'));
		const call = shown.replace(', feed_dict', '');
		const before = `${start}
v1 = tf.compat.v1
v1.disable_eager_execution()
h = v1.random_uniform((4,)); loss = v1.reduce_sum(h)
sess = v1.Session()`;
		const sum = (pair: string) => `l, x = ${pair}\nprint(abs(float(l) - float(x.sum())) < 1e-5)`;
		expect(said(run, before, sum(call), sum('sess.run(loss), sess.run(h)'))).toEqual([
			'True',
			'False'
		]);
	});
	it('behaves as the answers say', () => {
		const before = `${start}\nx = tf.zeros((1, 8, 8, 3))`;
		const held = said(
			run,
			before,
			'tf.add_n([tf.zeros((2, 3)), tf.zeros((3,))])',
			'tf.nn.conv2d(x, [3., 3., 3., 16.], 1, "SAME")',
			'print(tf.nn.conv2d(x, tf.Variable(tf.zeros((3, 3, 3, 16))), 1, "SAME").shape[-1])',
			'tf.Session()',
			'print(tf.constant(1) + 1 is not None)',
			'tf.contrib',
			'print(callable(tf.raw_ops.ImageProjectiveTransformV3))',
			'print(tf.keras.layers.Conv2D(16, 3)(tf.zeros((1, 4, 6, 3))).shape)'
		);
		expect(held[0]).toMatch(/Error/);
		expect(held.slice(1)).toEqual([
			'InvalidArgumentError',
			'16',
			'AttributeError',
			'True',
			'AttributeError',
			'True',
			'(1, 2, 4, 16)'
		]);
		expectAnswer('tensorflow/add-n-broadcast', /^No, all shapes have to be equal/);
		expectAnswer('tensorflow/kernel-not-shape', /variable of shape `\(3, 3, 3, 16\)`/);
		expectAnswer('tensorflow/no-session', /a call has its value at once, without `sess\.run`/);
		expectAnswer('tensorflow/contrib-gone', /^All of `contrib` was removed/);
		expectAnswer('tensorflow/keras-layout', /^NHWC/);
	});
});

describe('Twisted', () => {
	const { run } = pythonWith('twisted');
	const start = `
from twisted.internet import reactor, task, defer
import time
seen = []
def finish(): reactor.stop()`;
	it('lets nothing else run while a callback sleeps', () => {
		const slow = (wait: string) => `${start}
begin = time.monotonic()
reactor.callLater(0, lambda: ${wait})
reactor.callLater(0.01, lambda: seen.append(time.monotonic() - begin))
reactor.callLater(0.5, finish)
reactor.run()`;
		const late = (before: string) =>
			run([{ before, form: 'seen[0] >= 0.3', holds: 'value' }])[0]?.held;
		expect(late(slow('time.sleep(0.3)'))).toBe(true);
		expect(late(slow('reactor.callLater(0.3, lambda: None)'))).toBe(false);
		expectAnswer('tensorflow/reactor-blocked', /^They all stand still for five seconds/);
	});
	it('runs other callbacks between the pieces of one, unless a lock makes them queue', () => {
		const pieces = (locked: boolean) => `${start}
lock = defer.DeferredLock()
async def work(name):
    ${locked ? 'await lock.acquire()' : 'pass'}
    seen.append(name)
    await task.deferLater(reactor, 0.02, lambda: None)
    seen.append(name)
    ${locked ? 'lock.release()' : 'pass'}
for name in "ab": defer.ensureDeferred(work(name))
reactor.callLater(0.3, finish)
reactor.run()`;
		expect(said(run, pieces(false), 'print(*seen)')).toEqual(['a b a b']);
		expect(said(run, pieces(true), 'print(*seen)')).toEqual(['a a b b']);
		expectAnswer(
			'tensorflow/deferred-lock',
			/other callbacks run in between; the lock makes them queue/
		);
	});
	it('registers a connection and makes it when the reactor runs', () => {
		expectAnswer('tensorflow/reactor-run', /^No, it is only registered/);
	});
});

describe('palette images', () => {
	const { run } = pythonWith('PIL', 'cv2');
	it('keep their indices in PIL and become colours in OpenCV', () => {
		const before = `
import cv2, numpy as np
from PIL import Image
im = Image.fromarray(np.array([[0, 12], [15, 12]], np.uint8), "L").convert("P")
im.putpalette([i * 7 % 256 for i in range(768)]); im.save("m.png")`;
		expect(
			said(
				run,
				before,
				'print(np.array(Image.open("m.png")).tolist(), Image.open("m.png").mode)',
				'print(cv2.imread("m.png").shape, cv2.imread("m.png")[1, 0].tolist() == [15] * 3)'
			)
		).toEqual(['[[0, 12], [15, 12]] P', '(2, 2, 3) False']);
		expectAnswer('data-sets/voc-palette', /^It is a palette image \(mode P\)/);
	});
});

describe('a .mat of version 7.3', () => {
	const { run } = pythonWith('scipy', 'h5py');
	it('is refused with the words on the card and read by what it names', () => {
		const { prompt } = cardOfKind(readDeck('numpy'), 'mat-73', 'concept');
		const words = quoted(prompt.en).find((text) => text.startsWith('Please')) ?? '';
		const reader = answerOf('numpy/mat-73').replaceAll('`', '');
		const before = `
import h5py, scipy.io
with h5py.File("x.mat", "w", userblock_size=512) as f: f["a"] = [[1, 2, 3]]
head = b"MATLAB 7.3 MAT-file".ljust(124) + b"\\x00\\x02IM"
with open("x.mat", "r+b") as f: f.write(head)
def refusal():
    try: scipy.io.loadmat("x.mat")
    except NotImplementedError as error: return str(error)`;
		expect(said(run, before, 'print(refusal())')[0]).toContain(words);
		expect(said(run, before, `print(${reader}("x.mat")["a"][()].tolist())`)).toEqual([
			'[[1, 2, 3]]'
		]);
	});
});

describe('tqdm', () => {
	const { run } = pythonWith('tqdm');
	it('moves on by what update is given', () => {
		const { answer, wrong = [] } = cardOfKind(readDeck('python'), 'tqdm-update', 'choice');
		const forms = [answer, ...wrong.map((slip) => slip.answer)].map(String);
		const loop = (form: string) => `for i in range(20): ${form}\nprint(pbar.n)`;
		const before = 'import io\nfrom tqdm import tqdm\npbar = tqdm(total=200, file=io.StringIO())';
		expect(said(run, before, ...forms.map(loop))).toEqual(['200', '1900', '10']);
	});
});
