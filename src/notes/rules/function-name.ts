// Which headings and labels name a function: `np.where`, `cv2.flip(img, mode)`.

import { isAnnotated } from '../code-kind.ts';

const functionName =
	/^(?:[A-Za-z_]\w*\.)*[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\([^()]*(?:\([^()]*\)[^()]*)*\))$/;
const fileName =
	/\.(?:so|x|py|sh|txt|md|json|ya?ml|js|ts|c|cpp|h|exe|conf|cfg|zip|tar|gz|jpg|png|io|com|cn|org|net|\d\w*)$/i;

/** True for a heading such as `np.where` or `cv2.flip(img, mode)`. */
export function isFunction(text: string): boolean {
	const bare = text.replace(/\s*[（(][\p{Script=Han}].*$/u, '').trim();
	return functionName.test(bare) && !fileName.test(bare) && !isAnnotated(bare) && !isConstant(bare);
}

/** True for what looks like a function and is the name of a file. */
export function isFileName(text: string): boolean {
	return fileName.test(text);
}

/** True for `cv2.RETR_TREE`: a value, nothing to call. */
export function isConstant(name: string): boolean {
	return /\.[A-Z][A-Z\d]*_[A-Z\d_]*$/.test(name);
}
