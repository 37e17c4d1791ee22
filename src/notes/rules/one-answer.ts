// Would two people write this code alike? Otherwise it is an example, or one way of several, and no answer.

/** False for code that was cut off (an open bracket, a head without its body), or that no two people would write alike. */
export function isWhole(code: string): boolean {
	const open = code.match(/[([{]/g)?.length ?? 0;
	return (
		open === (code.match(/[)\]}]/g)?.length ?? 0) &&
		!/:\s*$/.test(code) &&
		!/^\s*(?:def|class|if __name__)\b/.test(code) &&
		!/["'][^"']*\p{Script=Han}{12}/u.test(code) &&
		!hasTwins(code)
	);
}

/** `x = f(4, 3)` for 创建一个 x: any other numbers would do as well. */
export function isAnyExample(code: string, words: string): boolean {
	return (
		/^(?:创建|生成|定义|新建|create|make|define)\s*(?:一个|an?\b)/i.test(words) &&
		!/\d/.test(words) &&
		/^\w+\s*=\s*[\w.]+\([\d\s.,()[\]]*\)$/.test(code)
	);
}

/** True for `x.swapaxes(0, 2)` asked with the word swapaxes: the question holds the answer. */
export function isNamed(code: string, words: string): boolean {
	const called = /^[^(]*?([A-Za-z_]\w{4,})\([\d\s.,]*\)$/.exec(code)?.[1];
	return called !== undefined && new RegExp(`\\b${called}\\b`).test(words);
}

/** Two lines that begin alike are two ways, or a pattern and its example: no single answer. */
function hasTwins(code: string): boolean {
	const starts = code.split('\n').map((line) => line.trim().slice(0, 10));
	return new Set(starts).size < starts.length;
}
