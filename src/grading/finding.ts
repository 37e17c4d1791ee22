// What a comparison finds: nothing when both answers are the same act, else each difference.
import type { Reason } from '#core/verdict.ts';
import { reason, type ReasonCode, type reasonCodes } from './reasons.ts';

/** One difference. `sure`: it makes the answer another act; else only a person can tell. */
export interface Finding {
	readonly reason: Reason;
	readonly sure: boolean;
}

type Values<Code extends ReasonCode> = Readonly<Record<(typeof reasonCodes)[Code][number], string>>;

/** A difference that makes the answer another act. */
export function wrong<Code extends ReasonCode>(code: Code, values: Values<Code>): Finding {
	return { reason: reason(code, values), sure: true };
}

/** A difference that only a person can judge. */
export function unsure<Code extends ReasonCode>(code: Code, values: Values<Code>): Finding {
	return { reason: reason(code, values), sure: false };
}

/** How bad a list of findings is, to choose the nearest of several accepted forms; 0 is the same act. */
export function weightOf(findings: readonly Finding[]): number {
	return findings.reduce((sum, finding) => sum + (finding.sure ? 100 : 1), 0);
}
