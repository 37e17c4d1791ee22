// WGSL as a page to read: comments that stand alone become prose, the rest is code with its kinds of words.

export type TokenKind = 'plain' | 'comment' | 'keyword' | 'type' | 'number' | 'attribute';
export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
}
export type Block =
	| { readonly kind: 'heading' | 'prose' | 'formula'; readonly text: string }
	| { readonly kind: 'code'; readonly tokens: readonly Token[] };

const keywords =
	'alias break case const continue default discard else enable fn for if let loop override return struct switch var while storage read read_write';
const types = 'array atomic bool f32 i32 u32 ptr vec[234][fiu]? mat[234]x[234]f?';
const words = new RegExp(
	[
		String.raw`(?<comment>//[^\n]*)`,
		String.raw`(?<attribute>@\w+)`,
		String.raw`(?<number>\b(?:0x[0-9a-fA-F]+|\d+\.?\d*(?:e[+-]?\d+)?)[fiuh]?\b)`,
		String.raw`(?<keyword>\b(?:${keywords.replaceAll(' ', '|')})\b)`,
		String.raw`(?<type>\b(?:${types.replaceAll(' ', '|')})\b)`
	].join('|'),
	'g'
);

/** The words of a piece of code, in order; together they are the code again. */
export function tokensOf(code: string): Token[] {
	const tokens: Token[] = [];
	let from = 0;
	for (const match of code.matchAll(words)) {
		if (match.index > from) tokens.push({ kind: 'plain', text: code.slice(from, match.index) });
		const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
		tokens.push({ kind: (kind ?? 'plain') as TokenKind, text: match[0] });
		from = match.index + match[0].length;
	}
	if (from < code.length) tokens.push({ kind: 'plain', text: code.slice(from) });
	return tokens;
}

function commentBlock(lines: readonly string[]): Block {
	const text = lines.map((line) => line.replace(/^\/\/ ?/, ''));
	if (text.length === 1 && text[0]?.startsWith('──')) {
		return { kind: 'heading', text: text[0].replaceAll('─', '').trim() };
	}
	// Set in by two spaces or more: lines that must stay as they are.
	if (text.every((line) => line.startsWith('  '))) {
		return { kind: 'formula', text: text.map((line) => line.trim()).join('\n') };
	}
	return { kind: 'prose', text: text.join(' ').trim() };
}

/** Cuts a shader into headings, paragraphs, formulas and code; a comment inside code stays there. */
export function literate(source: string): Block[] {
	const blocks: Block[] = [];
	let comment: string[] = [];
	let code: string[] = [];
	const endComment = () => {
		if (comment.length > 0) blocks.push(commentBlock(comment));
		comment = [];
	};
	const endCode = () => {
		const text = code.join('\n').replace(/^\n+|\s+$/g, '');
		if (text !== '') blocks.push({ kind: 'code', tokens: tokensOf(text) });
		code = [];
	};
	for (const line of source.split('\n')) {
		if (!line.startsWith('//')) {
			endComment();
			code.push(line);
			continue;
		}
		endCode();
		const formula = line.startsWith('//   ');
		const inFormula = comment.length > 0 && (comment[0]?.startsWith('//   ') ?? false);
		if (line.trim() === '//' || line.startsWith('// ──') || formula !== inFormula) endComment();
		if (line.trim() === '//') continue;
		comment.push(line);
		if (line.startsWith('// ──')) endComment();
	}
	endComment();
	endCode();
	return blocks;
}
