// Lighthouse on the built site, phone profile: performance, accessibility, best practices.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { launchOptions } from '../../playwright.config.ts';
import { serve } from '../../src/tools/serve.mjs';

const { url, close } = await serve({ port: 0 });
const chrome = await launch({
	...(launchOptions.executablePath ? { chromePath: launchOptions.executablePath } : {}),
	chromeFlags: ['--headless=new', ...launchOptions.args]
});
for (const path of ['', 'decks/', 'settings/', 'demos/']) {
	const result = await lighthouse(url + path, {
		port: chrome.port,
		logLevel: 'error',
		onlyCategories: ['performance', 'accessibility', 'best-practices']
	});
	const scores = Object.values(result?.lhr.categories ?? {}).map(
		({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`
	);
	console.log(`/${path.padEnd(10)} ${scores.join(' · ')}`);
}
chrome.kill();
close();
