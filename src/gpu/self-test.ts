// Whether a device can be believed: a kernel of 64 whole numbers against the same sum in JavaScript.
import { runJob, wordsOf, type Job } from './job.ts';
import code from './self-test.wgsl?raw';

const length = 64;

/** True when the device computes what the CPU computes. */
export async function passesSelfTest(device: GPUDevice): Promise<boolean> {
	const x = Uint32Array.from({ length }, (_, at) => (at * at + 5) % 97);
	const job: Job = {
		label: 'self-test',
		buffers: { x: { data: x }, y: { bytes: x.byteLength } },
		passes: [{ code, entryPoint: 'mirror', bind: ['x', 'y'], workgroups: [1] }],
		read: ['y']
	};
	const y = wordsOf(await runJob(device, job), 'y');
	const expected = x.map((value, at) => 3 * value + (x[length - 1 - at] ?? 0));
	return y.every((value, at) => value === expected[at]);
}
