// `command`：meaning, in either order: what to type when one needs it. Keys and code beside a meaning too.
import type { Line } from '../block.ts';
import { codeKind } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { say } from '../words.ts';
import { readPairs, type Pair } from './pair.ts';

const longestMeaning = 160;

/** Proposes a card for every pair of command and meaning on the line. */
export function draftCommands(line: Line, place: Place): Proposal[] {
	return readPairs(line).flatMap((pair) => {
		const kind = codeKind(pair.code, place.path);
		if (kind === 'name' || !isMeaning(pair.meaning)) return [];
		return [propose(pair, kind, line, place)];
	});
}

function propose(
	pair: Pair,
	kind: 'command' | 'keys' | 'code',
	line: Line,
	place: Place
): Proposal {
	const answer = pair.code.replace(/^[$%]\s+/, '');
	const accept = pair.others.filter((other) => other !== answer);
	return {
		kind,
		rule: kind === 'keys' ? 'keys' : 'command',
		confidence: pair.explicit ? 'high' : 'medium',
		prompt: askAt(place, say(place.note.language, kind, pair.meaning), answer),
		answer,
		...(accept.length > 0 ? { accept } : {}),
		lines: [line.number, line.number]
	};
}

function isMeaning(meaning: string): boolean {
	return meaning.length > 1 && meaning.length <= longestMeaning;
}
