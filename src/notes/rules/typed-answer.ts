// A task whose answer is nothing but a command, keys or a call is typed, not told.
import { codeKind, isKnownCommand } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { splitSentences, weight, withoutEnd } from '../sentences.ts';
import { say } from '../words.ts';
import type { LabelQuestion } from './label-question.ts';

/** The typed card of a label and its answer (Markdown); undefined when the answer is words. */
export function typedAnswer(
	asked: LabelQuestion,
	label: string,
	answer: string,
	place: Place,
	lines: readonly [number, number]
): Proposal | undefined {
	const code = /^`([^`]+)`$/.exec(answer)?.[1] ?? answer.replace(/\\(?=[*_`$])/g, '');
	const isCode = code !== answer;
	const kind = codeKind(code, place.path);
	if (
		code.includes('\n') ||
		kind === 'name' ||
		asked.attribute ||
		(!isCode &&
			(kind !== 'command' || /[^\x20-\x7E]/.test(code) || isProse(code) || !isKnownCommand(code)))
	)
		return undefined;
	return {
		kind,
		rule: 'command',
		confidence: asked.sure ? 'high' : 'medium',
		prompt: askAt(place, say(place.note.language, kind, label), code),
		answer: code,
		lines
	};
}

/** "where the cursor is": a program's name is also a word. */
function isProse(text: string): boolean {
	return / (?:the|an?|is|are|of|to|with|by|its|your|that|which|and)(?: |$)/.test(text);
}

/** The typed card of a label that is itself a command or call, with the words below it as its meaning. */
export function typedName(
	code: string,
	words: string,
	place: Place,
	lines: readonly [number, number]
): Proposal | undefined {
	const kind = codeKind(code, place.path);
	const meaning = withoutEnd(splitSentences(words)[0] ?? '');
	if (kind === 'name' || weight(meaning) < 6 || meaning.length > 120) return undefined;
	return {
		kind,
		rule: kind === 'keys' ? 'keys' : 'command',
		confidence: 'medium',
		prompt: askAt(place, say(place.note.language, kind, meaning), code),
		answer: code,
		lines
	};
}
