// Reads one `--name value` of a command line.

/** The option's value, or `otherwise` where it isn't given, and the arguments without it. */
export function takeOption(
	args: readonly string[],
	name: string,
	otherwise: string
): { value: string; rest: readonly string[] } {
	const at = args.indexOf(name);
	if (at < 0) return { value: otherwise, rest: args };
	return { value: args[at + 1] ?? otherwise, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}
