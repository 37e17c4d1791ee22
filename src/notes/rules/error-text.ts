// Is a line what a program says when something goes wrong?
import type { Place } from '../place.ts';

const errorForm =
	/\b[A-Z]\w*(?:Error|Exception)\b|报错[：:]?\s*$|^(?:报错|错误)\s*[：:]|(?:被拒绝|失败)$|^(?:\d+[.、]\s*)?(?:找不到|无法|不能)[^，,。]{2,24}$/i;
const trouble = /\b(?:failed|illegal|not found|cannot|can't|no module|denied|timed? ?out)\b/i;

/** True for such a line; in an English note, whose prose has the same words, only one that begins as programs begin. */
export function isErrorText(text: string, { note }: Place): boolean {
	if (errorForm.test(text)) return true;
	return (
		/^[\x20-\x7E]*$/.test(text) &&
		!/ -{1,2} /.test(text) &&
		trouble.test(text) &&
		(note.language === 'zh' || /^(?:error|fatal|warning|[\w./-]+): /i.test(text))
	);
}
