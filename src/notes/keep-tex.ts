// Formulas that can't be typeset stay in the draft as they were written, as code, and are reported.
import type { Draft } from './draft.ts';
import type { CheckTex } from './draft-note.ts';
import type { Skip } from './skip.ts';
import { codeMarkdown } from './spans.ts';

/** What every formula may hold without asking: letters, digits, common signs and commands, even braces. */
const plain =
	/^(?:[A-Za-z0-9\s+\-*/=<>()[\]|,.;:!'^_]|\\(?:frac|sqrt|sum|prod|int|partial|alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|nu|pi|rho|sigma|tau|phi|psi|omega|Delta|Sigma|Omega|nabla|times|cdot|cdots|ldots|dots|leq?|geq?|neq?|approx|in|to|leftarrow|rightarrow|infty|log|ln|exp|max|min|sin|cos|tan|hat|bar|vec|mathrm|mathbf|mathcal|quad|qquad)(?![A-Za-z])|\\[,;: ]|[{}])*$/;

/** The drafts with refused formulas turned into code; each refused one is added to `skips`. */
export function keepTex(drafts: readonly Draft[], checkTex: CheckTex, skips: Skip[]): Draft[] {
	const refused = (tex: string, display: boolean, draft: Draft): boolean => {
		if (isPlain(tex)) return false;
		const problem = checkTex(tex, display);
		if (problem === undefined) return false;
		const lines = draft.sources[0]?.lines ?? [1, 1];
		const detail = problem.values?.['message'];
		skips.push({ reason: 'refused-tex', lines, ...(detail === undefined ? {} : { detail }) });
		return true;
	};
	return drafts.map((draft) => {
		const mend = (markdown: string) =>
			markdown.replace(/\$([^$]+)\$/g, (whole, tex: string) =>
				refused(tex, false, draft) ? codeMarkdown(tex) : whole
			);
		const { why } = draft;
		const texts = { prompt: mend(draft.prompt), ...(why === undefined ? {} : { why: mend(why) }) };
		if (draft.kind === 'formula') {
			return typeof draft.answer === 'string' && refused(draft.answer, true, draft)
				? { ...draft, ...texts, kind: 'concept', confidence: 'low', answer: fenced(draft.answer) }
				: { ...draft, ...texts };
		}
		if (draft.kind !== 'concept' && draft.kind !== 'cloze' && draft.kind !== 'order') {
			return { ...draft, ...texts };
		}
		const { answer } = draft;
		return {
			...draft,
			...texts,
			answer: typeof answer === 'string' ? mend(answer) : answer.map(mend)
		};
	});
}

function isPlain(tex: string): boolean {
	if (!plain.test(tex)) return false;
	let depth = 0;
	for (const character of tex) {
		if (character === '{') depth++;
		if (character === '}' && --depth < 0) return false;
	}
	return (
		depth === 0 &&
		!/[_^]\s*(?:$|[_^}])|''\^|\^[^{}]*\^|(?:frac|sqrt|mathrm|mathbf|mathcal|hat|bar|vec)\s*$/.test(
			tex
		)
	);
}

function fenced(tex: string): string {
	return `\`\`\`tex\n${tex}\n\`\`\``;
}
