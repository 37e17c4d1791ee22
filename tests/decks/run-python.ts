// Runs the Python on the cards: what programs print, and whether a form does what is wanted of it.
import { spawnSync } from 'node:child_process';
import type { DeckFile } from '../../src/deck/schema.ts';
import { cardOfKind } from './read-deck.ts';
import { isRecording, recall, record } from './recorded.ts';

export interface Wanted {
	/** Statements that run before the form, in an empty folder. */
	readonly before?: string;
	/** An expression that is true when the form did it; `value` is what the form evaluates to. */
	readonly holds: string;
}

export interface Case {
	readonly before?: string;
	readonly form: string;
	readonly holds?: string;
}

const runner = `
import contextlib, io, json, os, sys, tempfile
def run(case):
    names = {'__name__': 'trial'}
    here = os.getcwd()
    said = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
                exec(case.get('before', ''), names)
                try:
                    names['value'] = eval(case['form'], names)
                except SyntaxError:
                    exec(case['form'], names)
                names['said'] = said.getvalue()
                held = bool(eval(case.get('holds', 'True'), names))
            return {'held': held, 'said': said.getvalue().rstrip()}
        except BaseException as error:
            return {'held': False, 'said': said.getvalue().rstrip(), 'error': type(error).__name__}
        finally:
            os.chdir(here)
print(json.dumps([run(case) for case in json.load(sys.stdin)]))
`;

export interface Outcome {
	readonly held: boolean;
	readonly said: string;
	/** Name of the exception that ended it. */
	readonly error?: string;
}

let found: string | undefined;

/** The interpreter behind `python3`, which may be a script that looks for it each time. */
function python(): string {
	if (found === undefined) {
		const asked = ['-c', 'import sys; print(sys.executable)'];
		const { status, stdout } = spawnSync('python3', asked, { encoding: 'utf8' });
		found = status === 0 ? stdout.trim() : 'python3';
	}
	return found;
}

/** True when this machine has Python 3 with the module. */
export function hasModule(module: string): boolean {
	return spawnSync(python(), ['-c', `import ${module}`]).status === 0;
}

/** Runs every case in one Python process, each with names and a folder of its own. */
export function runPython(cases: readonly Case[]): Outcome[] {
	const { stdout, stderr } = spawnSync(python(), ['-c', runner], {
		input: JSON.stringify(cases),
		encoding: 'utf8',
		// Threads for arrays of a few numbers only get in each other's way.
		env: { ...process.env, PYTHONHASHSEED: '0', OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' }
	});
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout) as Outcome[];
}

export type Run = (cases: readonly Case[]) => Outcome[];

/** What is wanted of the code cards of a deck, by card id. */
type WantedOfDeck = readonly [deck: DeckFile, wanted: Readonly<Record<string, Wanted>>];

/** Right forms of code cards that don't do what is wanted, and mistakes that do: nothing, when the cards are true. */
export function refutedForms(...decks: readonly WantedOfDeck[]): string[] {
	return refuted(runPython, decks);
}

function refuted(run: Run, decks: readonly WantedOfDeck[]): string[] {
	const forms = decks.flatMap(([deck, wanted]) =>
		Object.entries(wanted).flatMap(([id, { before, holds }]) => {
			const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'code');
			const all = [answer, ...accept].map((form) => ({ form, right: true }));
			const slips = wrong.map((slip) => ({ form: slip.answer, right: false }));
			return [...all, ...slips].map((entry) => ({
				id: `${deck.id}/${id}`,
				...entry,
				holds,
				...(before !== undefined && { before })
			}));
		})
	);
	return run(forms).flatMap(({ held }, index) => {
		const { id, form, right } = forms[index] ?? { id: '', form: '', right: held };
		return held === right ? [] : [`${id}: ${form}`];
	});
}

/** Programs that the prompts of code cards show in full, by card id. */
export function shownPrograms(deck: DeckFile): Record<string, string> {
	const shown = deck.cards.flatMap((entry): [string, string][] => {
		const program = /```python\n([^]*?)```/.exec(entry.prompt.en ?? '')?.[1];
		return entry.kind === 'code' && program?.includes('print(') === true
			? [[entry.id, program]]
			: [];
	});
	return Object.fromEntries(shown);
}

/**
 * Runs and refutes as above with libraries that not every machine has. Where one is missing, each case has the
 * outcome that was recorded where they all were; a case that was never tried is an error.
 */
export function pythonWith(...modules: readonly string[]) {
	const areHere = modules.every(hasModule);
	const run: Run = (cases) => {
		if (!areHere) return recall(modules, cases);
		const outcomes = runPython(cases);
		if (isRecording) record(versionsOf(modules), cases, outcomes);
		return outcomes;
	};
	return { run, refutedForms: (...decks: readonly WantedOfDeck[]) => refuted(run, decks) };
}

/** Versions by module; of Python's own modules nothing. */
function versionsOf(modules: readonly string[]): Record<string, string> {
	const outcomes = runPython(
		modules.map((module) => ({
			before: `import ${module}`,
			form: `print(getattr(${module}, '__version__', ''))`
		}))
	);
	const versions = modules.map(
		(module, index) => [module, outcomes[index]?.said.split('\n').at(-1) ?? ''] as const
	);
	return Object.fromEntries(versions.filter(([, version]) => version !== ''));
}
