// Where a fenced listing ends, also when its author forgot to close it or closed it at another indent.

export interface Fence {
	readonly indent: number;
	readonly mark: '`' | '~';
	readonly length: number;
	/** What follows the fence: usually the language. */
	readonly label: string;
	/** List markers before the fence on its line, e.g. `- `. */
	readonly before: string;
}

const fencePattern = /^(\s*)((?:[-*+]|\d{1,4}[.)])\s+)?(`{3,}|~{3,})\s*(.*)$/;

/** Reads a line as an opening or closing fence; none when the rest of the line closes it again. */
export function readFence(line: string): Fence | undefined {
	const match = fencePattern.exec(line);
	if (match === null) return undefined;
	const [, indent = '', before = '', marks = '', label = ''] = match;
	if (marks.startsWith('`') && label.includes('`')) return undefined;
	return {
		indent: indent.length + before.length,
		mark: marks.startsWith('~') ? '~' : '`',
		length: marks.length,
		label: label.trim(),
		before: indent + before
	};
}

export interface ListingEnd {
	/** Index of the last line of the code, exclusive. */
	readonly codeEnd: number;
	/** Index of the first line after the listing. */
	readonly next: number;
	readonly closed: boolean;
}

/** Finds the end of the listing whose fence stands at `open`; `lines` are those of the whole note. */
export function findListingEnd(lines: readonly string[], open: number, fence: Fence): ListingEnd {
	for (let index = open + 1; index < lines.length; index++) {
		const line = lines[index] ?? '';
		if (!line.includes('```') && !line.includes('~~~')) continue;
		const other = readFence(line);
		if (other === undefined || other.mark !== fence.mark || other.length < fence.length) continue;
		if (other.label !== '') return endWithoutFence(lines, open, index, fence);
		if (other.indent !== fence.indent) {
			const early = endWithoutFence(lines, open, index, fence);
			if (early.next < index) return early;
		}
		return { codeEnd: index, next: index + 1, closed: true };
	}
	return endWithoutFence(lines, open, lines.length, fence);
}

/** The first line that can't be code: a heading, prose after a blank line, or less indented than its list. */
function endWithoutFence(
	lines: readonly string[],
	open: number,
	limit: number,
	fence: Fence
): ListingEnd {
	let blankBefore = true;
	for (let index = open + 1; index < limit; index++) {
		const line = lines[index] ?? '';
		if (line.trim() === '') {
			blankBefore = true;
			continue;
		}
		const outdented = fence.indent > 1 && line.search(/\S/) < fence.indent && blankBefore;
		if (outdented || /^#{2,6} +\S/.test(line) || (blankBefore && isProse(line))) {
			return { codeEnd: index, next: index, closed: false };
		}
		blankBefore = false;
	}
	return { codeEnd: limit, next: limit, closed: false };
}

/** A sentence in Chinese, an image or a numbered point is no line of code. */
function isProse(line: string): boolean {
	const text = line.trim();
	if (/^(?:#|\/\/|--|"|')/.test(text)) return false;
	return (
		/^(?:!\[|\d+[.、]\s*\p{Script=Han}|[①-⑳])/u.test(text) ||
		/^\p{Script=Han}.*[，。；：？！]/u.test(text)
	);
}

/** Lines without the indent that they share, at most `indent` columns of it. */
export function outdent(lines: readonly string[], indent = Number.MAX_SAFE_INTEGER): string {
	const shared = lines.reduce(
		(least, line) => (line.trim() === '' ? least : Math.min(least, line.search(/\S/))),
		indent
	);
	return lines.map((line) => line.slice(Math.min(shared, line.search(/\S|$/)))).join('\n');
}
