// What a phone downloads: scripts by route, and everything that is stored for offline use.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const build = fileURLToPath(new URL('../../build', import.meta.url));
const files = readdirSync(build, { recursive: true, encoding: 'utf8' })
	.map((name) => join(build, name))
	.filter((path) => statSync(path).isFile() && !/\.(?:woff|ttf)$/.test(path));

const groups: [string, RegExp][] = [
	['decks', /^decks\//],
	['scripts and styles', /\.(?:js|css)$/],
	['fonts', /\.woff2$/],
	['pages', /\.html$/],
	['the rest', /./]
];
const totals = new Map<string, { count: number; raw: number; gzipped: number }>();
for (const path of files) {
	const name = relative(build, path);
	const [group = ''] = groups.find(([, pattern]) => pattern.test(name)) ?? [];
	const body = readFileSync(path);
	const total = totals.get(group) ?? { count: 0, raw: 0, gzipped: 0 };
	totals.set(group, {
		count: total.count + 1,
		raw: total.raw + body.length,
		gzipped: total.gzipped + gzipSync(body).length
	});
}
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
for (const [group, { count, raw, gzipped }] of totals) {
	console.log(
		`${group.padEnd(20)} ${String(count).padStart(4)} files  ${kilobytes(raw).padStart(8)}  gzipped ${kilobytes(gzipped).padStart(8)}`
	);
}
