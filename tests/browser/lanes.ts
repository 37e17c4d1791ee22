// The lanes that a demo has to work in: a software adapter, none at all, an insecure page.
import { test as base } from '@playwright/test';

/** Chromium with SwiftShader behind WebGPU. A page must ask for it: `?adapter=software`. */
export const withAdapter = base.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			const args = [...(launchOptions.args ?? []), '--enable-unsafe-webgpu'];
			await use({ ...launchOptions, args });
		},
		{ scope: 'worker' }
	]
});

/** Chromium as it is: WebGPU is there, an adapter isn't. */
export const withoutAdapter = base;

/**
 * The same in a browser of its own: after a few crashes Chromium takes WebGPU away for good, and the
 * tests that come after would find no adapter.
 */
export const losingDevices = withAdapter.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--mute-audio'] });
		},
		{ scope: 'worker' }
	]
});

/** A page that is not a secure context, so that the browser hides WebGPU. */
export const insecure = withAdapter.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			const args = [
				...(launchOptions.args ?? []),
				'--host-resolver-rules=MAP insecure.test 127.0.0.1'
			];
			await use({ ...launchOptions, args });
		},
		{ scope: 'worker' }
	]
});
