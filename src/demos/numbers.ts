// Numbers as the demos write them.

/** At most `decimals` decimals, none where there are none to show, with a true minus sign. */
export function shortNumber(value: number, decimals = 2): string {
	return texNumber(value, decimals).replace('-', '−');
}

/** The same as TeX, which makes its own minus sign. */
export function texNumber(value: number, decimals = 2): string {
	return String(Number(value.toFixed(decimals)) || 0);
}

/** Milliseconds to two digits, as a stopwatch for people would say. */
export function duration(ms: number): string {
	return ms < 0.1 ? '< 0.1 ms' : `${Number(ms.toPrecision(2))} ms`;
}
