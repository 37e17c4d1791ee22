// Which files are meant by notes named on the command line.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files as they are, of folders the Markdown and text files in them, in alphabetical order. */
export function noteFiles(paths: readonly string[]): string[] {
	return paths.flatMap((path) =>
		statSync(path).isDirectory()
			? readdirSync(path)
					.filter((name) => /\.(?:md|markdown|txt)$/i.test(name))
					.sort()
					.map((name) => join(path, name))
			: [path]
	);
}
