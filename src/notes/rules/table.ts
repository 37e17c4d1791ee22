// A table: one card a row, asked by its first cell and the name of the column.
import type { Block, Line } from '../block.ts';
import { codeKind } from '../code-kind.ts';
import { askAt, type Place, type Proposal } from '../place.ts';
import { weight, withoutEnd } from '../sentences.ts';
import { spansToMarkdown } from '../spans.ts';
import { say } from '../words.ts';
import type { Found } from './rule.ts';

const mostRows = 40;
const longestCell = 240;
const longestRow = 100;

/** Proposes a card for every row of the table at `index`; a row of a command and its meaning is a command card. */
export function draftTable(
	blocks: readonly Block[],
	index: number,
	place: Place
): Found | undefined {
	const table = blocks[index];
	if (table?.kind !== 'table' || table.rows.length > mostRows) return undefined;
	const head = table.head.map((cell) => withoutEnd(spansToMarkdown(cell.spans)));
	const proposals = table.rows.flatMap((row) => proposeRow(row, head, place));
	return proposals.length === 0 ? undefined : { proposals };
}

function proposeRow(row: readonly Line[], head: readonly string[], place: Place): Proposal[] {
	const cells = row.map((cell) => spansToMarkdown(cell.spans).trim());
	const [first = '', ...rest] = cells;
	const number = row[0]?.number ?? 1;
	const command = commandOf(row, head, place);
	if (command !== undefined) return [{ ...command, lines: [number, number] }];
	const filled = rest
		.map((cell, at) => ({ name: head[at + 1] ?? '', cell }))
		.filter(
			({ cell }) => cell !== '' && cell.length <= longestCell && !/^[-—/]+$|https?:/.test(cell)
		);
	const told = filled.reduce((sum, { cell }) => sum + cell.length, 0);
	if (first === '' || filled.length === 0 || filled.length > 3 || told > longestRow) return [];
	const subject =
		head[0] && !/^(?:\d+|#|no\.?|序号|编号)$/i.test(head[0]) && weight(first) < 3
			? `${head[0]} ${first}`
			: first;
	const asked = filled
		.map(({ name }) => name)
		.filter((name) => name !== '')
		.join(place.note.language === 'zh' ? '、' : ', ');
	if (asked === '' && filled.length > 1) return [];
	const separator = say(place.note.language, 'colon', '');
	return [
		{
			kind: 'concept',
			rule: 'table',
			confidence: filled.length === 1 ? 'high' : 'medium',
			prompt: askAt(
				place,
				asked === ''
					? say(place.note.language, 'concept', subject)
					: say(place.note.language, 'cell', `${subject}${separator}${asked}`)
			),
			answer:
				filled.length === 1
					? (filled[0]?.cell ?? '')
					: filled.map(({ name, cell }) => `- ${name}${separator}${cell}`).join('\n'),
			lines: [number, number]
		}
	];
}

/** Columns that hold commands, and columns that say what a command is for. */
const commandHead = /^(?:命令|指令|语句|commands?|cmd|statements?)$/i;
const meaningHead =
	/^(?:说明|作用|含义|意思|描述|功能|用途|解释|操作|description|meaning|purpose|what it does|does|effect|action)$/i;

/** A cell that is one command or key, beside a cell of words; what other cells tell is shown with the answer. */
function commandOf(
	row: readonly Line[],
	head: readonly string[],
	place: Place
): Omit<Proposal, 'lines'> | undefined {
	const codes = row.map(onlyCode);
	const named = head.findIndex((name, at) => commandHead.test(name) && codes[at] !== undefined);
	const at = named >= 0 ? named : codes.findIndex((code) => code !== undefined);
	const code = codes[at];
	const beside = head.findIndex((name, other) => other !== at && meaningHead.test(name));
	const told = beside >= 0 ? beside : at === 0 ? 1 : 0;
	const words = row[told];
	if (code === undefined || words === undefined || codes[told] !== undefined) return undefined;
	if (named < 0 && codes.filter((other) => other !== undefined).length > 1) return undefined;
	const own = codeKind(code, place.path);
	const kind = own === 'name' && named >= 0 ? 'command' : own;
	const meaning = withoutEnd(spansToMarkdown(words.spans));
	if (kind === 'name' || weight(meaning) < 3) return undefined;
	const colon = say(place.note.language, 'colon', '');
	const why = row.flatMap((cell, other) => {
		const text = other === at || other === told ? '' : spansToMarkdown(cell.spans).trim();
		return text === '' || !head[other] ? [] : [`${head[other]}${colon}${text}`];
	});
	return {
		kind,
		rule: 'table',
		confidence: 'high',
		prompt: askAt(place, say(place.note.language, kind, meaning), code),
		answer: code,
		...(why.length === 0 || why.join('').length > longestRow ? {} : { why: why.join('\\\n') })
	};
}

/** The code of a cell that holds nothing else. */
function onlyCode(cell: Line): string | undefined {
	const filled = cell.spans.filter((span) => span.kind !== 'text' || span.text.trim() !== '');
	const [only, ...others] = filled;
	return only?.kind === 'code' && others.length === 0 ? only.text : undefined;
}
