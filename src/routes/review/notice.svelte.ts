// The line above the buttons that says what was just done, and how to take it back.

const shownMs = 5000;

export interface NoticeAction {
	readonly label: string;
	readonly act: () => void;
}

export class Notice {
	#shown = $state.raw<{ readonly text: string; readonly action: NoticeAction | undefined }>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	get text(): string | undefined {
		return this.#shown?.text;
	}

	get action(): NoticeAction | undefined {
		return this.#shown?.action;
	}

	/** Shows a line for five seconds, in place of the one before. */
	say(text: string, action?: NoticeAction): void {
		clearTimeout(this.#timer);
		this.#shown = { text, action };
		this.#timer = setTimeout(() => (this.#shown = undefined), shownMs);
	}
}
