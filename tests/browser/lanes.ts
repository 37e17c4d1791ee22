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
