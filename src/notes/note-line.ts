// One line of a note as the Markdown parser should see it: numbering, junk and traps put right.

/** Marks the place of a listing or display formula that the parser doesn't see. */
export const placeMark = { open: '\uE000', close: '\uE001' } as const;

/** A line longer than this is a data blob or a minified file, not a note. */
export const longestLine = 8000;
const deepestQuote = 8;
const mostEmphasisMarks = 200;

const dataAddress = /\]\(data:[^)]*\)/g;
const tableOfContents = /^\s*\[{1,2}toc\]{1,2}\s*$/i;
const comment = /%%.*?%%/g;
/** A letter without any shape, which people copy from web pages as a wide blank. */
const invisible = /\u3164/g;
/** `\(x^2\)`: what stands in such brackets is TeX when it looks like it. */
const texBrackets =
	/\\\(\s*((?=(?:(?!\\\))[^\p{Script=Han}]){0,300}?[\\^_=+](?!\))|[A-Za-z]\s*\\\))(?:(?!\\\))[^\p{Script=Han}]){1,300}?)\s*\\\)/gu;
const blockName = /\s\^[A-Za-z0-9-]+$/;

/**
 * The line with full-width or cramped numbering written as Markdown lists, images without their data,
 * and nothing that makes a parser slow; undefined when the line is to be left out because it is too long.
 */
export function mendLine(line: string): string | undefined {
	let text = line.includes('](data:') ? line.replace(dataAddress, '](data:)') : line;
	if (text.length > longestLine) return undefined;
	if (tableOfContents.test(text)) return '';
	if (text.includes('%%')) text = text.replace(comment, '');
	if (text.includes('^')) text = text.replace(blockName, '');
	if (text.includes('\\(') && !text.includes('`') && !text.includes('$'))
		text = text.replace(texBrackets, '$$$1$$');
	if (text.includes('\u3164')) text = text.replace(invisible, ' ');
	if (text.includes('\uE000') || text.includes('\uE001'))
		text = text.replace(/[\uE000\uE001]/g, ' ');
	if (text.includes('>>>>') || text.includes('> > > >')) text = shallowQuote(text);
	if (text.length > mostEmphasisMarks) text = fewerMarks(text);
	return mendNumber(text);
}

const numberings: readonly (readonly [RegExp, string])[] = [
	[/^(\s*(?:[-*+]\s+)?)(\d{1,3})(?:[)）]?、|[．)）])\s*(?=\S)/, '$1$2. '],
	[/^(\s*)[(（](\d{1,2})[)）][、.]?\s*(?=\S)/, '$1$2. '],
	[/^(\s*)(\d{1,2})\.(?=[\p{Script=Han}“‘《（])/u, '$1$2. '],
	[/^(\s*)[a-h][.、。)）](?=[\p{Script=Han}“‘《（])/u, '$1- '],
	[/^(\s+)[a-h][.)]\s*(?=[A-Za-z])/, '$1- '],
	[/^(\s*)(?:[-+]|\*(?=[^*]*$))(?=[\p{Script=Han}“‘《（])/u, '$1- '],
	[/^(\s*)[•·●▪◦‣]\s*(?=\S)/, '$1- ']
];

function mendNumber(text: string): string {
	const circled = /^(\s*)([①-⑳])\s*/.exec(text);
	if (circled !== null) {
		const number = (circled[2] ?? '①').charCodeAt(0) - 0x245f;
		return `${circled[1] ?? ''}${String(number)}. ${text.slice(circled[0].length)}`;
	}
	for (const [pattern, replacement] of numberings) {
		if (pattern.test(text)) return text.replace(pattern, replacement);
	}
	return text;
}

function shallowQuote(text: string): string {
	const quotes = /^[\s>]*/.exec(text)?.[0] ?? '';
	const depth = quotes.split('>').length - 1;
	return depth > deepestQuote ? '> '.repeat(deepestQuote) + text.slice(quotes.length) : text;
}

/** Hundreds of emphasis marks on one line are a drawing or an attack; the parser's time grows with their square. */
function fewerMarks(text: string): string {
	const marks = text.match(/[*_~[\]!<]/g)?.length ?? 0;
	return marks > mostEmphasisMarks ? text.replace(/[*_~[\]!<]/g, ' ') : text;
}
