// Numbers as the demos write them.

/** At most `decimals` decimals, none where there are none to show, with a true minus sign. */
export function shortNumber(value: number, decimals = 2): string {
	return texNumber(value, decimals).replace('-', '−');
}

/** The same as TeX, which makes its own minus sign. */
export function texNumber(value: number, decimals = 2): string {
	return String(Number(value.toFixed(decimals)) || 0);
}
