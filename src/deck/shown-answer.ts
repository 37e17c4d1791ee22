// How an answer looks when it is revealed, by its kind.
import { codeBlock } from '#content/highlight.ts';
import type { CardKind, NumberValue } from '#core/card.ts';
import type { Tree, TreeNode } from '#core/tree.ts';

/** A typed answer as it is shown: a command and code coloured, keys as keys, TeX as a formula. */
export function shownSource(kind: CardKind, answer: string, language: string | undefined): Tree {
	switch (kind) {
		case 'formula':
			return [{ tex: answer.trim(), display: true }];
		case 'keys':
			return [{ tag: 'p', children: keyCaps(answer) }];
		case 'command':
			return codeBlock(answer.replace(/\n$/, ''), 'bash');
		default:
			return codeBlock(answer.replace(/\n$/, ''), language);
	}
}

/**
 * One cap for each key or chord; a line that is typed at a prompt (`:wq`, `/word`) stays whole,
 * because its spaces are typed too.
 */
function keyCaps(keys: string): TreeNode[] {
	const caps = /^[:/?!]./.test(keys.trim()) ? [keys.trim()] : keys.trim().split(/\s+/);
	return caps.flatMap((cap, index): TreeNode[] => {
		const node: TreeNode = { tag: 'kbd', children: [cap] };
		return index === 0 ? [node] : [' ', node];
	});
}

/** A number as it is written: `0.14 ms`, a shape `(5, 3)`, rows `[[1, 2], [3, 4]]`. */
export function numberText(value: NumberValue, unit?: string): string {
	// A no-break space, so that the unit stays with its number.
	return writtenNumber(value) + (unit ? `\u00a0${unit}` : '');
}

/** The tree of a number's text. */
export function shownNumber(value: NumberValue, unit?: string): Tree {
	return [{ tag: 'p', children: [numberText(value, unit)] }];
}

function writtenNumber(value: NumberValue): string {
	if (typeof value === 'number') return String(value);
	if (value.some((part) => typeof part !== 'number')) {
		const rows = value.map((row) =>
			typeof row === 'number' ? String(row) : `[${row.join(', ')}]`
		);
		return `[${rows.join(', ')}]`;
	}
	// As Python writes a tuple: a single length keeps its comma.
	return value.length === 1 ? `(${String(value[0])},)` : `(${value.join(', ')})`;
}

/** Steps in order as a numbered list. */
export function shownOrder(steps: readonly Tree[]): Tree {
	return [{ tag: 'ol', children: steps.map((step) => ({ tag: 'li', children: unwrapped(step) })) }];
}

/** A step's only paragraph stands in the list without its `p`. */
function unwrapped(step: Tree): Tree {
	const [only] = step;
	const isParagraph = step.length === 1 && typeof only === 'object' && 'tag' in only;
	return isParagraph && only.tag === 'p' ? (only.children ?? []) : step;
}
