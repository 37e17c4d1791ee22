// `npm run check`: every test that needs no browser. Stops at the first that fails.
import { spawn } from 'node:child_process';
import { installPackages, root, run } from './bootstrap.mjs';

installPackages();
const bin = (name) => `node_modules/.bin/${name}`;
const before = [
	['deck files', bin('tsx'), 'src/tools/decks.ts', 'build'],
	['generated types', bin('svelte-kit'), 'sync']
];
/** Each keeps one core busy: two at a time. */
const checks = [
	['lint', bin('eslint'), '.'],
	['types', bin('svelte-check'), '--fail-on-warnings', '--output', 'human'],
	['format', bin('prettier'), '--check', '--log-level', 'warn', '.'],
	['types of the pure layers', bin('tsc'), '-p', 'tsconfig.pure.json'],
	['layers', bin('depcruise'), 'src', '--config', '.dependency-cruiser.cjs'],
	['dead code', bin('knip')],
	['decks', bin('tsx'), 'src/tools/decks.ts', 'check']
];
const unitTests = [
	bin('vitest'),
	'run',
	'--reporter=default',
	'--reporter=json',
	'--outputFile.json=test-results/unit.json'
];

for (const [name, program, ...args] of before) {
	console.log(`\n— ${name}`);
	run(program, args);
}
const waiting = [...checks];
await Promise.all([work(), work()]);
console.log('\n— unit tests');
run(unitTests[0], unitTests.slice(1));

async function work() {
	for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next);
}

/** Prints what a check said in one piece, and ends this process if it failed. */
function check(name, program, ...args) {
	const start = performance.now();
	return new Promise((resolve) => {
		const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		const said = [];
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
		child.on('error', (error) => said.push(Buffer.from(error.message)));
		child.on('close', (status) => {
			const seconds = ((performance.now() - start) / 1000).toFixed(1);
			console.log(`\n— ${name} (${seconds} s)\n${Buffer.concat(said).toString().trim()}`);
			if (status !== 0) process.exit(1);
			resolve();
		});
	});
}
