// Holds the deck on TensorFlow and Twisted against small computations, and against both where this machine has them.
import { describe, expect, it, vi } from 'vitest';
import { expectFigures } from './figures.ts';
import { cardOfKind, readDeck } from './read-deck.ts';
import { readPip } from './read-pip.ts';
import { pythonWith, type Wanted } from './run-python.ts';
import { has } from './scratch.ts';

// TensorFlow takes many seconds to start.
vi.setConfig({ testTimeout: 120_000 });

const deck = readDeck('tensorflow');
const tf = 'import os; os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"\nimport tensorflow as tf';

/** By card id: a place to try the call, and what is true of it. */
const wanted: Readonly<Record<string, Wanted>> = {
	'dynamic-shape': {
		// AutoGraph rewrites functions that it can read in a file, and nothing else.
		before: `${tf}\nimport sys; sys.path.insert(0, '')\ndef size(form, how=''):
    sys.modules.pop('traced', None)
    with open('traced.py', 'w') as file:
        file.write(f'''import tensorflow as tf
@tf.function(input_signature=[tf.TensorSpec((None, 3))]{how})
def batch(x):
    return {form}
''')
    from traced import batch
    return batch(tf.zeros((7, 3)))`,
		holds: 'True'
	},
	'matmul-multiply': {
		before: `${tf}\na, b = tf.constant([[1., 2.], [3., 4.]]), tf.constant([[0., 1.], [1., 0.]])`,
		holds: 'value.numpy().tolist() == [[2, 1], [4, 3]]'
	},
	accuracy: {
		before: `${tf}\nhit = tf.constant([True, False, True, False])`,
		holds: 'abs(float(value) - 0.5) < 1e-6'
	},
	'gather-mask': {
		before: `${tf}\nx, keep = tf.constant([[1, 2], [3, 4], [5, 6]]), tf.constant([True, False, True])`,
		holds: 'value.numpy().tolist() == [[1, 2], [5, 6]]'
	},
	'padded-batch': {
		before: `${tf}\nds = tf.data.Dataset.range(1, 6).map(lambda n: tf.range(1, n + 1))`,
		holds:
			'next(iter(value)).numpy().tolist() == [[1, 0, 0, 0], [1, 2, 0, 0], [1, 2, 3, 0], [1, 2, 3, 4]]'
	},
	'pool-ksize': {
		before: `${tf}\nx = tf.reshape(tf.range(32.0), (1, 4, 4, 2))`,
		holds: 'tf.nn.max_pool2d(x, value, 1, "VALID").shape == (1, 3, 3, 2)'
	},
	'permute-dims': {
		before: `${tf}\nfrom tensorflow.keras import layers\nx = tf.reshape(tf.range(640), (1, 10, 64))`,
		holds: '(value(x).numpy()[0] == x.numpy()[0].T).all()'
	},
	'freeze-variable': { before: tf, holds: 'value.trainable is False' }
};

function quoted(text: string | undefined): string[] {
	return [...(text ?? '').matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');
}

describe('figures of the TensorFlow deck', () => {
	it('follow from counting', () => {
		const [height, width, channels] = [7, 7, 64];
		expectFigures(deck, 'flatten-batch', [8, height * width * channels]);
		expectFigures(deck, 'kernel-shape', [3, 3, 3, 96]);
		expectFigures(deck, 'one-hot-shape', [...[2, 3], 10]);
		expectFigures(deck, 'stack-shape', [2, 3, 3]);
		const block = [
			[2, 4],
			[1, 2]
		];
		expectFigures(deck, 'tile-rows', [...block, ...block]);
		expectFigures(deck, 'crop-last', 50 / (101 - 1));
		const chain = [(r: number) => r + 1, (r: number) => r * 10];
		expectFigures(
			deck,
			'deferred-chain',
			chain.reduce((value, callback) => callback(value), 1)
		);
	});
});

describe('TensorFlow', () => {
	const { run, refutedForms } = pythonWith('tensorflow');

	it('does what the cards say, and the mistakes do not', () => {
		const { 'dynamic-shape': dynamic, ...rest } = wanted;
		expect(refutedForms([deck, rest])).toEqual([]);
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'dynamic-shape', 'code');
		const size = (form: string, how = '') => ({
			before: dynamic?.before ?? '',
			form: `size(${JSON.stringify(form)}, ${JSON.stringify(how)})`,
			holds: 'value.shape == () and int(value) == 7'
		});
		const mistakes = wrong.map((slip) => size(slip.answer));
		const outcomes = run([...[answer, ...accept].map((form) => size(form)), ...mistakes]);
		expect(outcomes.map(({ held }) => held)).toEqual([true, true, ...mistakes.map(() => false)]);
		const bare = run([answer, ...accept].map((form) => size(form, ', autograph=False')));
		expect(bare.map(({ held }) => held)).toEqual([true, false]);
		const untried = deck.cards.filter(({ id, kind }) => kind === 'code' && !(id in wanted));
		expect(untried.map(({ id }) => id)).toEqual([]);
	});

	it('computes the figures on the cards', () => {
		const calls: Readonly<Record<string, string>> = {
			'flatten-batch': 'list(tf.keras.layers.Flatten()(tf.zeros((8, 7, 7, 64))).shape)',
			'one-hot-shape': 'list(tf.one_hot(tf.zeros((2, 3), tf.int32), 10).shape)',
			'stack-shape': 'list(tf.stack([tf.zeros((2, 3))] * 3, axis=1).shape)',
			'tile-rows': 'tf.tile([[2, 4], [1, 2]], [2, 1]).numpy().tolist()',
			'kernel-shape':
				'[(c := tf.keras.layers.Conv2D(96, 3)).build((None, 32, 32, 3)), list(c.kernel.shape)][1]'
		};
		const outcomes = run(
			Object.values(calls).map((call) => ({
				before: `${tf}\nimport json`,
				form: `print(json.dumps(${call}))`
			}))
		);
		Object.keys(calls).forEach((id, index) => {
			expectFigures(deck, id, JSON.parse(outcomes[index]?.said ?? 'null') as number[]);
		});
	});

	it('behaves as the concept cards say', () => {
		const y2 = (cardOfKind(deck, 'crop-last', 'number').answer as number).toString();
		const cases: Readonly<Record<string, { before?: string; form: string; holds?: string }>> = {
			'no-session': { form: 'tf.Session' },
			'contrib-gone': { form: 'tf.contrib' },
			'division-type': {
				form: quoted(cardOfKind(deck, 'division-type', 'concept').prompt.en)[0] ?? '',
				holds: 'value.dtype == tf.float64'
			},
			'division-adds': { form: 'tf.constant(1) / tf.constant(2) + tf.constant(0.5)' },
			'add-n-broadcast': { form: 'tf.add_n([tf.zeros((2, 3)), tf.zeros((3,))])' },
			'crop-last': {
				before: 'column = tf.reshape(tf.range(101.0), (1, 101, 1, 1))',
				form: `tf.image.crop_and_resize(column, [[0, 0, ${y2}, 1]], [0], (2, 1))`,
				holds: 'abs(float(value[0, 1, 0, 0]) - 50) < 1e-3'
			},
			'crop-boxes': {
				before: 'x = tf.reshape(tf.range(16.0), (1, 4, 4, 1))',
				form: 'tf.image.crop_and_resize(x, [[1, 0, 1, 0]], [0], (1, 1))',
				holds: 'float(value[0, 0, 0, 0]) == 12'
			},
			'keras-layout': {
				form: 'tf.keras.backend.image_data_format()',
				holds: 'value == "channels_last"'
			},
			'kernel-not-shape': {
				form: 'tf.nn.conv2d(tf.zeros((1, 8, 8, 3)), [3., 3., 3., 16.], 1, "SAME")'
			}
		};
		const outcomes = run(
			Object.values(cases).map(({ before = '', ...rest }) => ({
				...rest,
				before: `${tf}\n${before}`
			}))
		);
		const held = Object.keys(cases).filter((_, index) => outcomes[index]?.held);
		expect(held).toEqual(['division-type', 'crop-last', 'crop-boxes', 'keras-layout']);
	});
});

describe('Twisted', () => {
	const { run } = pythonWith('twisted');

	it('runs callbacks in order, each with the result of the one before', () => {
		const program =
			/```python\n([^]*?)```/.exec(
				cardOfKind(deck, 'deferred-chain', 'number').prompt.en ?? ''
			)?.[1] ?? '';
		const [outcome] = run([
			{ before: 'from twisted.internet.defer import Deferred', form: program }
		]);
		expectFigures(deck, 'deferred-chain', Number(outcome?.said));
	});

	it('calls the method on the card when bytes arrive', () => {
		const { answer } = cardOfKind(deck, 'data-received', 'cloze');
		const [outcome] = run([
			{
				before: 'from twisted.internet.protocol import Protocol',
				form: `hasattr(Protocol, "${String(answer)}")`,
				holds: 'value'
			}
		]);
		expect(outcome?.held).toBe(true);
	});

	it('connects only once the reactor runs, and runs but once', () => {
		const before = `from twisted.internet import reactor, protocol
made = []
class Client(protocol.Protocol):
    def connectionMade(self): made.append(1); reactor.stop()
class Shop(protocol.Factory):
    protocol = protocol.Protocol
port = reactor.listenTCP(0, Shop(), interface="127.0.0.1").getHost().port
factory = protocol.ClientFactory.forProtocol(Client)
reactor.connectTCP("127.0.0.1", port, factory)
early = list(made)
reactor.callLater(5, reactor.stop)
reactor.run()`;
		const [outcome] = run([{ before, form: 'reactor.run()' }]);
		expect(outcome?.error).toBe('ReactorNotRestartable');
		const [seen] = run([{ before, form: '(early, made)', holds: 'value == ([], [1])' }]);
		expect(seen?.held).toBe(true);
	});
});

describe.runIf(has('pip'))('the package for the GPU', () => {
	it('is what the command names', () => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, 'install-gpu', 'command');
		const names = readPip([answer, ...accept, ...wrong.map((slip) => slip.answer)]).map(
			({ words }) => words?.[0]
		);
		expect(names).toEqual([
			...Array<string>(3).fill('tensorflow[and-cuda]'),
			'tensorflow-gpu',
			'tensorflow'
		]);
	});
});
