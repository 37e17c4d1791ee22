import { describe, expect, it } from 'vitest';
import { compute } from './compute.ts';
import { Gpu, type GpuOptions, type NoGpuReason } from './gpu.ts';

function adapter(info: Partial<GPUAdapterInfo>, requestDevice: () => Promise<never>): GPUAdapter {
	return { info, requestDevice } as unknown as GPUAdapter;
}
const refuse = () => Promise.reject(new Error('no device today'));
const offers = (answer: () => Promise<GPUAdapter | null>) => ({ requestAdapter: answer });

const cases: { name: string; options: GpuOptions; reason: NoGpuReason }[] = [
	{
		name: 'an insecure page',
		options: { native: undefined, secure: false, allowSoftware: false },
		reason: 'insecure'
	},
	{
		name: 'a browser without WebGPU',
		options: { native: undefined, secure: true, allowSoftware: false },
		reason: 'unsupported'
	},
	{
		name: 'a browser without an adapter',
		options: { native: offers(async () => null), secure: true, allowSoftware: true },
		reason: 'no-adapter'
	},
	{
		name: 'a browser that throws when asked for an adapter',
		options: { native: offers(refuse), secure: true, allowSoftware: true },
		reason: 'no-adapter'
	},
	{
		name: 'a fallback adapter outside tests',
		options: {
			native: offers(async () => adapter({ isFallbackAdapter: true }, refuse)),
			secure: true,
			allowSoftware: false
		},
		reason: 'software'
	},
	{
		name: 'a software adapter that does not say it is a fallback',
		options: {
			native: offers(async () => adapter({ architecture: 'swiftshader' }, refuse)),
			secure: true,
			allowSoftware: false
		},
		reason: 'software'
	},
	{
		name: 'an adapter that refuses a device',
		options: {
			native: offers(async () => adapter({ isFallbackAdapter: true }, refuse)),
			secure: true,
			allowSoftware: true
		},
		reason: 'no-device'
	}
];

describe('Gpu without a device', () => {
	it.each(cases)('names the reason for $name', async ({ options, reason }) => {
		expect(await new Gpu(options).state()).toMatchObject({ kind: 'none', reason });
	});

	it.each(cases)('leaves the computation to the CPU for $name', async ({ options, reason }) => {
		const computed = await compute(new Gpu(options), {
			job: () => {
				throw new Error('no job without a device');
			},
			read: () => 'gpu',
			onCpu: () => 'cpu'
		});
		expect(computed).toMatchObject({ result: 'cpu', place: { kind: 'cpu', reason } });
	});

	it('asks for an adapter once, however many jobs there are', async () => {
		let asked = 0;
		const native = offers(async () => {
			asked += 1;
			return null;
		});
		const gpu = new Gpu({ native, secure: true, allowSoftware: false });
		await Promise.all([gpu.state(), gpu.state()]);
		await gpu.state();
		expect(asked).toBe(1);
	});

	it('asks for the compatibility level, which phones have', async () => {
		const wishes: (GPURequestAdapterOptions | undefined)[] = [];
		const native = {
			requestAdapter: async (wish?: GPURequestAdapterOptions) => {
				wishes.push(wish);
				return null;
			}
		};
		await new Gpu({ native, secure: true, allowSoftware: false }).state();
		expect(wishes).toEqual([{ featureLevel: 'compatibility' }]);
	});
});
