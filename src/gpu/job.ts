// One piece of work for a device, as plain data, and how it is carried out.

/** A buffer that the host fills, or one of `bytes` zeroed bytes that a pass writes. */
export type JobBuffer = { readonly data: Float32Array | Uint32Array } | { readonly bytes: number };

export interface Pass {
	/** WGSL. */
	readonly code: string;
	readonly entryPoint: string;
	/** Values of the `override` constants. */
	readonly constants?: Readonly<Record<string, number>>;
	/** Names of buffers, bound to group 0 as binding 0, 1, … */
	readonly bind: readonly string[];
	readonly workgroups: readonly [x: number, y?: number, z?: number];
}

export interface Job {
	readonly label: string;
	readonly buffers: Readonly<Record<string, JobBuffer>>;
	/** Carried out in order; a pass sees what the ones before it wrote. */
	readonly passes: readonly Pass[];
	/** Names of the buffers to read back. */
	readonly read: readonly string[];
}

/** The buffers read back, by name. */
export type Outputs = Readonly<Record<string, ArrayBuffer>>;

/** A job whose buffers and pipelines are on the device, ready to run any number of times. */
export interface PreparedJob {
	/** Runs all passes; resolves when the device has finished them. */
	run(): Promise<void>;
	read(): Promise<Outputs>;
	free(): void;
}

const pipelines = new WeakMap<GPUDevice, Map<string, GPUComputePipeline>>();
const keptPipelines = 32;

/** Puts a job's buffers and pipelines on the device. */
export async function prepareJob(device: GPUDevice, job: Job): Promise<PreparedJob> {
	const buffers = new Map<string, GPUBuffer>();
	const named = (name: string): GPUBuffer => {
		const buffer = buffers.get(name);
		if (!buffer) throw new Error(`${job.label}: no buffer is called ${name}`);
		return buffer;
	};
	const bound = async (pass: Pass) => {
		const pipeline = await pipelineOf(device, job.label, pass);
		const group = device.createBindGroup({
			label: `${job.label}: ${pass.entryPoint}`,
			layout: pipeline.getBindGroupLayout(0),
			entries: pass.bind.map((name, binding) => ({ binding, resource: { buffer: named(name) } }))
		});
		return { pipeline, group, workgroups: pass.workgroups };
	};
	for (const [name, source] of Object.entries(job.buffers)) {
		buffers.set(name, createBuffer(device, `${job.label}: ${name}`, source));
	}
	const passes = await Promise.all(job.passes.map(bound));
	return {
		async run() {
			const encoder = device.createCommandEncoder({ label: job.label });
			for (const { pipeline, group, workgroups } of passes) {
				const pass = encoder.beginComputePass({ label: job.label });
				pass.setPipeline(pipeline);
				pass.setBindGroup(0, group);
				pass.dispatchWorkgroups(workgroups[0], workgroups[1] ?? 1, workgroups[2] ?? 1);
				pass.end();
			}
			device.queue.submit([encoder.finish()]);
			await device.queue.onSubmittedWorkDone();
		},
		read: () => readBack(device, job, named),
		free: () => buffers.forEach((buffer) => buffer.destroy())
	};
}

/** Runs a job once and reads it back; throws the device's first complaint. Not for two jobs at once. */
export async function runJob(device: GPUDevice, job: Job): Promise<Outputs> {
	device.pushErrorScope('out-of-memory');
	device.pushErrorScope('validation');
	let prepared: PreparedJob | undefined;
	const work = async () => {
		prepared = await prepareJob(device, job);
		await prepared.run();
		return prepared.read();
	};
	const [outcome] = await Promise.allSettled([work()]);
	prepared?.free();
	const complaints = [await device.popErrorScope(), await device.popErrorScope()];
	const complaint = complaints.find((error) => error !== null);
	if (complaint) throw new Error(`${job.label}: ${complaint.message}`);
	if (outcome.status === 'rejected') throw outcome.reason;
	return outcome.value;
}

async function pipelineOf(device: GPUDevice, label: string, pass: Pass) {
	const known = pipelines.get(device) ?? new Map<string, GPUComputePipeline>();
	pipelines.set(device, known);
	const key = JSON.stringify([pass.entryPoint, pass.constants, pass.code]);
	const found = known.get(key);
	if (found) return found;
	const module = device.createShaderModule({ label, code: pass.code });
	const pipeline = await device.createComputePipelineAsync({
		label: `${label}: ${pass.entryPoint}`,
		layout: 'auto',
		compute: { module, entryPoint: pass.entryPoint, constants: pass.constants ?? {} }
	});
	const [oldest] = known.keys();
	if (known.size >= keptPipelines && oldest !== undefined) known.delete(oldest);
	known.set(key, pipeline);
	return pipeline;
}

function createBuffer(device: GPUDevice, label: string, source: JobBuffer): GPUBuffer {
	const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
	// A binding may not be smaller than one element of its array, a vec4 at most.
	const buffer = device.createBuffer({ label, size: Math.max(16, bytesIn(source)), usage });
	if ('data' in source) device.queue.writeBuffer(buffer, 0, source.data.slice());
	return buffer;
}

/** Bytes that the job means; the buffer itself may be larger. */
function bytesIn(source: JobBuffer | undefined): number {
	if (!source) return 0;
	return 'data' in source ? source.data.byteLength : source.bytes;
}

async function readBack(device: GPUDevice, job: Job, named: (name: string) => GPUBuffer) {
	const encoder = device.createCommandEncoder({ label: `${job.label}: read` });
	const copies = job.read.map((name) => {
		const size = bytesIn(job.buffers[name]);
		const copy = device.createBuffer({
			label: `${job.label}: copy of ${name}`,
			size,
			usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST
		});
		encoder.copyBufferToBuffer(named(name), 0, copy, 0, size);
		return { name, copy };
	});
	device.queue.submit([encoder.finish()]);
	const outputs: Record<string, ArrayBuffer> = {};
	try {
		await Promise.all(copies.map(({ copy }) => copy.mapAsync(GPUMapMode.READ)));
		for (const { name, copy } of copies) outputs[name] = copy.getMappedRange().slice(0);
	} finally {
		copies.forEach(({ copy }) => copy.destroy());
	}
	return outputs;
}

/** An output as 32-bit floats. */
export function floatsOf(outputs: Outputs, name: string): Float32Array {
	return new Float32Array(bytesOf(outputs, name));
}

/** An output as unsigned 32-bit words. */
export function wordsOf(outputs: Outputs, name: string): Uint32Array {
	return new Uint32Array(bytesOf(outputs, name));
}

function bytesOf(outputs: Outputs, name: string): ArrayBuffer {
	const bytes = outputs[name];
	if (!bytes) throw new Error(`no output is called ${name}`);
	return bytes;
}
