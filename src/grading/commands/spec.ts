// How the command line of a program is written down: the notation of src/grading/programs.

/**
 * One command of a program. `options` holds one option a line: its names, then its value in capitals
 * (`[WHEN]` when it may be left out and must be attached,
 * `[=WHEN]` when it goes with the long name alone), then remarks separated by `;`. A line
 * `[-abc]` lists options of one letter without a value. The remarks:
 *
 * - `many`: may be repeated, each adds; `ordered`: repeated, and their order counts; `count`: `-vv` is more than `-v`
 * - `anywhere`: it is read even where the options have ended
 * - `positional`: it holds for the operands behind it only
 * - `talk`: changes only what is printed on the way; `harmless`: one too many does no harm
 * - `default X`: leaving it out means X; `usual`: it says what happens anyway; `one of X`: of all options with the same X the last one counts
 * - `shifts`: with it the operands mean something else, so that no equivalence carries it over
 * - `last X`: at the end of the line its value may be left out and is X; any next word is its value
 * - `list`: every word up to the next option is a value of it
 * - `digits`: its value may be left out, but a next word that begins with a digit is it
 * - `= -a -b`: short for these; `ends`: what follows its value belongs to the called program
 *
 * `operands` names them in order: `NAME`, `[NAME]`, `[NAME=default]`, `NAME...`, `{NAME...}` when their
 * order is free. `COMMAND...` is another command, `SCRIPT...` one that a shell reads, `ARGS...` words
 * that only the called program knows; with them the options of this one end.
 */
export interface CommandSpec {
	readonly options?: string;
	readonly operands?: string;
	/** The operand after which options end; `first` for the first one. Without it they may stand anywhere. */
	readonly optionsUntil?: string;
	/** Behind an operand options are read only when it is a revision; behind a path git refuses them. */
	readonly optionsBehind?: 'revisions';
	/**
	 * `-5` is this option with the value 5, or `-KILL` this one with a signal; with `first` only as
	 * the first argument.
	 */
	readonly dashValue?: {
		readonly kind: 'N' | 'SIGNAL';
		readonly option: string;
		readonly first?: true;
	};
	/** The first word holds options without their dash: `tar xzf`. */
	readonly dashlessFirst?: true;
	/** A word without a dash is a bundle of the options that are listed without one: `ps aux`. */
	readonly dashlessNames?: true;
	/** `--` tells something (paths from revisions) and is kept as an operand. */
	readonly keepsDoubleDash?: true;
	/** Operands of two words: `tag v1` is read as `refs/tags/v1`. */
	readonly pairs?: Readonly<Record<string, string>>;
	/** Sub-commands; a string leads to the one that it names, from the top: `container run` is `run`. */
	readonly commands?: Readonly<Record<string, CommandSpec | string>>;
	/** Other names of this sub-command. */
	readonly also?: readonly string[];
	/** The sub-command that is meant when nothing follows. */
	readonly otherwise?: string;
	/** It is also meant when only options follow, and reads them. */
	readonly otherwiseReads?: true;
	/** A sub-command may be shortened as long as it is the only one that begins so. */
	readonly prefixes?: true;
	/** It joins its operands with spaces, so that `a b` and `'a b'` are the same. */
	readonly joins?: true;
	/** The command has a grammar of its own. */
	readonly grammar?: 'find';
}

/** A program, read from its manual. */
export interface ProgramSpec extends CommandSpec {
	readonly program: string;
	/** Other names of the same program, several words too: `python -m pip`. */
	readonly names?: readonly string[];
	/** Names that are the same program on most machines, not on all. */
	readonly similar?: readonly string[];
	/** The manual and version that this was read from. */
	readonly manual: string;
	/** `-n=5` means `-n 5`; elsewhere the value would be `=5`. */
	readonly shortEquals?: true;
	/** Options that every sub-command takes as well. */
	readonly shared?: string;
	/**
	 * Command lines that do the same. A capital word stands for any word, `FILE...` for any number of
	 * them; names in shapes.ts fit only words of that shape. Options that aren't mentioned carry over.
	 */
	readonly same?: readonly (readonly string[])[];
	/** As `same`, for lines that do the same in many circumstances but not in all: for a person to judge. */
	readonly alike?: readonly (readonly string[])[];
}
