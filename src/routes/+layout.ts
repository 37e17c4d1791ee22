import { browser } from '$app/environment';
import { applyLastAppearance } from './appearance.ts';

export const prerender = true;
export const ssr = false;
export const trailingSlash = 'always';

export async function load() {
	if (browser) await applyLastAppearance();
}
