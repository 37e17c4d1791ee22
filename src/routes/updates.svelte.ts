// New versions of the app: found in the background, applied when the person says so.
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { trustedScriptUrl } from '#workers/script-url.ts';

const hourMs = 3_600_000;

class Updates {
	#waiting = $state.raw<ServiceWorker>();
	#superseded = $state(false);
	#applying = false;

	get ready(): boolean {
		return this.#superseded || this.#waiting !== undefined;
	}

	/** Registers the service worker and looks for updates on start, on becoming visible, and hourly. */
	async watch(): Promise<void> {
		if (dev || !('serviceWorker' in navigator)) return;
		const controlled = navigator.serviceWorker.controller !== null;
		navigator.serviceWorker.addEventListener('controllerchange', () => {
			if (this.#applying) location.reload();
			// Another tab has switched: this page goes on with its own files until it is asked.
			else if (controlled) this.#superseded = true;
		});
		const script = trustedScriptUrl(`${base}/service-worker.js`);
		const registration = await navigator.serviceWorker
			.register(script, { updateViaCache: 'none' })
			.catch(() => undefined);
		// Refused by the browser or a setting: the app works, but only online.
		if (!registration) return;
		const look = () => {
			this.#waiting = registration.waiting ?? undefined;
			const installing = registration.installing;
			installing?.addEventListener('statechange', () => {
				if (installing.state === 'installed' && navigator.serviceWorker.controller) {
					this.#waiting = installing;
				}
			});
		};
		look();
		registration.addEventListener('updatefound', look);
		const check = () => registration.update().catch(() => undefined);
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'visible') void check();
		});
		setInterval(check, hourMs);
	}

	/** Switches to the new version; the page reloads once. */
	apply(): void {
		this.#applying = true;
		if (this.#superseded || !this.#waiting) location.reload();
		else this.#waiting.postMessage('activate');
	}
}

export const updates = new Updates();
