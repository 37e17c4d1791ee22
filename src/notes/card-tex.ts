// TeX as a card can show it: words and punctuation of Chinese where TeX wants them.

const fullWidth: Readonly<Record<string, string>> = {
	'，': ',',
	'、': ',\\ ',
	'。': '',
	'；': ';',
	'：': ':',
	'（': '(',
	'）': ')',
	'＝': '=',
	'＋': '+',
	'－': '-',
	'｜': '|',
	'！': '!',
	'？': '?',
	'“': '"',
	'”': '"',
	'\u3000': ' '
};

/** The formula with Chinese words in `\text{…}` and full-width punctuation as plain one. */
export function cardTex(tex: string): string {
	if (!/[^\0-\u{2fff}]|[“”]/u.test(tex)) return tex;
	return tex
		.replace(/[，、。；：（）＝＋－｜！？“”\u3000]/g, (sign) => fullWidth[sign] ?? sign)
		.replace(/[\p{Script=Han}]+/gu, '\\text{$&}');
}
