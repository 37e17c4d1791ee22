// What pip understands a command line to mean: bash splits it, pip's own parser reads it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './scratch.ts';

export interface PipMeaning {
	/** `install`, `freeze`, …; nothing when the line doesn't call pip or pip refuses it. */
	readonly command?: string;
	readonly words?: readonly string[];
	/** Options that differ from their default. */
	readonly options?: Readonly<Record<string, unknown>>;
	/** `requirements.txt` when the output goes there, with `+` when it is appended. */
	readonly output?: string;
}

const reader = `
import contextlib, copy, io, json, sys
from pip._internal.commands import create_command
def read(line):
    name, *rest = line
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            parser = create_command(name).parser
            defaults = copy.deepcopy(vars(parser.parse_args([])[0]))
            options, words = parser.parse_args(rest)
    except SystemExit:
        return {}
    changed = {key: value for key, value in vars(options).items() if value != defaults[key]}
    return {'command': name, 'words': words, 'options': json.loads(json.dumps(changed, default=str))}
print(json.dumps([read(line) if line else {} for line in json.load(sys.stdin)]))
`;

/** The meanings of several command lines, one Python for all of them. */
export function readPip(lines: readonly string[]): PipMeaning[] {
	const place = scratch();
	// Where pip would run, its words are kept; whatever a line writes is a new or a grown file.
	place.run(`pip() { printf '%s\\n' "$@" > ../called; echo output; }; python() { shift 2; pip "$@"; }
		pip3() { :; }; sudo() { :; }
		${lines
			.map(
				(
					line,
					index
				) => `(mkdir -p ${String(index)}/here; cd ${String(index)}/here; echo before > requirements.txt
				{ ${line}\n} > ../out 2>&1)`
			)
			.join('\n')}`);
	const split = lines.map((_, index) => {
		const folder = join(place.work, String(index));
		const kept = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
		const called = kept(join(folder, 'called')).split('\n').slice(0, -1);
		const written = kept(join(folder, 'here/requirements.txt'));
		const output = written.includes('output') ? 'requirements.txt' : '';
		return { called, output: written.includes('before') && output !== '' ? `${output}+` : output };
	});
	const { stdout, stderr } = spawnSync('python3', ['-c', reader], {
		input: JSON.stringify(split.map(({ called }) => called)),
		encoding: 'utf8',
		env: { ...process.env, PIP_CONFIG_FILE: '/dev/null' }
	});
	if (stdout === '') throw new Error(stderr);
	const read = JSON.parse(stdout) as PipMeaning[];
	return read.map((meaning, index) => {
		const output = split[index]?.output ?? '';
		return output === '' ? meaning : { ...meaning, output };
	});
}
