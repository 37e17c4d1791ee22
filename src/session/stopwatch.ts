/** Measures how long a card was looked at; hidden time isn't counted. Instants are passed in. */
export class Stopwatch {
	#elapsedMs = 0;
	#runningSince: number | undefined;

	/** Starts from zero. */
	restart(now: number): void {
		this.#elapsedMs = 0;
		this.#runningSince = now;
	}

	pause(now: number): void {
		this.#elapsedMs = this.elapsedMs(now);
		this.#runningSince = undefined;
	}

	resume(now: number): void {
		this.#runningSince ??= now;
	}

	elapsedMs(now: number): number {
		const running = this.#runningSince === undefined ? 0 : Math.max(0, now - this.#runningSince);
		return this.#elapsedMs + running;
	}
}
