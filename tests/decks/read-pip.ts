// What pip understands a command line to mean: bash splits it, pip's own parser reads it.
import { spawnSync } from 'node:child_process';
import { scratch } from './scratch.ts';

export interface PipMeaning {
	/** `install`, `freeze`, …; nothing when the line doesn't call pip or pip refuses it. */
	readonly command?: string;
	readonly words?: readonly string[];
	/** Options that differ from their default. */
	readonly options?: Readonly<Record<string, unknown>>;
	/** The file that the output goes to, and `+` when it is appended. */
	readonly output?: string;
}

const reader = `
import contextlib, io, json, sys
from pip._internal.commands import create_command
def read(line):
    name, *rest = line
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            parser = create_command(name).parser
            defaults = vars(parser.parse_args([])[0])
            options, words = parser.parse_args(rest)
    except SystemExit:
        return {}
    changed = {key: value for key, value in vars(options).items() if value != defaults[key]}
    return {'command': name, 'words': words, 'options': json.loads(json.dumps(changed, default=str))}
print(json.dumps([read(line) if line else {} for line in json.load(sys.stdin)]))
`;

/** The meanings of several command lines, one Python for all of them. */
export function readPip(lines: readonly string[]): PipMeaning[] {
	const split = lines.map((line) => {
		const place = scratch();
		// Whatever the line opens for writing is a new or grown file; where pip would run, its words are kept.
		place.run(
			`pip() { printf '%s\\n' "$@" > ../called; echo output; }; python() { shift 2; pip "$@"; }\necho before > requirements.txt; ${line}`
		);
		const called = place.run('cat ../called').stdout;
		const output = place.run('grep -l output *').stdout;
		const kept = place.run('grep -q before requirements.txt').code === 0;
		return {
			called: called === '' ? [] : called.split('\n'),
			output: kept && output !== '' ? `${output}+` : output
		};
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
