// Reads a usage line as manuals print it into a command's specification, for programs of many small commands.
import type { CommandSpec } from './spec.ts';

/**
 * `new-window (neww) [-abd] [-n NAME] [SCRIPT...]` → its name and specification: other names in round
 * brackets, then options in square brackets (`-b|--branch NAME`, `--abbrev[=N]`; letters without a value together),
 * then the operands.
 */
export function readUsage(line: string): readonly [name: string, spec: CommandSpec] {
	const [name = ''] = line.trim().split(/\s/);
	const also = /\(([^)]*)\)/.exec(line)?.[1]?.split(/[\s,]+/) ?? [];
	const body = line
		.trim()
		.slice(name.length)
		.replace(/\([^)]*\)/, '');
	const options: string[] = [];
	const operands = body.replace(
		/\[(-(?:[^[\]]|\[[^\]]*\])*)\]/g,
		(whole: string, option: string) => {
			options.push(
				/^-\w+$/.test(option) ? whole : option.replace('[=', ' [').replace(/[|=]/g, ' ')
			);
			return '';
		}
	);
	return [name, { also, options: options.join('\n'), operands: operands.trim() }];
}

/** The sub-commands of several usage lines; `common` holds for each of them. */
export function readUsages(
	text: string,
	common: CommandSpec = {}
): Readonly<Record<string, CommandSpec>> {
	return Object.fromEntries(
		text
			.split('\n')
			.filter((line) => line.trim() !== '')
			.map(readUsage)
			.map(([name, spec]) => [name, { ...common, ...spec }])
	);
}
