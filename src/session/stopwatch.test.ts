import { expect, it } from 'vitest';
import { Stopwatch } from './stopwatch.ts';

it('counts what is seen, not what is hidden, and never backwards', () => {
	const watch = new Stopwatch();
	expect(watch.elapsedMs(500)).toBe(0);
	watch.restart(1000);
	expect(watch.elapsedMs(4000)).toBe(3000);
	watch.pause(4000);
	watch.pause(9000);
	expect(watch.elapsedMs(60_000)).toBe(3000);
	watch.resume(60_000);
	watch.resume(61_000);
	expect(watch.elapsedMs(62_000)).toBe(5000);
	// The device's clock was set back.
	expect(watch.elapsedMs(50_000)).toBe(3000);
	watch.restart(70_000);
	expect(watch.elapsedMs(70_500)).toBe(500);
});
