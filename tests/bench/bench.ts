// `npm run bench [-- names]`: prints figures; asserts nothing. Each bench is a module that runs when
// it is imported.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const all = readdirSync(folder)
	.filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
	.map((file) => file.slice(0, -3));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

for (const name of named.length > 0 ? named : all) {
	if (!existsSync(`${folder}${name}.ts`)) {
		console.error(`There is no bench “${name}”. There are: ${all.join(', ')}.`);
		process.exit(1);
	}
	console.log(`\n== ${name}`);
	await import(`./${name}.ts`);
}
