/** The figures of a chart, in words; the first column names the rows. */
export interface ChartTable {
	readonly head: readonly string[];
	readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}
