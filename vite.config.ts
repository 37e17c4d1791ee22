import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		// An inlined font or worker would break the content security policy.
		assetsInlineLimit: 0
	},
	worker: { format: 'es' },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'tests/browser/**'],
		environment: 'node',
		// A zone with daylight saving; single tests name others where it matters.
		env: { TZ: 'Europe/Berlin' }
	}
});
