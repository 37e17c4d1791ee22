// A trial of a command card: a place in which the command is needed, and what must be true afterwards.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardEntry } from '../../src/deck/schema.ts';
import { fill, scratch } from './scratch.ts';

export interface Trial {
	/** Words for the placeholders of the answer. */
	readonly words?: Readonly<Record<string, string>>;
	/** Bash, run before the command in the same folder. */
	readonly before?: string;
	/** Bash that succeeds when the command has done what the card claims; `$work/out` is what it printed. */
	readonly after: string;
	/** Folder in which everything runs, instead of the usual one. */
	readonly folder?: string;
	/** True: it is typed at a terminal, which gets what it prints; some programs ask whether there is one. */
	readonly terminal?: boolean;
}

interface Start {
	/** Absolute path of a folder whose content every trial begins with. */
	readonly copyOf?: string;
	/** Folder inside of it in which commands run. */
	readonly folder: string;
}

const broken = 99;

/** True when the command succeeds and afterwards everything is as the trial wants it; a fresh place each time. */
async function succeeds(trial: Trial, command: string, start: Start): Promise<boolean> {
	const folder = trial.folder ?? start.folder;
	const copy =
		start.copyOf === undefined ? '' : `cp -r ${start.copyOf}/. . || exit ${String(broken)}`;
	const streams = trial.terminal === true ? '' : '> $work/out 2> $work/err';
	const program = [
		'work=$PWD',
		copy,
		`mkdir -p ${folder} && cd ${folder} || exit ${String(broken)}`,
		`set -e; trap 'exit ${String(broken)}' ERR`,
		trial.before ?? '',
		'trap - ERR; set +e',
		`{ ${command}\n} ${streams} && { ${trial.after}\n}`
	].join('\n');
	const place = scratch();
	const file = join(place.work, '..', 'trial.sh');
	writeFileSync(file, program);
	const { code, stderr } = await place.start(
		trial.terminal === true ? `script -qec 'bash --norc --noprofile ${file}' /dev/null` : program
	);
	if (code === broken) throw new Error(`the set-up failed: ${trial.before ?? ''}\n${stderr}`);
	return code === 0;
}

type CommandEntry = Extract<CardEntry, { kind: 'command' }>;

/** The right forms of a card that fail its trial, and the mistakes that pass it: nothing, when the card is true. */
export async function refuted(entry: CommandEntry, trial: Trial, start: Start): Promise<string[]> {
	const right = [entry.answer, ...(entry.accept ?? [])];
	const mistakes = (entry.wrong ?? []).map(({ answer }) => answer);
	const outcomes = await Promise.all(
		[...right, ...mistakes].map((form) => succeeds(trial, fill(form, trial.words), start))
	);
	return [...right, ...mistakes].filter((_, index) => outcomes[index] !== index < right.length);
}

/** What a mistake does: bash that succeeds after it, `$end` being its exit status; or also with another set-up. */
export type Effect = string | Pick<Trial, 'before' | 'after'>;

/** The mistakes of a card that don't do what their answers say they do: nothing, when the card is true. */
export async function unshown(
	entry: CommandEntry,
	trial: Omit<Trial, 'after'>,
	effects: readonly Effect[],
	start: Start
): Promise<string[]> {
	const mistakes = (entry.wrong ?? []).map(({ answer }) => answer);
	if (mistakes.length !== effects.length) return [`${entry.id}: as many effects as mistakes`];
	const shown = await Promise.all(
		effects.map((effect, index) => {
			const own = typeof effect === 'string' ? { after: effect } : effect;
			const command = fill(mistakes[index] ?? '', trial.words);
			return succeeds({ ...trial, ...own }, `${command}\nend=$?`, start);
		})
	);
	return mistakes.filter((_, index) => shown[index] !== true);
}
