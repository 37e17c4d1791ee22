/** What a page loads is there by then. */
const settledMs = 2000;

/**
 * Scrolls to where the page was left whenever what it loads makes it long enough again, until it
 * has settled or the person moves it.
 */
export function scrollBack(top: number): void {
	if (top === 0) return;
	const stop = new AbortController();
	const watch = new ResizeObserver(() => {
		if (document.documentElement.scrollHeight - innerHeight >= top) scrollTo(0, top);
	});
	stop.signal.addEventListener('abort', () => watch.disconnect());
	for (const name of ['wheel', 'touchstart', 'keydown', 'popstate']) {
		addEventListener(name, () => stop.abort(), { signal: stop.signal, passive: true });
	}
	setTimeout(() => stop.abort(), settledMs);
	watch.observe(document.body);
}
