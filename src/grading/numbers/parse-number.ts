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
const unitTail = String.raw`\s*([%°％\p{L}µμΩ][\p{L}\d%°/^.µμΩ]*(?:\s?/\s?\p{L}+)?)?`;
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
		.replace(grouped, (digits) => digits.replace(/[, _'’]/g, ''));
	const simple = plain.exec(text);
	if (simple?.[1] !== undefined) {
		return withUnit(Number(simple[1]), simple[2], digitsOf(simple[1]));
	}
	const ratio = fraction.exec(text);
	if (ratio) return withUnit(Number(ratio[1]) / Number(ratio[2]), ratio[3]);
	const raised = power.exec(text);
	if (!raised) return undefined;
	return withUnit(Number(raised[1] ?? 1) * Number(raised[2]) ** Number(raised[3]), raised[4]);
}

/** Splits at commas, semicolons or spaces outside brackets. */
function splitList(text: string): readonly string[] {
	const parts: string[] = [''];
	let depth = 0;
	for (const character of text) {
		if ('[({<'.includes(character)) depth += 1;
		if ('])}>'.includes(character)) depth -= 1;
		if (depth === 0 && /[,;\s×x*]/.test(character)) parts.push('');
		else parts[parts.length - 1] += character;
	}
	return parts.filter((part) => part !== '');
}

function parseList(source: string, depth: number): NumberValue | undefined {
	const text = source.trim();
	const wrapped = /^(?:torch\.Size|np\.array|array|tensor|shape)?\s*([[({<])(.*)([\])}>])$/s.exec(
		text
	);
	const closes = wrapped && '[({<'.indexOf(wrapped[1] ?? '') === '])}>'.indexOf(wrapped[3] ?? '');
	const inner = closes ? (wrapped[2] ?? '') : text;
	if (
		wrapped &&
		closes &&
		splitList(text).length === 1 &&
		/[[({<]/.test(inner[0] ?? '') &&
		splitList(inner).length === 1
	) {
		// Brackets round one bracketed list, as in torch.Size([5, 3]), are only its clothes.
		if (!text.startsWith('[[')) return parseList(inner, depth);
	}
	const parts = splitList(inner);
	if (!closes && parts.length < 2) {
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
