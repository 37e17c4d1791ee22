// A published equivalence checker in a thread of its own: some pairs never finish and have to be ended.
import { parentPort, workerData } from 'node:worker_threads';

/** Each gives a function that says whether two formulas in TeX are equal. */
const peers = {
	async kas() {
		const { default: kas, ...named } = await import('@khanacademy/kas');
		const { parse, compare } = kas ?? named;
		const options = { functions: ['f', 'g', 'p', 'P', 'L', 'F', 'u', 'd', 'I'] };
		return (expected, typed) => {
			const [left, right] = [parse(expected, options), parse(typed, options)];
			return left.parsed && right.parsed && compare(left.expr, right.expr).equal === true;
		};
	},
	async computeEngine() {
		const { ComputeEngine } = await import('@cortex-js/compute-engine');
		const engine = new ComputeEngine();
		return (expected, typed) => engine.parse(expected).isEqual(engine.parse(typed)) === true;
	}
};

const isEqual = await peers[workerData]();
parentPort.postMessage('ready');
parentPort.on('message', ({ expected, typed }) => {
	const start = performance.now();
	let accepted = false;
	try {
		accepted = isEqual(expected, typed);
	} catch {
		// What it can't read it doesn't accept.
	}
	parentPort.postMessage({ accepted, ms: performance.now() - start });
});
