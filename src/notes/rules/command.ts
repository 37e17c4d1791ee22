// `command`：meaning, in either order: what to type when one needs it. Keys and code beside a meaning too.
import type { Line } from '../block.ts';
import { isAction } from '../action.ts';
import { codeKind, isChord, isKnownCommand, isPlainKey } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { clause, stripNumber, weight, withoutEnd } from '../sentences.ts';
import { escapeMarkdown, spansToText } from '../spans.ts';
import { say } from '../words.ts';
import { cutTerm, splitAt } from './cut.ts';
import { tidyKeys } from './keys.ts';
import { inLibrary } from './library.ts';
import { readPairs, type Pair } from './pair.ts';

/** Labels of a command that don't say what it is for. */
const generalMeaning =
	/^(?:使用方[式法]|用法|格式|命令格式|语法|例如?|示例|举例|如|命令|提示|技巧|小技巧|注意|usage|example|syntax|format|tip|hint|note)$/i;
/** An installer with one package. */
const installs =
	/^(?:sudo )?(?:pip3?|conda|mamba|apt|apt-get|yum|dnf|brew|npm|cargo|gem) (?:install|add)(?: -\S+)* ([A-Za-z][\w.@/-]*)$/;
const longestMeaning = 100;
/** Characters of a command that only stands beside its meaning. */
const longestLoose = 80;
/** Beginnings that make a phrase part of a sentence instead of a meaning. */
const noMeaning =
	/^(?:[#＃]|因此|所以|假设|设|如果|我们?|这|所有|和|与|的(?!作用)|为(?!了)|都|也|不|但|而|然后|并|或|执行|输入|注意|被|对象|使用时|输出|则|会输出|例|如|见|so\b|then\b|and\b|or\b|but\b|if\b|we\b|this\b|note\b|e\.g)/i;

/** Proposes a card for every pair of command and meaning on the line. */
export function draftCommands(line: Line, place: Place): Proposal[] {
	const pairs = readPairs(line);
	return (pairs.length > 0 ? pairs : plainPairs(line)).flatMap((pair) => {
		const kind = codeKind(pair.code, place.path);
		if (isLogin(pair.code)) return [];
		if (kind === 'name' || isPlainKey(pair.code) || /^(?:import|from) /.test(pair.code)) return [];
		const meaning = meaningOf(pair, kind);
		return meaning === undefined ? [] : [propose(pair, meaning, kind, line, place)];
	});
}

function propose(
	pair: Pair,
	meaning: string,
	kind: 'command' | 'keys' | 'code',
	line: Line,
	place: Place
): Proposal {
	const tidy = kind === 'keys' ? tidyKeys : tidyCommand;
	const [answer = '', ...accept] = [pair.code, ...pair.others]
		.flatMap(alternatives)
		.map(tidy)
		.filter((code, at, all) => code !== '' && all.indexOf(code) === at);
	// What stands where a command is expected may be half of one.
	const isUnknown = kind === 'command' && !isKnownCommand(answer);
	const task = kind === 'code' ? inLibrary(meaning, answer, place) : meaning;
	const prompt = askAt(place, say(place.note.language, kind, task), answer);
	const aside = /[（(]([^()（）]*\p{Script=Han}[^()（）]*)[)）]/u.exec(pair.code)?.[1];
	return {
		kind,
		rule: kind === 'keys' ? 'keys' : 'command',
		confidence: isLocal(answer) ? 'low' : pair.explicit && !isUnknown ? 'high' : 'medium',
		prompt: kind === 'command' ? withPackage(prompt, answer) : prompt,
		answer,
		...(accept.length > 0 ? { accept } : {}),
		...(aside === undefined ? {} : { why: escapeMarkdown(aside) }),
		lines: [line.number, line.number]
	};
}

function meaningOf(pair: Pair, kind: 'command' | 'keys' | 'code'): string | undefined {
	const text = (
		stripNumber(pair.meaning).split(
			/[，,；;。]\s*(?:比如|例如|如：|此时|这个时候)|\s+n?\s*(?:shift|ctrl|alt)\s*\+/i
		)[0] ?? ''
	)
		.replace(/^(?:`[^`]*`\s*(?:或者?|、|\/)?\s*)+[：:]\s*/, '')
		.replace(/^(?:的作用是|作用是)/, '')
		.replace(/^(?:可以|能够|用来|用于)(?=\p{Script=Han}{2})/u, '');
	const meaning = pair.explicit || text.length <= 60 ? text : clause(text);
	if (generalMeaning.test(meaning) || weight(meaning) < 2 || meaning.length > longestMeaning)
		return undefined;
	if (pair.explicit) return noMeaning.test(meaning) && kind === 'code' ? undefined : meaning;
	if (kind === 'keys' && !isChord(pair.code)) return undefined;
	// A program's name beside words is more often what they speak of than what they ask for.
	if (kind === 'command' && /^\w+$/.test(pair.code)) return undefined;
	if (pair.code.length > longestLoose || /时[，,]|的时候/.test(text)) return undefined;
	if (noMeaning.test(meaning) || /[的为是在由从到把将用与和]$|[：:]$/.test(meaning))
		return undefined;
	// Beside code without a colon only a short task is surely what the code is for.
	return kind !== 'code' ||
		(text.length <= 40 && isAction(meaning.replace(/^(?:用来|用于|可以|会|可)/, '')))
		? meaning
		: undefined;
}

/** `a 或 b` inside one pair of code marks is two commands. */
function alternatives(code: string): string[] {
	const parts = code.split(/\s*或者?\s*|\s+or\s+/).map((part) => part.trim());
	const first = /^\S+/.exec(parts[0] ?? '')?.[0];
	return parts.length > 1 && parts.every((part) => part.startsWith(first ?? '') && part !== '')
		? parts
		: [code];
}

/** A command without prompt sign and without remarks in Chinese brackets. */
function tidyCommand(code: string): string {
	return code
		.replace(/^[$%]\s+/, '')
		.replace(/\s*[（(][^()（）]*\p{Script=Han}[^()（）]*[)）]\s*$/u, '')
		.trim();
}

/** `上传文件：rz 文件名；…`: tasks and commands without any mark; the program's name tells. */
function plainPairs(line: Line): Pair[] {
	if (line.spans.some((span) => span.kind !== 'text' || span.link === true)) return [];
	const pairs = splitAt(line.spans, /[；;]\s*/).map((part): Pair | undefined => {
		const [task, command] = (cutTerm(part) ?? []).map((spans) => withoutEnd(spansToText(spans)));
		if (task === undefined || command === undefined || command.length > longestLoose)
			return undefined;
		const isCommand = codeKind(command, []) === 'command' && /^[\w./-]+ \S/.test(command);
		return isCommand && weight(task) >= 4 && !/直接|一步/.test(task)
			? { code: command, others: [], meaning: escapeMarkdown(stripNumber(task)), explicit: true }
			: undefined;
	});
	const found = pairs.filter((pair) => pair !== undefined);
	return found.length === pairs.length ? found : [];
}

/** `install it`: what is to be installed has to be said, or nobody can type it. */
export function withPackage(prompt: string, command: string): string {
	const name = installs.exec(command)?.[1];
	return name === undefined || prompt.toLowerCase().includes(name.toLowerCase())
		? prompt
		: `${prompt} (\`${name}\`)`;
}

/** A command that names somebody's account on a machine by its number. */
function isLogin(command: string): boolean {
	return /\w@\d{1,3}(?:\.\d{1,3}){3}\b/.test(command);
}

/** A command with a long address or a path of somebody's machine: not to be known by heart. */
export function isLocal(command: string): boolean {
	return /https?:\/\/\S{24,}|(?:\/[\w.-]+){4,}|\b\d{1,3}(?:\.\d{1,3}){3}\b/.test(command);
}
