/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
// Offline: everything that the app is made of is stored at the first visit, and answered from there.
// A new version waits until the page asks for it, so that two versions never mix.
import { base, build, files, prerendered, version } from '$service-worker';
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute
} from 'workbox-precaching';
import { cacheNames } from 'workbox-core';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Browsers that know KaTeX's woff2 fonts never ask for the older formats. */
const olderFonts = /\.(?:woff|ttf)$/;
/** File names with a hash never change what they hold. */
const hashed = /\/_app\/immutable\//;
const previousVersion = 'warmup-previous-version';

precacheAndRoute(
	[...build, ...files, ...prerendered, `${base}/404.html`]
		.filter((url) => !olderFonts.test(url))
		.map((url) => ({ url, revision: hashed.test(url) ? null : version })),
	{ directoryIndex: '', cleanURLs: false, ignoreURLParametersMatching: [/.*/] }
);
// A page of the version before may still be open: its lazy parts stay there until the next update.
registerRoute(
	({ url }) => url.origin === location.origin && hashed.test(url.pathname),
	async ({ request }) => (await caches.match(request.url)) ?? fetch(request)
);
registerRoute(new NavigationRoute(createHandlerBoundToURL(`${base}/404.html`)));
cleanupOutdatedCaches();

self.addEventListener('install', (event) => {
	event.waitUntil(keepPreviousVersion());
});

/** Copies the hashed files of the version that is being replaced out of the way of the clean-up. */
async function keepPreviousVersion(): Promise<void> {
	await caches.delete(previousVersion);
	const [current, previous] = await Promise.all([
		caches.open(cacheNames.precache),
		caches.open(previousVersion)
	]);
	for (const request of await current.keys()) {
		const response = hashed.test(request.url) && (await current.match(request));
		if (response) await previous.put(request, response);
	}
}

self.addEventListener('message', ({ data }) => {
	if (data === 'activate') void self.skipWaiting();
});
