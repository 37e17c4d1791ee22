import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		// An inlined font or worker would break the content security policy.
		assetsInlineLimit: 0
	},
	worker: { format: 'es' },
	resolve: {
		alias: {
			// Its browser build asks the document, which a worker hasn't.
			'decode-named-character-reference': fileURLToPath(
				new URL('node_modules/decode-named-character-reference/index.js', import.meta.url)
			)
		}
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'tests/browser/**'],
		environment: 'node',
		// A slow machine is no failure; what is quick is a bench's to say.
		testTimeout: 60_000,
		// A zone with daylight saving; single tests name others where it matters.
		env: { TZ: 'Europe/Berlin' }
	}
});
