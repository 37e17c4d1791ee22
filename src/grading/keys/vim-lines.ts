// Vim's command line in one spelling: abbreviations, ranges, substitution, option names (Vim 9.0 help).

/** Commands by their shortest usual name, `[rest]` as the help writes them. */
const commands =
	`w[rite] q[uit] e[dit] s[ubstitute] se[t] setl[ocal] noh[lsearch] sp[lit] vs[plit] h[elp]
	bn[ext] bp[revious] bd[elete] b[uffer] ls x[it] qa[ll] wa[ll] wqa[ll] reg[isters] tabe[dit]
	tabn[ext] tabp[revious] tabc[lose] d[elete] m[ove] y[ank] pu[t] r[ead] g[lobal] v[global] norm[al]
	u[ndo] red[o] cl[ose] on[ly] so[urce] syn[tax] filet[ype] colo[rscheme] sor[t] ret[ab]`
		.split(/\s+/)
		.map((text) => text.split('['))
		.map(([short = '', rest = '']) => ({ short, full: short + rest.replace(']', '') }));

const options: Readonly<Record<string, string>> = {
	number: 'nu',
	relativenumber: 'rnu',
	hlsearch: 'hls',
	incsearch: 'is',
	ignorecase: 'ic',
	smartcase: 'scs',
	tabstop: 'ts',
	shiftwidth: 'sw',
	softtabstop: 'sts',
	expandtab: 'et',
	autoindent: 'ai',
	smartindent: 'si',
	cursorline: 'cul',
	encoding: 'enc',
	fileencoding: 'fenc',
	filetype: 'ft',
	fileformat: 'ff',
	syntax: 'syn'
};

function canonicalOption(text: string): string {
	return text.replace(/^(no|inv)?([a-z]+)/, (whole, start: string | undefined, name: string) => {
		const short = options[name];
		return short === undefined ? whole : (start ?? '') + short;
	});
}

/** `s/a/b/gc` → pattern, replacement and flags, whatever the delimiter and the order of the flags. */
function canonicalSubstitution(rest: string): string {
	const delimiter = rest[0] ?? '';
	if (!/[^\w\s"|\\]/.test(delimiter)) return `s${rest}`;
	const parts: string[] = [''];
	for (let at = 1; at < rest.length; at += 1) {
		const character = rest.charAt(at);
		const next = rest[at + 1];
		if (character === '\\' && next !== undefined) {
			parts[parts.length - 1] += next === delimiter ? next : character + next;
			at += 1;
		} else if (character === delimiter && parts.length < 3) parts.push('');
		else parts[parts.length - 1] += character;
	}
	const [pattern = '', replacement = '', flags = ''] = parts;
	return `s\u0001${pattern}\u0001${replacement}\u0001${[...flags.trim()].sort().join('')}`;
}

/** Commands that mean the whole file when no range is given. */
const wholeFile = new Set(['w', 'g', 'v', 'ret']);

/** One spelling of a line that begins with `:`; searches stay as they are. */
export function canonicalLine(line: string): string {
	if (!line.startsWith(':')) return line;
	const found = /^:[:\s]*((?:[%.$\d'<>,;+-]|\s(?=[%.$\d',;+-]))*)\s*([a-zA-Z]*)(!?)(.*)$/s.exec(
		line
	);
	if (!found) return line;
	const [, range = '', name = '', bang = '', rest = ''] = found;
	const known = commands.find(
		({ short, full }) => name.length >= short.length && full.startsWith(name)
	);
	const command = known?.short ?? name;
	const lines = range.replace(/\s+/g, '').replace(/^1,\$$/, '%');
	const place = lines === '%' && wholeFile.has(command) ? '' : lines;
	if (command === 's' && rest !== '') return `:${place}${canonicalSubstitution(rest)}`;
	const words = rest.trim().split(/\s+/);
	const isSet = command === 'se' || command === 'setl';
	const tail = isSet ? words.map(canonicalOption).join(' ') : words.join(' ');
	return `:${place}${command}${bang}${tail === '' ? '' : ` ${tail}`}`;
}
