import { compute, type Place } from '#gpu/compute.ts';
import type { Gpu } from '#gpu/gpu.ts';
import type { Values, Parameters } from './contract.ts';
import type { Phase, Stage } from './stage.ts';

type Scenario = Record<string, unknown>;

interface Solved {
	readonly scenario: Scenario;
	readonly solutions: readonly unknown[];
	readonly truth: unknown;
	readonly place: Place;
	/** Of all problems together. */
	readonly durationMs: number;
}

/** At most thirty pictures a second while something is dragged. */
const leastMs = 33;

/** One run through ask → commit → run → gap → free play. */
export class Experiment {
	readonly #stage: Stage;
	readonly #gpu: Gpu;
	readonly #seed: number;
	#phase = $state<Phase>('ask');
	#values = $state.raw<Values<Parameters>>({});
	#edits = $state.raw<Scenario>({});
	#prediction = $state.raw<unknown>();
	#solved = $state.raw<Solved>();
	#asked: Scenario;
	/** What is to be computed next, while something is being computed. */
	#waiting: Scenario | undefined;

	constructor(
		stage: Stage,
		gpu: Gpu,
		seed: number,
		values: Values<Parameters>,
		earlier: unknown = undefined
	) {
		this.#stage = stage;
		this.#gpu = gpu;
		this.#seed = seed;
		this.#values = values;
		this.#asked = stage.demo.scenario(seed, values);
		this.#prediction = stage.demo.parsePrediction(earlier);
	}

	get phase(): Phase {
		return this.#phase;
	}
	get values(): Values<Parameters> {
		return this.#values;
	}
	get prediction(): unknown {
		return this.#prediction;
	}
	get solved(): Solved | undefined {
		return this.#solved;
	}
	/** What the picture shows: always the instance that the solutions belong to. */
	get scenario(): Scenario {
		return this.#solved?.scenario ?? this.#asked;
	}
	/** 0 to 1; undefined when nothing was predicted. */
	get score(): number | undefined {
		if (!this.#solved || this.#prediction === undefined) return undefined;
		return this.#stage.demo.score(this.#prediction, this.#solved.truth);
	}

	predict = (prediction: unknown): void => {
		if (this.#phase === 'ask') this.#prediction = prediction;
	};

	/** Commits the prediction, or does without one, and computes. */
	async run(skip: boolean): Promise<void> {
		if (this.#phase !== 'ask' || (!skip && this.#prediction === undefined)) return;
		if (skip) this.#prediction = undefined;
		this.#phase = 'running';
		this.#solved = await this.#solve(this.#asked);
		this.#phase = 'gap';
	}

	/** Sets a free parameter; edits that it replaces are dropped. */
	set(name: string, value: number | string): void {
		if (this.#phase !== 'gap' && this.#phase !== 'free') return;
		this.#values = { ...this.#values, [name]: value };
		const replaced = this.#stage.demo.replaces?.[name] ?? [];
		this.#edits = Object.fromEntries(
			Object.entries(this.#edits).filter(([field]) => !replaced.includes(field))
		);
		this.#change();
	}

	edit = (change: Scenario): void => {
		if (this.#phase !== 'gap' && this.#phase !== 'free') return;
		this.#edits = { ...this.#edits, ...change };
		this.#change();
	};

	#change(): void {
		this.#phase = 'free';
		const next = { ...this.#stage.demo.scenario(this.#seed, this.#values), ...this.#edits };
		const idle = this.#waiting === undefined;
		this.#waiting = next;
		if (idle) void this.#follow();
	}

	/** Computes the latest change until there is none; those in between are passed over. */
	async #follow(): Promise<void> {
		while (this.#waiting) {
			const next = this.#waiting;
			const rest = new Promise((resolve) => setTimeout(resolve, leastMs));
			this.#solved = await this.#solve(next);
			await rest;
			if (this.#waiting === next) this.#waiting = undefined;
		}
	}

	async #solve(scenario: Scenario): Promise<Solved> {
		const { demo, kernel } = this.#stage;
		const solutions: unknown[] = [];
		let place: Place | undefined;
		let durationMs = 0;
		for (const problem of demo.problems(scenario)) {
			const computed = await compute(this.#gpu, {
				job: () => kernel.job(problem),
				read: (outputs) => kernel.read(outputs, problem),
				onCpu: () => demo.reference(problem)
			});
			solutions.push(computed.result);
			durationMs += computed.durationMs;
			// One part on the CPU makes the whole not a GPU result.
			if (place?.kind !== 'cpu') place = computed.place;
		}
		if (!place) throw new Error(`${demo.id}: a scenario without a problem`);
		return { scenario, solutions, place, durationMs, truth: demo.truth(scenario, solutions) };
	}
}
