// `npm run check`: every test that needs no browser. Stops at the first that fails.
import { installPackages, run } from './bootstrap.mjs';

installPackages();
const bin = (name) => `node_modules/.bin/${name}`;
const steps = [
	['deck files', bin('tsx'), 'src/tools/decks.ts', 'build'],
	['generated types', bin('svelte-kit'), 'sync'],
	['format', bin('prettier'), '--check', '--log-level', 'warn', '.'],
	['lint', bin('eslint'), '.'],
	['types', bin('svelte-check'), '--fail-on-warnings', '--output', 'human'],
	['types of the pure layers', bin('tsc'), '-p', 'tsconfig.pure.json'],
	['layers', bin('depcruise'), 'src', '--config', '.dependency-cruiser.cjs'],
	['dead code', bin('knip')],
	['decks', bin('tsx'), 'src/tools/decks.ts', 'check'],
	[
		'unit tests',
		bin('vitest'),
		'run',
		'--reporter=default',
		'--reporter=json',
		'--outputFile.json=test-results/unit.json'
	]
];
for (const [name, program, ...args] of steps) {
	const start = performance.now();
	console.log(`\n— ${name}`);
	run(program, args);
	console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
