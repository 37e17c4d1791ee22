// Key sequences that Vim's help calls the same; they hold for a whole answer only.

/**
 * Groups of sequences, their keys separated by spaces (change.txt, motion.txt, editing.txt, Vim 9.0).
 * A count or a register may stand before them.
 */
export const vimSynonyms: readonly (readonly string[])[] = [
	['x', 'd l'],
	['X', 'd h'],
	['D', 'd $'],
	['C', 'c $'],
	['S', 'c c'],
	['s', 'c l'],
	['Y', 'y y'],
	['Z Z', ':x'],
	['Z Q', ':q!'],
	['d d', ':d'],
	['u', ':u'],
	['C-r', ':red'],
	['+', 'Enter', 'C-m'],
	['g g', '1 G', 'C-Home'],
	['G', 'C-End', ':$'],
	['$', 'End'],
	// Backspace and Space cross line ends ('whichwrap').
	['h', 'Left'],
	['j', 'Down', 'C-n', 'C-j'],
	['k', 'Up', 'C-p'],
	['l', 'Right'],
	['C-f', 'PageDown', 'S-Down'],
	['C-b', 'PageUp', 'S-Up'],
	['i', 'Insert'],
	['d i (', 'd i )', 'd i b'],
	['d a (', 'd a )', 'd a b'],
	['d i {', 'd i }', 'd i B'],
	['d a {', 'd a }', 'd a B'],
	['c i (', 'c i )', 'c i b'],
	['c i {', 'c i }', 'c i B'],
	['d i [', 'd i ]'],
	['c i [', 'c i ]'],
	['y i (', 'y i )', 'y i b'],
	['y i {', 'y i }', 'y i B']
];

/** Sequences that end the same for most files and places; for a person to judge. */
export const vimAlike: readonly (readonly string[])[] = [
	[':wq', ':x', 'Z Z'],
	['0', 'Home', '^'],
	['g g d G', ':%d'],
	['Esc', 'C-c'],
	['y y', 'Y', 'V y'],
	['d d', 'V d', 'V x'],
	// On a word, not on the blank before it.
	['c w', 'c e'],
	['A', '$ a'],
	['I', '^ i', '0 i']
];
