// A call is asked for with the name of its library, when nothing around the question says it.
import type { Place } from '../place.ts';
import { say } from '../words.ts';

const libraries: readonly (readonly [RegExp, string])[] = [
	[/^(?:np|numpy)\./, 'NumPy'],
	[/^(?:pd|pandas|df)\./, 'pandas'],
	[/^(?:plt|matplotlib|pyplot)\./, 'Matplotlib'],
	[/^(?:tf|tensorflow)\./, 'TensorFlow'],
	[/^(?:torch|nn|F)\./, 'PyTorch'],
	[/^cv2?\./, 'OpenCV'],
	[/^(?:sk|sklearn)\./, 'scikit-learn'],
	[/^(?:os|sys|re|shutil|glob|json|time|random|math|itertools|collections|pickle)\./, 'Python']
];

/** The task (Markdown) with the library of `code` before it; as it is when that is said already or not known. */
export function inLibrary(task: string, code: string, { path, labels, note }: Place): string {
	const name = libraries.find(([call]) => call.test(code))?.[1];
	const alias = /^\w+/.exec(code)?.[0] ?? '';
	const around = [task, ...path, ...labels].join(' ').toLowerCase();
	const isSaid =
		name === undefined ||
		around.includes(name.toLowerCase()) ||
		new RegExp(`\\b${alias.toLowerCase()}\\b`).test(around);
	return isSaid ? task : `${name}${say(note.language, 'colon', '')}${task}`;
}
