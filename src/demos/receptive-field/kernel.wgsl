// The receptive field, walked backwards. One output pixel is fed by the k × k places its kernel
// covers, each of those by the places its own kernel covers, and so on down to the input. Counting
// along how many paths each input pixel reaches the output needs only one rule a layer: a pixel
// collects the paths of every pixel nearer to the output whose kernel touches it.
//
//   far[y, x] = Σ_u Σ_v  near[(y − u·D) / S, (x − v·D) / S]
//
// S is the stride and D the dilation; a term counts only where both divisions come out even and lie
// inside the nearer map. A sum of 0 is a hole: the output never sees that pixel. Whole numbers
// throughout, so the answer is exact.

override near_side: u32 = 1; // pixels along a side of the map nearer to the output
override far_side: u32 = 3;
override kernel: u32 = 3;
override stride: u32 = 1;
override dilation: u32 = 1;

// Paths nearer to the output, [near_side, near_side]; the host writes the first, a single 1.
@group(0) @binding(0) var<storage, read> near: array<u32>;
// Paths one layer further away, [far_side, far_side]; the next pass, or the host, reads them.
@group(0) @binding(1) var<storage, read_write> far: array<u32>;

@compute @workgroup_size(8, 8)
fn spread(@builtin(global_invocation_id) id: vec3u) {
	if (id.x >= far_side || id.y >= far_side) {
		return;
	}
	var paths = 0u;
	for (var u = 0u; u < kernel; u++) {
		let up = u * dilation;
		if (up > id.y || (id.y - up) % stride != 0) {
			continue;
		}
		let row = (id.y - up) / stride;
		if (row >= near_side) {
			continue;
		}
		for (var v = 0u; v < kernel; v++) {
			let back = v * dilation;
			if (back > id.x || (id.x - back) % stride != 0) {
				continue;
			}
			let column = (id.x - back) / stride;
			if (column < near_side) {
				paths += near[row * near_side + column];
			}
		}
	}
	far[id.y * far_side + id.x] = paths;
}
