// Loaded with the first formula only: KaTeX, its styles and (through them) its fonts.
import 'katex/dist/katex.min.css';
import katex from 'katex';

/** The longest TeX source that is typeset, in characters; a longer one is shown as text. */
const longestSource = 4096;

/**
 * Typesets TeX into a node, MathML kept beside it for screen readers.
 * A formula that KaTeX refuses is shown as its source.
 */
export function typeset(tex: string, node: HTMLElement, display: boolean): void {
	try {
		if (tex.length > longestSource) throw new RangeError('source too long');
		katex.render(tex, node, {
			displayMode: display,
			output: 'htmlAndMathml',
			throwOnError: true,
			strict: 'ignore',
			trust: false,
			maxSize: 20,
			maxExpand: 1000
		});
	} catch {
		// ParseError, or RangeError on deep nesting.
		node.textContent = tex;
	}
}
