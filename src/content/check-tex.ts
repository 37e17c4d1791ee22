// Is this TeX valid? KaTeX in its strict mode says so; it runs without a DOM.
import katex from 'katex';
import type { Problem } from '#core/problem.ts';

/** Longest formula in characters: KaTeX takes seconds on very long ones. */
const texLimit = 4096;

/** The problem with a formula's TeX, if there is one; never throws. */
export function checkTex(tex: string, display = false): Problem | undefined {
	if (tex.length > texLimit) return { code: 'texTooLong', values: { limit: String(texLimit) } };
	if (braceDepth(tex) > 64) return invalid(tex, 'nested too deeply');
	let refused: string | undefined;
	try {
		katex.renderToString(tex, {
			displayMode: display,
			output: 'html',
			strict: 'error',
			throwOnError: true,
			// KaTeX would draw these as an error in red; here they count as one.
			trust: ({ command }) => {
				refused = command;
				return false;
			},
			maxSize: 20,
			maxExpand: 200
		});
	} catch (error) {
		if (error instanceof RangeError) return invalid(tex, 'nested too deeply');
		if (error instanceof Error) return invalid(tex, error.message);
		throw error;
	}
	return refused === undefined ? undefined : invalid(tex, `${refused} is not allowed`);
}

/** KaTeX is recursive; how deep groups lie inside each other is known without it. */
function braceDepth(tex: string): number {
	let depth = 0;
	let deepest = 0;
	for (const character of tex.replace(/\\[{}]/g, '')) {
		if (character === '{') deepest = Math.max(deepest, ++depth);
		if (character === '}') depth--;
	}
	return deepest;
}

function invalid(tex: string, message: string): Problem {
	return {
		code: 'texInvalid',
		values: { tex, message: message.replace(/^KaTeX parse error: /, '') }
	};
}
