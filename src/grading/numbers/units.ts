// Units that an answer may carry, by dimension, each with its size in the smallest unit of the table.

/** A unit as read: its dimension and how many base units it holds. */
export interface Unit {
	readonly dimension: string;
	readonly factor: number;
}

const table: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	time: {
		ns: 1e-9,
		us: 1e-6,
		µs: 1e-6,
		μs: 1e-6,
		微秒: 1e-6,
		ms: 1e-3,
		毫秒: 1e-3,
		s: 1,
		sec: 1,
		second: 1,
		seconds: 1,
		秒: 1,
		min: 60,
		minute: 60,
		minutes: 60,
		分钟: 60,
		h: 3600,
		hour: 3600,
		hours: 3600,
		小时: 3600
	},
	frequency: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
	length: { nm: 1e-9, um: 1e-6, µm: 1e-6, mm: 1e-3, cm: 1e-2, m: 1, km: 1e3 },
	operations: {
		FLOPs: 1,
		FLOPS: 1,
		KFLOPs: 1e3,
		MFLOPs: 1e6,
		GFLOPs: 1e9,
		GFLOPS: 1e9,
		TFLOPs: 1e12,
		TFLOPS: 1e12
	},
	// Whether a megabyte has 10⁶ or 2²⁰ bytes depends on who writes it: each size stands alone.
	'size B': { B: 1, byte: 1, bytes: 1, 字节: 1 },
	'size KB': { KB: 1, kB: 1, K: 1 },
	'size MB': { MB: 1 },
	'size GB': { GB: 1 },
	'size TB': { TB: 1 },
	'size KiB': { KiB: 1 },
	'size MiB': { MiB: 1 },
	'size GiB': { GiB: 1 },
	'size bit': { bit: 1, bits: 1, 比特: 1 },
	pixels: { px: 1, pixel: 1, pixels: 1, 像素: 1 },
	rate: { fps: 1, FPS: 1 },
	angle: { '°': 1, deg: 1, degrees: 1, 度: 1 },
	share: { '%': 1, percent: 1, '％': 1 }
};

/** Multipliers that people write after a bare count: 25.6M parameters. */
export const multipliers: Readonly<Record<string, number>> = {
	k: 1e3,
	K: 1e3,
	M: 1e6,
	B: 1e9,
	G: 1e9,
	million: 1e6,
	billion: 1e9,
	万: 1e4,
	亿: 1e8
};

/** The unit of that name; undefined for one that the table doesn't list. */
export function findUnit(name: string): Unit | undefined {
	for (const [dimension, units] of Object.entries(table)) {
		const factor = units[name];
		if (factor !== undefined) return { dimension, factor };
	}
	return undefined;
}
