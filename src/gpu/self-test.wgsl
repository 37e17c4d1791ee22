// Some drivers accept a kernel and return wrong numbers. This one is small enough to check by
// head: y[i] = 3 x[i] + x[63 − i], on whole numbers, so every correct device agrees to the bit.

// x, written by the host.
@group(0) @binding(0) var<storage, read> x: array<u32, 64>;
// y, read back by the host.
@group(0) @binding(1) var<storage, read_write> y: array<u32, 64>;

@compute @workgroup_size(64)
fn mirror(@builtin(global_invocation_id) id: vec3u) {
	y[id.x] = 3 * x[id.x] + x[63 - id.x];
}
