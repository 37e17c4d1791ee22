import { Gpu } from '#gpu/gpu.ts';

const opened = new Map<boolean, Gpu>();

/** The one GPU of this page; a second with software adapters allowed, where a page asks for it. */
export function sharedGpu(allowSoftware: boolean): Gpu {
	const known = opened.get(allowSoftware);
	if (known) return known;
	const native = 'gpu' in navigator ? navigator.gpu : undefined;
	const gpu = new Gpu({ native, secure: isSecureContext, allowSoftware });
	opened.set(allowSoftware, gpu);
	return gpu;
}
