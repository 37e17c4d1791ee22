/**
 * True when a write failed for want of space. IndexedDB reports it as QuotaExceededError itself or
 * as an AbortError that holds one.
 */
export function isDiskFull(error: unknown): boolean {
	if (typeof error !== 'object' || error === null) return false;
	if ('name' in error && error.name === 'QuotaExceededError') return true;
	return 'inner' in error && isDiskFull(error.inner);
}
