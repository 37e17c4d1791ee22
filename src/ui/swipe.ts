// Whether the way of a finger was meant: a short, straight pull to one side in the lower part of the
// screen. Anything in doubt (a scroll, a rest, a way back, a pull from the edge) is no swipe.

export interface TrackPoint {
	/** CSS pixels from the left of the window. */
	readonly x: number;
	/** CSS pixels from the top of the window. */
	readonly y: number;
	/** Milliseconds on any clock. */
	readonly at: number;
}

export interface SwipeArea {
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

export type Side = 'left' | 'right';

export interface Swipe {
	readonly side: Side;
	/** Whether lifting the finger now would count. */
	readonly far: boolean;
}

/** Swipes start below this share of the height: where a thumb reaches. */
const upperShare = 0.4;
/** The edges belong to the system's own "back". */
const edge = 24;
/** Below this a finger only trembles. */
const tremble = 12;
const farEnough = 72;
/** Less than 27° off the level. */
const steepest = 0.5;
/** A finger that came back this far has changed its mind. */
const wayBack = 16;
/** A finger that rests this long before it moves is about to select. */
const longestRestMs = 300;
const longestMs = 1500;

/** Whether a swipe may start here. */
export function startsSwipe({ x, y }: TrackPoint, { width, height }: SwipeArea): boolean {
	return y >= height * upperShare && y <= height && x >= edge && x <= width - edge;
}

/**
 * Reads a finger's way so far, oldest point first.
 * Undefined: not a swipe, or not one yet.
 */
export function readSwipe(track: readonly TrackPoint[], area: SwipeArea): Swipe | undefined {
	const first = track[0];
	const last = track.at(-1);
	if (!first || !last || !startsSwipe(first, area)) return undefined;
	const moved = track.find((point) => Math.abs(point.x - first.x) >= tremble);
	if (!moved || moved.at - first.at > longestRestMs || last.at - first.at > longestMs) {
		return undefined;
	}
	const side: Side = last.x < first.x ? 'left' : 'right';
	const ways = track.map(({ x }) => (side === 'left' ? first.x - x : x - first.x));
	const way = ways.at(-1) ?? 0;
	const sag = Math.max(...track.map(({ y }) => Math.abs(y - first.y)));
	if (way < tremble || Math.max(...ways) - way > wayBack) return undefined;
	// A finger that set out to the other side has no clear wish.
	if (Math.min(...ways) < -tremble || sag > Math.max(tremble, way * steepest)) return undefined;
	return { side, far: way >= farEnough };
}
