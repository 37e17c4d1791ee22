// Two canonical trees of code: the same, or where and how they differ.
import { unsure, wrong, type Finding } from '../finding.ts';
import { codeKey, type Code } from './canonical.ts';
import { fitLibraries } from './rewrite.ts';

type Call = Extract<Code, { kind: 'call' }>;

/** The code as text, for messages. */
function show(code: Code): string {
	if (code.kind === 'leaf') return code.text;
	if (code.kind === 'call') return showCall(code);
	const parts = code.parts.map(show);
	if (code.head === 'tuple') return `(${parts.join(', ')})`;
	if (code.head === 'list') return `[${parts.join(', ')}]`;
	if (code.head === 'nothing') return '';
	if (code.head === 'slice') return parts.join(':').replace(/:$/, '');
	if (code.head === 'index') return `${parts[0] ?? ''}[${parts.slice(1).join(', ')}]`;
	if (code.head.startsWith('.')) return parts.join('') + code.head;
	return parts.length === 2 ? parts.join(` ${code.head} `) : `${code.head} ${parts.join(', ')}`;
}

function showCall(call: Call): string {
	const { name, callee } = call;
	const values = [...call.arguments].filter(([id]) => !isSelf(call, id));
	const shown = values.map(([id, value]) =>
		/^#|^size$|^shape$/.test(id) ? show(value) : `${id}=${show(value)}`
	);
	const self = call.arguments.get('self') ?? call.arguments.get('input');
	const start = callee ? show(callee) : name.startsWith('.') && self ? show(self) + name : name;
	return `${start}(${shown.join(', ')})`;
}

/** The value that a method is called on is written before the dot. */
function isSelf(call: Call, id: string): boolean {
	return (
		call.name.startsWith('.') && (id === 'self' || (id === 'input' && !call.arguments.has('self')))
	);
}

/** Functions that can reach the same in another way. */
const kin: readonly (readonly string[])[] = [
	['.reshape', '.view', '.flatten', '.squeeze', '.unsqueeze', '.unflatten', '.ravel'],
	['.transpose', '.permute', '.t', '.swapaxes', '.movedim', '.swapdims'],
	['torch.cat', 'torch.hstack', 'torch.vstack'],
	['numpy.concatenate', 'numpy.hstack', 'numpy.vstack'],
	['torch.tensor', 'torch.as_tensor', 'torch.from_numpy']
];

function areKin(a: string, b: string): boolean {
	return kin.some((group) => group.includes(a) && group.includes(b));
}

/** True when nothing tells the two apart. */
function isSame(a: Code, b: Code): boolean {
	return compareCode(a, b).length === 0;
}

function isLiteral(code: Code): boolean {
	if (code.kind === 'leaf') {
		// What stands in the braces of an f-string may be written in many ways.
		if (code.type === 'string' && code.text.startsWith('f')) return false;
		return code.type !== 'name' || ['True', 'False', 'None'].includes(code.text);
	}
	return (
		code.kind === 'node' && ['tuple', 'list'].includes(code.head) && code.parts.every(isLiteral)
	);
}

/** 1 and 1.0 differ in type alone. */
function isSameNumber(a: Code, b: Code): boolean {
	return (
		a.kind === 'leaf' &&
		b.kind === 'leaf' &&
		a.type === 'number' &&
		b.type === 'number' &&
		Number(a.text) === Number(b.text)
	);
}

function compareOther(expected: Code, typed: Code): readonly Finding[] {
	const values = { typed: show(typed), expected: show(expected) };
	const isClear = isLiteral(expected) && isLiteral(typed) && !isSameNumber(expected, typed);
	return [isClear ? wrong('codeDiffers', values) : unsure('codeDiffers', values)];
}

const brackets = new Set(['tuple', 'list', 'set', 'dict']);
const operators = new Set('+ - * / // % @ ** & | ^ << >> < <= == !='.split(' '));

function compareNodes(
	expected: Extract<Code, { kind: 'node' }>,
	typed: Extract<Code, { kind: 'node' }>
): readonly Finding[] {
	const values = { typed: show(typed), expected: show(expected) };
	if (expected.head !== typed.head) {
		const isClear = operators.has(expected.head) && operators.has(typed.head);
		return [isClear ? wrong('codeDiffers', values) : unsure('codeDiffers', values)];
	}
	if (!fitLibraries(expected.library, typed.library)) return [wrong('codeDiffers', values)];
	if (expected.parts.length !== typed.parts.length) {
		const isClear = brackets.has(expected.head);
		return [isClear ? wrong('codeDiffers', values) : unsure('codeDiffers', values)];
	}
	return expected.parts.flatMap((part, index) => {
		const other = typed.parts[index];
		return other ? compareCode(part, other) : [];
	});
}

function compareArguments(expected: Call, typed: Call): readonly Finding[] {
	const ids = [...new Set([...expected.arguments.keys(), ...typed.arguments.keys()])];
	const differing = ids.filter((id) => {
		const [want, have] = [expected.arguments.get(id), typed.arguments.get(id)];
		return !want || !have || !isSame(want, have);
	});
	const [first, second] = differing;
	if (first !== undefined && second !== undefined && differing.length === 2) {
		const crossed = [
			[expected.arguments.get(first), typed.arguments.get(second)],
			[expected.arguments.get(second), typed.arguments.get(first)]
		].every(([a, b]) => a && b && codeKey(a) === codeKey(b));
		if (crossed && expected.arguments.has(second) && typed.arguments.has(first)) {
			return [wrong('argumentsSwapped', { first, second })];
		}
	}
	const isKnown = expected.known && typed.known;
	return differing.flatMap((name) => {
		// The type that holds without one depends on the values and on settings.
		const isSure = isKnown && name !== 'dtype';
		const judge = (finding: Finding): Finding => (isSure ? finding : { ...finding, sure: false });
		const [want, have] = [expected.arguments.get(name), typed.arguments.get(name)];
		if (want && !have) return [judge(wrong('argumentMissing', { name, expected: show(want) }))];
		if (!want && have) return [judge(wrong('argumentExtra', { name, typed: show(have) }))];
		if (!want || !have) return [];
		if (want.kind === 'call' && have.kind === 'call') return compareCode(want, have);
		// Which axis -1 is depends on how many there are.
		const isAxis = /dim|axis|axes/.test(name) && isNegative(want) !== isNegative(have);
		const sure = !isAxis && compareCode(want, have).some((finding) => finding.sure);
		const values = { name, typed: show(have), expected: show(want) };
		return [sure ? wrong('argumentDiffers', values) : unsure('argumentDiffers', values)];
	});
}

function isNegative(code: Code): boolean {
	return code.kind === 'node'
		? code.parts.some(isNegative)
		: code.kind === 'leaf' && code.text.startsWith('-');
}

function compareCalls(expected: Call, typed: Call): readonly Finding[] {
	const values = { typed: nameOf(typed), expected: nameOf(expected) };
	if (expected.name !== typed.name || !fitLibraries(expected.library, typed.library)) {
		if (expected.known && !typed.known && typed.name !== '') {
			return [unsure('unknownFunction', { name: nameOf(typed) })];
		}
		const isClear = expected.known && typed.known && !areKin(expected.name, typed.name);
		return [isClear ? wrong('functionDiffers', values) : unsure('functionDiffers', values)];
	}
	// Arguments that don't fit the signature are never those that do, whatever they are called.
	if (expected.known !== typed.known) {
		return [unsure('codeDiffers', { typed: show(typed), expected: show(expected) })];
	}
	const callee = expected.callee && typed.callee ? compareCode(expected.callee, typed.callee) : [];
	return [...callee, ...compareArguments(expected, typed)];
}

function nameOf(call: Call): string {
	return call.name === '' ? showCall(call) : call.name.replace(/^\./, '');
}

/** Compares canonical code; nothing found means the same code. */
export function compareCode(expected: Code, typed: Code): readonly Finding[] {
	if (expected.kind === 'call' && typed.kind === 'call') return compareCalls(expected, typed);
	if (expected.kind === 'node' && typed.kind === 'node') return compareNodes(expected, typed);
	if (expected.kind === 'leaf' && typed.kind === 'leaf' && codeKey(expected) === codeKey(typed)) {
		return [];
	}
	return compareOther(expected, typed);
}
