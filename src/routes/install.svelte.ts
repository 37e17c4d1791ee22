// Whether and how the app can be put on the home screen. A page and the installed app keep separate
// storage on iOS, so it is offered before the first answer.

interface InstallPrompt extends Event {
	prompt(): Promise<unknown>;
}

class Install {
	#prompt = $state.raw<InstallPrompt>();
	#ios = $state(false);

	/** `prompt`: the browser can ask; `ios`: the person has to do it by hand. */
	get way(): 'prompt' | 'ios' | 'none' {
		if (this.#prompt) return 'prompt';
		return this.#ios ? 'ios' : 'none';
	}

	/** Listens for the browser's offer; call it once, early. */
	watch(): void {
		const installed = matchMedia('(display-mode: standalone)').matches;
		const touchMac = navigator.userAgent.includes('Mac') && navigator.maxTouchPoints > 1;
		this.#ios = !installed && (/iPhone|iPad/.test(navigator.userAgent) || touchMac);
		addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#prompt = event as InstallPrompt;
		});
		addEventListener('appinstalled', () => (this.#prompt = undefined));
	}

	async ask(): Promise<void> {
		await this.#prompt?.prompt();
		this.#prompt = undefined;
	}
}

export const install = new Install();
