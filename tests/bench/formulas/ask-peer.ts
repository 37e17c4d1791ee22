// Asks a checker that runs in a thread, and ends it when a pair takes longer than the limit.
import { Worker } from 'node:worker_threads';

export interface PeerAnswer {
	readonly accepted: boolean;
	readonly ms: number;
	readonly finished: boolean;
}

/** Asks the named checker of peer.mjs about one pair after another. */
export class Peer {
	#worker: Worker | undefined;
	readonly #name: string;
	readonly #limitMs: number;

	constructor(name: string, limitMs: number) {
		this.#name = name;
		this.#limitMs = limitMs;
	}

	async #started(): Promise<Worker> {
		if (this.#worker) return this.#worker;
		const worker = new Worker(new URL('./peer.mjs', import.meta.url), { workerData: this.#name });
		await new Promise((resolve, reject) => {
			worker.once('message', resolve);
			worker.once('error', reject);
		});
		this.#worker = worker;
		return worker;
	}

	async ask(expected: string, typed: string): Promise<PeerAnswer> {
		const worker = await this.#started();
		return new Promise((resolve) => {
			const timer = setTimeout(() => {
				void this.stop();
				resolve({ accepted: false, ms: this.#limitMs, finished: false });
			}, this.#limitMs);
			worker.once('message', (answer: { accepted: boolean; ms: number }) => {
				clearTimeout(timer);
				resolve({ ...answer, finished: true });
			});
			worker.postMessage({ expected, typed });
		});
	}

	async stop(): Promise<void> {
		const worker = this.#worker;
		this.#worker = undefined;
		await worker?.terminate();
	}
}
