// Which device computes, if any: opened on the first job, replaced once when it is lost, given up after.
import { runJob, type Job, type Outputs } from './job.ts';
import { passesSelfTest } from './self-test.ts';

/** Why there is no GPU to compute on. */
export type NoGpuReason =
	/** The page isn't a secure context, so the browser hides WebGPU. */
	| 'insecure'
	/** The browser has no WebGPU. */
	| 'unsupported'
	/** The browser has WebGPU but offers no adapter for it. */
	| 'no-adapter'
	/** The adapter runs on the CPU, where plain JavaScript is the better choice. */
	| 'software'
	/** The adapter gave no device. */
	| 'no-device'
	/** The device failed the self-test. */
	| 'wrong'
	/** The device was lost twice during one job. */
	| 'lost'
	/** The device didn't answer in time. */
	| 'silent'
	/** The device refused this job. */
	| 'refused';

export interface GpuOptions {
	/** `navigator.gpu`, where the browser has it. */
	readonly native: Pick<GPU, 'requestAdapter'> | undefined;
	/** `isSecureContext`. */
	readonly secure: boolean;
	/** Lets an adapter without a GPU behind it count; for tests and for looking at kernels. */
	readonly allowSoftware: boolean;
}

interface Ready {
	readonly kind: 'ready';
	readonly device: GPUDevice;
	/** What the adapter calls itself. */
	readonly name: string;
	readonly software: boolean;
}
interface None {
	readonly kind: 'none';
	readonly reason: NoGpuReason;
	readonly detail?: string;
}
export type GpuState = Ready | None;

/** Thrown by `Gpu.run` when the job has to be done on the CPU. */
export class NoGpu extends Error {
	readonly reason: NoGpuReason;

	constructor(reason: NoGpuReason, detail?: string) {
		super(detail ?? reason);
		this.name = 'NoGpu';
		this.reason = reason;
	}
}

const answerWithinMs = 20_000;
/** A job can fail a moment before the browser reports that the device is gone. */
const lossWithinMs = 200;

export class Gpu {
	readonly #options: GpuOptions;
	#state: Promise<GpuState> | undefined;
	#ready: Ready | undefined;
	/** Jobs run one after the other: error scopes belong to the device, not to a job. */
	#tail: Promise<unknown> = Promise.resolve();

	constructor(options: GpuOptions) {
		this.#options = options;
	}

	/** Opens a device if none is open; never throws. */
	state(): Promise<GpuState> {
		this.#state ??= openDevice(this.#options).then((state) => {
			if (state.kind === 'ready') {
				this.#ready = state;
				// A device that is lost between jobs is replaced by the next one that needs it.
				void state.device.lost.then(() => this.#forget(state));
			}
			return state;
		});
		return this.#state;
	}

	/** Runs a job; throws `NoGpu` when the CPU has to do it. */
	run(job: Job): Promise<Outputs> {
		const outcome = this.#tail.then(() => this.#attempt(job, true));
		this.#tail = outcome.catch(() => undefined);
		return outcome;
	}

	async #attempt(job: Job, retry: boolean): Promise<Outputs> {
		const state = await this.state();
		if (state.kind === 'none') throw new NoGpu(state.reason, state.detail);
		const timeout = after(answerWithinMs, 'silent' as const);
		try {
			const outputs = await Promise.race([runJob(state.device, job), timeout.promise]);
			if (outputs !== 'silent') return outputs;
		} catch (cause) {
			const grace = after(lossWithinMs, undefined);
			const loss = await Promise.race([state.device.lost, grace.promise]);
			grace.cancel();
			if (!loss) throw new NoGpu('refused', String(cause));
			if (retry) {
				this.#forget(state);
				return this.#attempt(job, false);
			}
			throw this.#giveUp('lost', loss.message);
		} finally {
			timeout.cancel();
		}
		state.device.destroy();
		throw this.#giveUp('silent');
	}

	#forget(lost: Ready): void {
		if (this.#ready !== lost) return;
		this.#ready = undefined;
		this.#state = undefined;
	}

	#giveUp(reason: NoGpuReason, detail?: string): NoGpu {
		this.#ready = undefined;
		this.#state = Promise.resolve({ kind: 'none', reason, ...(detail ? { detail } : {}) });
		return new NoGpu(reason, detail);
	}
}

async function openDevice(options: GpuOptions): Promise<GpuState> {
	const none = (reason: NoGpuReason, cause?: unknown): None =>
		cause === undefined
			? { kind: 'none', reason }
			: { kind: 'none', reason, detail: String(cause) };
	if (!options.native) return none(options.secure ? 'unsupported' : 'insecure');
	let adapter: GPUAdapter | null;
	try {
		adapter = await options.native.requestAdapter({ featureLevel: 'compatibility' });
	} catch (cause) {
		return none('no-adapter', cause);
	}
	if (!adapter) return none('no-adapter');
	const { info } = adapter;
	const software = info.isFallbackAdapter || info.architecture === 'swiftshader';
	if (software && !options.allowSoftware) return none('software');
	try {
		const device = await adapter.requestDevice({ label: 'demos' });
		if (!(await passesSelfTest(device))) {
			device.destroy();
			return none('wrong');
		}
		return { kind: 'ready', device, name: nameOf(info), software };
	} catch (cause) {
		return none('no-device', cause);
	}
}

function nameOf(info: GPUAdapterInfo): string {
	return info.description || info.device || [info.vendor, info.architecture].join(' ').trim();
}

function after<T>(ms: number, value: T): { promise: Promise<T>; cancel: () => void } {
	let cancel = () => {};
	const promise = new Promise<T>((resolve) => {
		const timer = setTimeout(resolve, ms, value);
		cancel = () => clearTimeout(timer);
	});
	return { promise, cancel };
}
