// Typed code against expected code, as trees of calls. Nothing is executed.
import type { DifferenceToken } from '#core/verdict.ts';
import { difference } from '../difference.ts';
import { unsure, wrong, type Finding } from '../finding.ts';
import { gradeCommand } from '../commands/grade-command.ts';
import type { Compare, Comparison } from '../ladder.ts';
import { canonicalCode } from './canonical.ts';
import { compareCode } from './compare-code.ts';
import { parsePython } from './parse-python.ts';
import { rewrite } from './rewrite.ts';
import { alikeCode, sameCode } from './synonyms.ts';

const plainToken = /\n|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;

function tokens(source: string): readonly string[] {
	return source.match(plainToken) ?? [];
}

function differenceOf(expected: string, typed: string): readonly DifferenceToken[] {
	const [wanted, given] = [expected, typed].map((source) =>
		tokens(source).map((text) => ({ key: text, shown: text }))
	);
	return difference(wanted ?? [], given ?? []);
}

/** Languages that the Python parser doesn't read are compared line by line; spaces at line ends and empty lines don't count. */
function compareLines(expected: string, typed: string): readonly Finding[] {
	const lines = (source: string): string =>
		source
			.split('\n')
			.map((line) => line.trimEnd())
			.filter((line) => line !== '')
			.join('\n');
	return lines(expected) === lines(typed) ? [] : [unsure('unreadable', {})];
}

function comparePython(expected: string, typed: string): readonly Finding[] | undefined {
	const [wanted, given] = [parsePython(expected), parsePython(typed)];
	if (!wanted) return undefined;
	if (!given) return [unsure('unreadable', {})];
	const [a, b] = [wanted, given].map((tree) => rewrite(canonicalCode(tree), sameCode));
	if (!a || !b) return undefined;
	const findings = compareCode(a, b);
	if (findings.length === 0) return [];
	const alike = compareCode(rewrite(a, alikeCode), rewrite(b, alikeCode));
	return alike.length === 0 ? [unsure('mostlyTheSame', {})] : findings;
}

function gradeCode(expected: string, typed: string, language: string): Comparison {
	if (typed.trim() === '') return { findings: [wrong('empty', {})] };
	const isPython = language === 'python' || language === 'py';
	const findings =
		(isPython ? comparePython(expected, typed) : undefined) ?? compareLines(expected, typed);
	return findings.length === 0
		? { findings }
		: { findings, difference: differenceOf(expected, typed) };
}

const shells = new Set(['bash', 'sh', 'shell', 'zsh', 'console', 'tmux']);

/** Lines of a tmux configuration are tmux commands without their first word. */
function gradeShell(expected: string, typed: string): Comparison {
	const asCommand = gradeCommand(expected, typed);
	if (asCommand.findings.length === 0 || !/^(?:set|setw|bind|unbind|source)\b/.test(expected)) {
		return asCommand;
	}
	const asTmux = gradeCommand(`tmux ${expected}`, `tmux ${typed}`);
	return { ...asTmux, ...(asCommand.difference && { difference: asCommand.difference }) };
}

/** How code of a language is compared: Python as trees, a shell as commands, anything else line by line. */
export function codeGrader(language = 'python'): Compare {
	return shells.has(language)
		? gradeShell
		: (expected, typed) => gradeCode(expected, typed, language);
}
