let latest = 0;

/**
 * An id for the log, unique across devices and sortable by time: the instant in base 36, then
 * 80 random bits. Never sorts before an id given earlier in this visit, whatever the clock does.
 */
export function newEventId(at: number): string {
	latest = Math.max(at, latest + 1);
	const random = crypto.getRandomValues(new Uint8Array(10));
	const suffix = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return `${latest.toString(36).padStart(9, '0')}-${suffix}`;
}
