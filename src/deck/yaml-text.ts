// Values → YAML text in this project's hand: texts in blocks, short lists on one line, fields in the
// order in which they are read. An existing node is mended instead, so that its comments stay.
import {
	Document,
	isCollection,
	isMap,
	isPair,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
	Scalar,
	visit,
	type YAMLMap
} from 'yaml';

const fieldOrder = [
	...['id', 'kind', 'title', 'about', 'zh', 'en', 'grading', 'prompt', 'given', 'language'],
	...['answer', 'value', 'tolerance', 'unit', 'accept', 'wrong', 'say', 'why', 'note', 'heading'],
	...['lines', 'sources', 'erratum', 'outdated', 'demo', 'version', 'role', 'preset', 'hide'],
	...['tags', 'after', 'reverse', 'formerly', 'origin']
];
const place = new Map(fieldOrder.map((field, index) => [field, index]));

/** A value as YAML, ended by a line end. */
export function writeYaml(value: unknown): string {
	const document = new Document();
	document.contents = made(document, value);
	return text(document);
}

/** A text changed to hold `value`, ended by a line end; what it holds already isn't touched. */
export function mendYaml(source: string, value: unknown): string {
	const document = parseDocument(source);
	if (isSame(document.toJS(), value)) return source;
	document.contents = mended(document, document.contents, value) as typeof document.contents;
	return text(document);
}

/** Equal as values: the order of fields doesn't matter. */
export function isSame(one: unknown, other: unknown): boolean {
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
	}
	if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
	const names = sorted(one);
	return (
		names.length === sorted(other).length && names.every((name) => isSame(one[name], other[name]))
	);
}

function text(document: Document): string {
	return document.toString({ lineWidth: 0, singleQuote: true });
}

function mended(document: Document, node: unknown, value: unknown): Node {
	if (isMap(node) && isRecord(value)) {
		node.items = node.items.filter(({ key }) => Object.hasOwn(value, nameOf(key)));
		const names = new Set(node.items.map(({ key }) => nameOf(key)));
		for (const pair of node.items) {
			pair.value = mended(document, pair.value, value[nameOf(pair.key)]);
		}
		for (const name of sorted(value).filter((each) => !names.has(each))) {
			insert(node, document, name, value[name]);
		}
		return node;
	}
	if (isSeq(node) && Array.isArray(value)) {
		node.items = value.map((each: unknown, index) => mended(document, node.items[index], each));
		return node;
	}
	if (isScalar(node) && !isRecord(value) && !Array.isArray(value)) {
		if (node.value === value) return node;
		const scalar = new Scalar(value);
		const { comment, commentBefore, spaceBefore } = node;
		return Object.assign(scalar, {
			...(comment ? { comment } : {}),
			...(commentBefore ? { commentBefore } : {}),
			...(spaceBefore ? { spaceBefore } : {})
		});
	}
	return made(document, value);
}

/** Before the first field that is read later. */
function insert(map: YAMLMap, document: Document, name: string, value: unknown): void {
	const at = map.items.findIndex(({ key }) => rank(nameOf(key)) > rank(name));
	const pair = document.createPair(name, made(document, value));
	map.items.splice(at < 0 ? map.items.length : at, 0, pair);
}

function made(document: Document, value: unknown): Node {
	const node = document.createNode(inOrder(value));
	visit(node, {
		Collection: (_, each) => {
			const inside = each.items.map((part) => (isPair(part) ? part.value : part));
			const words = inside.map((part) => (isScalar(part) ? String(part.value) : ''));
			const isShort = words.join(', ').length < 60 && words.every((word) => !word.includes('\n'));
			const isPlain = inside.every((part) => isScalar(part) || (isCollection(part) && part.flow));
			const isNamed =
				isMap(each) && each.items.some(({ key }) => ['zh', 'id', 'answer'].includes(nameOf(key)));
			if (isPlain && isShort && !isNamed) each.flow = true;
		}
	});
	return node;
}

function inOrder(value: unknown, free = false): unknown {
	if (Array.isArray(value)) return value.map((each: unknown) => inOrder(each, free));
	if (!isRecord(value)) return value;
	const names = free ? Object.keys(value) : sorted(value);
	return Object.fromEntries(
		// A demo's settings are its own; they stay in the order that they came in.
		names.map((name) => [name, inOrder(value[name], free || name === 'preset')])
	);
}

function sorted(value: Readonly<Record<string, unknown>>): string[] {
	const names = Object.keys(value).filter((name) => value[name] !== undefined);
	return names.sort((a, b) => rank(a) - rank(b));
}

function rank(name: string): number {
	return place.get(name) ?? fieldOrder.length;
}

function nameOf(key: unknown): string {
	return String(isScalar(key) ? key.value : key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
