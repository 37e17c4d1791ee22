// A formula that can't be read or computed: thrown inside the grader, never out of it.

/** Why a formula is left to the person, as a reason code with its values. */
export class Refusal extends Error {
	readonly code: string;
	readonly values: Readonly<Record<string, string>> | undefined;

	constructor(code: string, values?: Readonly<Record<string, string>>) {
		super(code);
		this.code = code;
		this.values = values;
	}
}
