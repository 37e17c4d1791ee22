import { defineConfig } from '@playwright/test';
import { findChromium } from './src/tools/bootstrap.mjs';

const chromium = findChromium();

/** Two checkouts can test side by side on ports of their own. */
const url = `http://localhost:${process.env.TEST_PORT ?? '4273'}/`;

/** How every browser of the tests starts. */
export const launchOptions = {
	...(chromium ? { executablePath: chromium } : {}),
	args: [
		'--no-sandbox',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--disable-quic'
	]
};

export default defineConfig({
	testDir: 'tests',
	testMatch: ['e2e/**/*.spec.ts', 'browser/**/*.spec.ts'],
	outputDir: 'test-results/playwright',
	reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
	fullyParallel: true,
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 40_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: url,
		locale: 'en-US',
		timezoneId: 'Europe/Berlin',
		viewport: { width: 360, height: 780 },
		hasTouch: true,
		screenshot: 'only-on-failure',
		launchOptions
	},
	webServer: {
		command: 'node tests/e2e/server.mjs',
		url,
		reuseExistingServer: !process.env.CI
	}
});
