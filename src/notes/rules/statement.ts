// "Theorem (spectral). …", 定理（谱）：…: a label that says what kind of statement follows, and perhaps its name.
import type { SentenceName } from '../words.ts';

const label =
	/^(definition|theorem|lemma|corollary|proposition|axiom|claim|def|thm|定义|定理|引理|推论|命题|公理)\s*\d*(?:\.\d+)*\s*(?:[（(]([^（）()]{2,40})[)）])?$/i;
/** The word that a definition is about, as the definition itself says it. */
const defined =
	/(?:称(?:其|它|之)?(?:为|作)|叫做|叫作)\s*([\p{Script=Han}A-Za-z]{2,12})(?=[。，；]|$)|\bis (?:called|said to be) (?:an? |the )?([a-z][a-z -]{2,30}?)(?=[.,]| if\b| when\b|$)|\bis an? ([a-z][a-z-]{3,20}(?: [a-z-]{3,20})?)(?: (?:of|for) [^,.]{1,20})? (?:if|iff|when|provided)\b/u;

export interface Statement {
	readonly form: Extract<SentenceName, 'concept' | 'statement'>;
	/** Plain words. */
	readonly subject: string;
}

/** What a label of a statement asks for; `nameless` when nothing says what the statement is about, undefined for other labels. */
export function readStatement(words: string, told: string): Statement | 'nameless' | undefined {
	const match = label.exec(words);
	if (match === null) return undefined;
	const [, kind = '', name] = match;
	if (!/^(?:def|定义)/i.test(kind)) {
		return name === undefined ? 'nameless' : { form: 'statement', subject: words };
	}
	const found = defined.exec(told);
	const subject = name ?? found?.[1] ?? found?.[2] ?? found?.[3];
	return subject === undefined ? 'nameless' : { form: 'concept', subject: withArticle(subject) };
}

function withArticle(term: string): string {
	if (!/^[a-z]/.test(term) || /s$/.test(term)) return term;
	return `${/^[aeiou]/.test(term) ? 'an' : 'a'} ${term}`;
}
