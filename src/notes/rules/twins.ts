// A line that defines two things, `**A** – …; **B** – …` or `**A**是…，**B**是…`, as a line for each.
import type { Line, Span } from '../block.ts';
import { spansToText } from '../spans.ts';

const joint = /[；;，,。.]\s*$/;
const says = /^\s*(?:[：:–—→=]|-{1,2}\s|是|指|(?:is|are|means)\b)/;

/** The parts of a line, each beginning with a bold term; the line itself when it holds only one. */
export function splitTwins(line: Line): readonly Line[] {
	const isTerm = (at: number) =>
		line.spans[at]?.strong === true && says.test(line.spans[at + 1]?.text ?? '');
	if (!isTerm(0)) return [line];
	const starts = line.spans.flatMap((_, at) => {
		const before = line.spans[at - 1];
		return isTerm(at) && (at === 0 || joint.test(before?.text ?? '')) ? [at] : [];
	});
	return starts.map((start, at) => {
		const spans = line.spans.slice(start, starts[at + 1]);
		return at === starts.length - 1 ? { ...line, spans } : { ...line, spans: withoutJoint(spans) };
	});
}

function withoutJoint(spans: readonly Span[]): Span[] {
	const last = spans.at(-1);
	if (last?.kind !== 'text') return [...spans];
	return [...spans.slice(0, -1), { ...last, text: spansToText([last]).replace(joint, '') }];
}
