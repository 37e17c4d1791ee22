// The GPU side of a demo: WGSL, the job it is run by, and how closely it must agree with the reference.
import type { Job, Outputs } from '#gpu/job.ts';

/** A problem whose solution somebody else has published. */
export interface Published<Problem, Solution> {
	readonly name: string;
	readonly problem: Problem;
	readonly solution: Solution;
}

export interface Kernel<Problem, Solution> {
	/** WGSL, for the job and for the person to read. */
	readonly code: string;
	job(problem: Problem): Job;
	read(outputs: Outputs, problem: Problem): Solution;
	/** A problem for the self-test, of more shapes than the demo's own questions have. */
	trial(seed: number): Problem;
	/** The largest difference in units of what rounding explains; up to 1 they agree. */
	error(got: Solution, expected: Solution, problem: Problem): number;
	published(): Promise<readonly Published<Problem, Solution>[]>;
}
