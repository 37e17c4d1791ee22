// Seeded randomness: the same parts always give the same numbers, on every device.

/**
 * A 32-bit seed from any parts; their order and their boundaries count.
 * FNV-1a over UTF-16 units, then the finalizer of MurmurHash3 (Appleby, fmix32).
 */
export function hashSeed(...parts: readonly (string | number)[]): number {
	let hash = 0x811c9dc5;
	const add = (unit: number) => {
		hash = Math.imul(hash ^ unit, 0x01000193);
	};
	for (const part of parts) {
		const text = String(part);
		for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
		// No UTF-16 text holds this unit, so ('ab', 'c') and ('a', 'bc') differ.
		add(0x1_0000);
	}
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** A generator of uniform numbers in [0, 1), with a period of 2^32 (mulberry32 by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}
