// Numbers as people type them: fractions, powers of ten, grouped digits, units; shapes in any bracket.
import type { NumberValue } from '#core/card.ts';

/** A number or a nested list as typed, with the unit behind it. */
export interface TypedNumber {
	readonly value: NumberValue;
	readonly unit?: string;
	/** Significant digits as written; undefined for lists, fractions and powers. */
	readonly digits?: number;
}

const decimal = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;
const unitTail = String.raw`\s*((?!π)[%°％\p{L}µμΩ][\p{L}\d%°/^.µμΩ]*(?:\s?/\s?\p{L}+)?)?`;
const plain = new RegExp(`^(${decimal})${unitTail}$`, 'u');
const fraction = new RegExp(`^(${decimal})\\s*/\\s*(${decimal})${unitTail}$`, 'u');
const power = new RegExp(
	`^(?:(${decimal})\\s*(?:[×x*·]|\\\\times|\\\\cdot)\\s*)?([-+]?\\d+)\\s*(?:\\^|\\*\\*)\\s*[{(]?([-+]?\\d+)[})]?${unitTail}$`,
	'u'
);
const grouped = /^[-+]?\d{1,3}(?:([, _'’])\d{3})(?:\1\d{3})*(?:\.\d+)?(?![\d,])/;

function digitsOf(text: string): number {
	return text
		.replace(/[eE].*$/, '')
		.replace(/[-+.]/g, '')
		.replace(/^0+/, '').length;
}

function withUnit(
	value: number,
	unit: string | undefined,
	digits?: number
): TypedNumber | undefined {
	if (!Number.isFinite(value)) return undefined;
	return {
		value,
		...(unit !== undefined && { unit: unit.replace(/\s/g, '') }),
		...(digits !== undefined && { digits })
	};
}

/** One number with an optional unit; undefined when it isn't one. */
function parseScalar(source: string): TypedNumber | undefined {
	const text = source
		.trim()
		.replace(/^(?:[≈~=]|约|大约|about)\s*/i, '')
		.replace(/^([-+])\s+(?=[\d.])/, '$1')
		.replace(grouped, (digits) => digits.replace(/[, _'’]/g, ''));
	const simple = plain.exec(text);
	if (simple?.[1] !== undefined) {
		return withUnit(Number(simple[1]), simple[2], digitsOf(simple[1]));
	}
	const ratio = fraction.exec(text);
	if (ratio) return withUnit(Number(ratio[1]) / Number(ratio[2]), ratio[3]);
	const raised = power.exec(text);
	if (!raised) return undefined;
	// The sign stands before the power: `-2^2` is -4.
	const base = raised[2] ?? '';
	const sign = base.startsWith('-') ? -1 : 1;
	const result = sign * Number(base.replace(/^[-+]/, '')) ** Number(raised[3]);
	return withUnit(Number(raised[1] ?? 1) * result, raised[4]);
}

/** The parts of the text between separators outside brackets. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
	const parts: string[] = [''];
	let depth = 0;
	for (const character of text) {
		if ('[({<'.includes(character)) depth += 1;
		if ('])}>'.includes(character)) depth -= 1;
		if (depth === 0 && separator.test(character)) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts.filter((part) => part.trim() !== '');
}

const splitList = (text: string): readonly string[] => splitOutside(text, /[,;\s×x*]/);

/** What stands in the brackets when one pair holds the whole text, with or without a name before it. */
function inBrackets(text: string): string | undefined {
	const found = /^(?:torch\.Size|np\.array|array|tensor|shape)?\s*([[({<])(.*)([\])}>])$/s.exec(
		text
	);
	const [, open = '', inner = '', close = ''] = found ?? [];
	if (!found || '[({<'.indexOf(open) !== '])}>'.indexOf(close)) return undefined;
	let depth = 0;
	for (const character of inner) {
		if ('[({<'.includes(character)) depth += 1;
		if ('])}>'.includes(character)) depth -= 1;
		// The first bracket closes before the end, as in (5, 3), (4, 2).
		if (depth < 0) return undefined;
	}
	return inner;
}

function parseList(source: string, depth: number): NumberValue | undefined {
	const text = source.trim();
	const inner = inBrackets(text);
	if (inner !== undefined && !text.startsWith('[[') && inBrackets(inner) !== undefined) {
		// Brackets round one bracketed list, as in torch.Size([5, 3]), are only its clothes.
		return parseList(inner, depth);
	}
	const rows = splitOutside(inner ?? text, /[;\n]/);
	const areRows = rows.length > 1 && rows.some((row) => splitList(row).length > 1);
	const parts = areRows ? rows : splitList(inner ?? text);
	if (inner === undefined && parts.length < 2) {
		const found = parseScalar(text);
		return found && found.unit === undefined ? found.value : undefined;
	}
	if (depth > 4 || parts.length === 0) return undefined;
	const values = parts.map((part) => parseList(part, depth + 1));
	return values.some((value) => value === undefined) ? undefined : (values as NumberValue[]);
}

/** Reads a typed number; `expectsList` when the answer is a shape or rows, so that `5x3` is one. */
export function parseNumber(text: string, expectsList: boolean): TypedNumber | undefined {
	if (!expectsList) {
		const scalar = parseScalar(text);
		if (scalar) return scalar;
	}
	const value = parseList(text, 0);
	return value === undefined ? undefined : { value };
}
