// Which addresses a text may point at: the first wall against a link or picture that does harm.

/** A link's address if it is http(s), mailto or relative to this site; nothing otherwise. */
export function safeHref(url: string): string | undefined {
	if (url === '' || hasHiddenCharacters(url)) return undefined;
	// Browsers read a backslash as a slash, so both spellings of another host count as absolute.
	if (/^[\\/]{2}/.test(url) || url.includes('\\')) return undefined;
	const scheme = /^[^/?#]*?:/.exec(url)?.[0].toLowerCase();
	if (scheme === undefined) return url;
	return ['http:', 'https:', 'mailto:'].includes(scheme) ? url : undefined;
}

/** A picture's address if it lies in the text itself (data, blob) and is a pixel format. */
export function safeSrc(url: string): string | undefined {
	if (hasHiddenCharacters(url)) return undefined;
	if (/^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+={0,2}$/.test(url)) return url;
	return /^blob:https?:\/\/[^\\]+$/.test(url) ? url : undefined;
}

/** Control characters and spaces, which browsers drop from an address before they read its scheme. */
function hasHiddenCharacters(url: string): boolean {
	return [...url].some((character) => {
		const point = character.codePointAt(0) ?? 0;
		return point <= 0x20 || (point >= 0x7f && point <= 0xa0) || point === 0xad || point === 0xfeff;
	});
}
