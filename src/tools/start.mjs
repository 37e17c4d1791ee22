// `npm start`: everything from a fresh clone to a served app.
import { installPackages, run } from './bootstrap.mjs';

installPackages();
run('npm', ['run', '--silent', 'build']);
const { serve } = await import('./serve.mjs');
const port = Number(process.env.PORT ?? 4173);
try {
	const { url } = await serve({ port, base: process.env.BASE_PATH ?? '' });
	console.log(`\nWarmup · 温故 is at ${url}\n`);
} catch (error) {
	if (error.code !== 'EADDRINUSE') throw error;
	console.error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
	process.exit(1);
}
