import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, showButton, test } from './app.ts';

const kilobyte = 1000;

test.use({ serviceWorkers: 'block' });

test('the JavaScript before the first answer stays within its budget', async ({ page }) => {
	const sizes = new Map<string, number>();
	const bodies: Promise<void>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() !== 'script') return;
		bodies.push(
			response.body().then((body) => {
				sizes.set(new URL(response.url()).pathname, gzipSync(body).length);
			})
		);
	});
	await page.goto('./');
	await page.getByRole('button', { name: /^Wake/ }).first().click();
	await page.getByRole('link', { name: 'Start review' }).click();
	await expect(showButton(page)).toBeVisible();
	await page.waitForLoadState('networkidle');
	await Promise.all(bodies);

	const katex = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname)
			.filter((path) => path.endsWith('.js'))
	);
	const scripts = [...sizes].filter(([path]) => katex.includes(path));
	const total = scripts.reduce((sum, [, size]) => sum + size, 0);
	// KaTeX is by far the largest chunk; everything else is the app.
	const largest = Math.max(...scripts.map(([, size]) => size));
	expect(largest).toBeGreaterThan(60 * kilobyte);
	expect(total - largest).toBeLessThanOrEqual(120 * kilobyte);
	expect(total).toBeLessThanOrEqual(200 * kilobyte);
});

interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly css?: readonly string[];
}

test('each demo brings at most 40 kB beyond what every page has', () => {
	const client = fileURLToPath(new URL('../../.svelte-kit/output/client/', import.meta.url));
	const read = (file: string) => readFileSync(client + file);
	const chunks = JSON.parse(read('.vite/manifest.json').toString()) as Record<string, Chunk>;
	const reach = (name: string, reached: Set<string>): Set<string> => {
		if (reached.has(name)) return reached;
		reached.add(name);
		for (const next of chunks[name]?.imports ?? []) reach(next, reached);
		return reached;
	};
	const everywhere = new Set<string>();
	for (const name of Object.keys(chunks)) {
		if (/client-optimized\/app\.js$|client\/entry\.js$/.test(name)) reach(name, everywhere);
	}
	expect(everywhere.size).toBeGreaterThan(2);
	const stages = Object.keys(chunks).filter((name) => name.endsWith('-stage.ts'));
	expect(stages).toHaveLength(6);
	for (const stage of stages) {
		const own = [...reach(stage, new Set())].filter((name) => !everywhere.has(name));
		const files = own.flatMap((name) => [chunks[name]?.file ?? '', ...(chunks[name]?.css ?? [])]);
		const sizes = files.map((file) => gzipSync(read(file)).length);
		const total = sizes.reduce((sum, size) => sum + size, 0);
		expect(total, stage).toBeGreaterThan(5 * kilobyte);
		expect(total, stage).toBeLessThanOrEqual(40 * kilobyte);
	}
});

test('grading formulas brings at most 130 kB, the reader of TeX included', () => {
	const folder = fileURLToPath(
		new URL('../../.svelte-kit/output/client/_app/immutable/workers/', import.meta.url)
	);
	const workers = readdirSync(folder).filter((name) =>
		/^formula-grader\.worker-.*\.js$/.test(name)
	);
	expect(workers).toHaveLength(1);
	const sizes = workers.map((name) => gzipSync(readFileSync(folder + name)).length);
	expect(sizes[0]).toBeLessThanOrEqual(130 * kilobyte);
});
