import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Report {
	summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

it('finds the imports that the layer rules forbid, in components too', () => {
	const { stdout } = spawnSync(
		`${root}node_modules/.bin/depcruise`,
		['src', '--config', `${root}.dependency-cruiser.cjs`, '--output-type', 'json'],
		{ cwd: `${root}tests/fixtures/layers`, encoding: 'utf8' }
	);
	const { violations } = (JSON.parse(stdout) as Report).summary;
	expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual(
		expect.arrayContaining([
			'layer-core: src/core/card.ts → src/ui/drawn.ts',
			'layer-ui: src/ui/Card.svelte → src/notes/draft.ts',
			'pure-without-node: src/notes/draft.ts → fs',
			'demos-apart: src/demos/one/demo.ts → src/demos/two/demo.ts'
		])
	);
});
