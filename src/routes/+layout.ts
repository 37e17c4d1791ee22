import { browser } from '$app/environment';
import { applyLastAppearance } from './appearance.ts';

export const prerender = true;
export const ssr = false;
export const trailingSlash = 'always';

export function load() {
	if (browser) applyLastAppearance();
}
