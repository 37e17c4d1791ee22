/**
 * An id for the log, unique across devices and sortable by time: the instant in base 36, then
 * 80 random bits.
 */
export function newEventId(at: number): string {
	const random = crypto.getRandomValues(new Uint8Array(10));
	const suffix = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return `${at.toString(36).padStart(9, '0')}-${suffix}`;
}
