// Runs the Python on the cards: what programs print, and whether a form does what is wanted of it.
import { spawnSync } from 'node:child_process';
import type { DeckFile } from '../../src/deck/schema.ts';
import { cardOfKind } from './read-deck.ts';

export interface Wanted {
	/** Statements that run before the form, in an empty folder. */
	readonly before?: string;
	/** An expression that is true when the form did it; `value` is what the form evaluates to. */
	readonly holds: string;
}

interface Case {
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

interface Outcome {
	readonly held: boolean;
	readonly said: string;
	/** Name of the exception that ended it. */
	readonly error?: string;
}

/** True when this machine has Python 3 with the module; cards on it are tried where it is. */
export function hasModule(module: string): boolean {
	return spawnSync('python3', ['-c', `import ${module}`]).status === 0;
}

/** Runs every case in one Python process, each with names and a folder of its own. */
export function runPython(cases: readonly Case[]): Outcome[] {
	const { stdout, stderr } = spawnSync('python3', ['-c', runner], {
		input: JSON.stringify(cases),
		encoding: 'utf8',
		env: { ...process.env, PYTHONHASHSEED: '0' }
	});
	if (stdout === '') throw new Error(stderr);
	return JSON.parse(stdout) as Outcome[];
}

/** Right forms of code cards that don't do what is wanted, and mistakes that do: nothing, when the cards are true. */
export function refutedForms(deck: DeckFile, wanted: Readonly<Record<string, Wanted>>): string[] {
	const forms = Object.entries(wanted).flatMap(([id, { before, holds }]) => {
		const { answer, accept = [], wrong = [] } = cardOfKind(deck, id, 'code');
		const all = [answer, ...accept].map((form) => ({ form, right: true }));
		const slips = wrong.map((slip) => ({ form: slip.answer, right: false }));
		return [...all, ...slips].map((entry) => ({
			id,
			...entry,
			holds,
			...(before !== undefined && { before })
		}));
	});
	return runPython(forms).flatMap(({ held }, index) => {
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
