// Markdown cut between sentences, never inside code or TeX.

const pieces = /(`+[^`]*`+|\$[^$]*\$)/;
const sentenceEnd = /[。！？；!?;](?=.)|\.(?=\s+[A-Z\p{Script=Han}])|\\?\n/gu;

/** The sentences of a text in order, each with its own end mark. */
export function splitSentences(markdown: string): string[] {
	const sentences: string[] = [];
	let current = '';
	for (const piece of markdown.split(pieces)) {
		if (/^[`$]/.test(piece)) {
			current += piece;
			continue;
		}
		let from = 0;
		for (const match of piece.matchAll(sentenceEnd)) {
			const to = match.index + match[0].length;
			sentences.push(current + piece.slice(from, to));
			current = '';
			from = to;
		}
		current += piece.slice(from);
	}
	sentences.push(current);
	return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

export interface Clipped {
	/** Whole sentences, at most `most` characters unless the first one is longer. */
	readonly head: string;
	/** What was left over. */
	readonly rest: string;
}

/** As many whole sentences as a card can show, and the rest. */
export function clipSentences(markdown: string, most: number): Clipped {
	const sentences = splitSentences(markdown);
	let head = sentences[0] ?? '';
	let taken = 1;
	while (taken < sentences.length && head.length + (sentences[taken] ?? '').length <= most) {
		head += joint(head, sentences[taken] ?? '') + (sentences[taken] ?? '');
		taken++;
	}
	const rest = sentences.slice(taken).reduce((all, one) => all + joint(all, one) + one, '');
	return { head: head.replace(/[；;\\\s]+$/, ''), rest: rest.replace(/[\\\s]+$/, '') };
}

function joint(before: string, after: string): string {
	if (before.endsWith('\\')) return '\n';
	if (before === '' || /[\s\n]$/.test(before)) return '';
	return /[\x21-\x7E]$/.test(before) && /^[\x21-\x7E]/.test(after) ? ' ' : '';
}

/** A label or question without the punctuation at its end. */
export function withoutEnd(text: string): string {
	return text.replace(/[\s:：，,。；;、.\\]+$/, '').trim();
}

/** A text that leads to something below it, which a card doesn't show. */
export function pointsBelow(text: string): boolean {
	return /[：:]$|如下|(?:下图|下表|下面的(?:代码|命令|图))|\bas follows\b|\bsee (?:below|the figure)\b/i.test(
		text
	);
}

/** Characters that carry meaning: a Chinese one counts double. */
export function weight(text: string): number {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const other = text.match(/[\p{L}\d]/gu)?.length ?? 0;
	return han + other;
}

/** The last clauses of a sentence that say enough by themselves: what stands right before a formula or gap. */
export function clause(markdown: string): string {
	const sentence = splitSentences(withoutEnd(markdown)).at(-1) ?? '';
	const clauses = withoutEnd(stripNumber(sentence)).split(
		/(?<=[，,：:])(?![^$]*\$(?:[^$]*\$[^$]*\$)*[^$]*$)/
	);
	// Clauses of a Chinese sentence stand alone; those of an English one seldom do.
	const enough = /\p{Script=Han}/u.test(sentence)
		? { weight: 8, length: 60 }
		: { weight: 60, length: 120 };
	let text = '';
	for (const part of clauses.toReversed()) {
		const longer = part + text;
		if (text !== '' && (weight(text) >= enough.weight || longer.length > enough.length)) break;
		text = longer;
	}
	return withoutEnd(
		text
			.trim()
			.replace(/^(?:则|那么|所以|因此|即|也就是|从而|最后|然后|于是)(?=\p{Script=Han}{3})/u, '')
	);
}

/** A text without the mark or number of its list entry, step or bracket: `★`, `（2）`, `step 3：`, `1.`. */
export function stripNumber(text: string): string {
	return text.replace(
		/^\s*(?:[★☆■◆●▪※]+|[(（]\d{1,2}[)）]|\d{1,2}[.、)）](?!\d)|[①-⑳]|step\s*\d+\s*(?:[：:]|$)|第[一二三四五六七八九十\d]+步\s*[：:，,]?)\s*/i,
		''
	);
}
