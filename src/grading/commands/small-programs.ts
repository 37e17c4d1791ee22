// One spelling for the little programs that sed and awk take as an argument.

/** `s#a#b#` is `s/a/b/`, also behind an address; spaces round a script don't count. */
export function canonicalSed(script: string): string {
	const text = script.trim();
	const found = /^([\d,$+~]*\s*)s([^\w\s\\])/.exec(text);
	const delimiter = found?.[2];
	if (!found || delimiter === undefined || text.includes('\n')) return text.replace(/;\s*$/, '');
	const parts: string[] = [''];
	for (let at = found[0].length; at < text.length; at += 1) {
		const character = text.charAt(at);
		const next = text[at + 1];
		if (character === '\\' && next !== undefined) {
			parts[parts.length - 1] += next === delimiter ? next : character + next;
			at += 1;
		} else if (character === delimiter && parts.length < 3) parts.push('');
		else parts[parts.length - 1] += character;
	}
	// An escaped delimiter may have been a plain character or a special one; leave such scripts alone.
	const isPlain = parts.length === 3 && !text.includes(`\\${delimiter}`);
	return isPlain ? `${(found[1] ?? '').trim()}s\u0001${parts.join('\u0001')}` : text;
}

/** Spaces beside braces, commas and semicolons don't count where there is no text or pattern. */
export function canonicalAwk(program: string): string {
	if (/["/~]/.test(program)) return program.trim();
	return program
		.trim()
		.replace(/\s+/g, ' ')
		.replace(/\s*([{};,])\s*/g, '$1')
		.replace(/;\}/g, '}');
}
