// The demos' kernels against plain JavaScript and the reference, in headless Chromium. Prints a table
// and writes test-results/bench-demos.json. `CHROMIUM_FLAGS` adds flags, for a machine with a GPU.
import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { BenchReport } from './demos/page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const server = await createServer({
	configFile: false,
	root: `${root}/tests/bench/demos`,
	cacheDir: `${root}/node_modules/.vite-bench`,
	logLevel: 'error',
	server: { port: 0, hmr: false, fs: { allow: [root] } }
});
await server.listen();
const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
	(candidate) => candidate && existsSync(candidate)
);
const browser = await chromium.launch({
	...(path ? { executablePath: path } : {}),
	args: [
		'--no-sandbox',
		'--enable-unsafe-webgpu',
		...(process.env.CHROMIUM_FLAGS ?? '').split(' ').filter(Boolean)
	]
});
try {
	const page = await browser.newPage();
	await page.goto(server.resolvedUrls?.local[0] ?? '');
	await page.waitForFunction(() => 'bench' in window);
	const report: BenchReport = await page.evaluate(() => window.bench());
	const { adapter, rows } = report;
	console.log(`adapter: ${adapter.name}${adapter.software ? ' (software)' : ''}`);
	console.table(
		Object.fromEntries(
			rows.map((row) => [
				row.name,
				{
					'kernel ms': Number(row.kernelMs.toFixed(2)),
					'GPU with transfer ms': Number(row.gpuMs.toFixed(2)),
					'plain JS ms': Number(row.plainMs.toFixed(2)),
					'reference ms': Number(row.referenceMs.toFixed(2)),
					correct: row.error <= 1,
					'plain correct': row.plainError <= 1
				}
			])
		)
	);
	mkdirSync(`${root}/test-results`, { recursive: true });
	writeFileSync(
		`${root}/test-results/bench-demos.json`,
		JSON.stringify({ browser: browser.version(), ...report }, null, '\t')
	);
} finally {
	await browser.close();
	await server.close();
}
