// The page's side of the import worker: one job after the other, progress, and an end to it all.
import address from './import.worker.ts?worker&url';
import type { Jobs, Progress, Reply } from './import-jobs.ts';
import { trustedScriptUrl } from './script-url.ts';

/** The person ended the job. */
export class CancelledError extends Error {
	override readonly name = 'CancelledError';
}

interface Waiting {
	readonly done: (output: unknown) => void;
	readonly failed: (error: Error) => void;
	readonly progress: ((progress: Progress) => void) | undefined;
}

export class ImportNotes {
	#worker: Worker | undefined;
	#turn = 0;
	readonly #waiting = new Map<number, Waiting>();

	/**
	 * Has a job done. Rejects with CancelledError after `cancel`, with another error when the worker
	 * can't be started or fails.
	 */
	do<Name extends keyof Jobs>(
		job: Name,
		input: Jobs[Name]['input'],
		progress?: (progress: Progress) => void
	): Promise<Jobs[Name]['output']> {
		const turn = (this.#turn += 1);
		return new Promise((resolve, reject) => {
			const done = (output: unknown) => resolve(output as Jobs[Name]['output']);
			this.#waiting.set(turn, { done, failed: reject, progress });
			this.#start().postMessage({ turn, job, input });
		});
	}

	/** Ends the worker and what it was doing; the next job starts another. */
	cancel(): void {
		this.#end(new CancelledError());
	}

	#start(): Worker {
		if (this.#worker) return this.#worker;
		const worker = new Worker(trustedScriptUrl(address), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#receive(data));
		worker.addEventListener('error', ({ message }) => this.#end(new Error(message)));
		this.#worker = worker;
		return worker;
	}

	#receive(reply: Reply): void {
		const waiting = this.#waiting.get(reply.turn);
		if (reply.kind === 'progress') {
			waiting?.progress?.(reply.progress);
			return;
		}
		this.#waiting.delete(reply.turn);
		if (reply.kind === 'done') waiting?.done(reply.output);
		else waiting?.failed(new Error(reply.message));
	}

	#end(error: Error): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { failed } of waiting) failed(error);
	}
}
