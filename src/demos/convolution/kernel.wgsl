// Convolution, as deep learning means it: slide a small kernel over an image; at every place,
// multiply what lies on top of each other and add it all up.
//
//   y[o, r, c] = Σ_i Σ_u Σ_v  w[o, i, u, v] · x[i, r·S + u·D − P, c·S + v·D − P]
//
// o, i: output and input channel; r, c: output row and column; u, v: row and column in the kernel;
// S stride, D dilation, P padding. x is 0 outside the image. u and v run in the same direction as
// r and c, so the kernel is not flipped: strictly speaking this is cross-correlation.
//
// Nobody waits for anybody here: each invocation owns its outputs, keeps their sums in registers
// and writes once. What differs is how many outputs share one load.

override channels: u32 = 1;
override height: u32 = 1;
override width: u32 = 1;
override out_channels: u32 = 1;
override out_height: u32 = 1;
override out_width: u32 = 1;
override kernel_height: u32 = 3;
override kernel_width: u32 = 3;
override stride_y: u32 = 1;
override stride_x: u32 = 1;
override dilation_y: u32 = 1;
override dilation_x: u32 = 1;
override padding_y: u32 = 0;
override padding_x: u32 = 0;
override groups: u32 = 1;

// A grouped convolution sees only the input channels of its own group.
override group_channels: u32 = channels / groups;
override group_outputs: u32 = out_channels / groups;

// ── Any stride and dilation: four neighbouring outputs of one row ─────────────────────────────

// The image, [batch, channels, height, width], written by the host.
@group(0) @binding(0) var<storage, read> x: array<f32>;
// The kernels, [out_channels, group_channels, kernel_height, kernel_width], written by the host.
@group(0) @binding(1) var<storage, read> w: array<f32>;
// The output, [batch, out_channels, out_height, out_width], read back by the host.
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(16, 4)
fn conv(@builtin(global_invocation_id) id: vec3u) {
	let first = id.x * 4;
	if (first >= out_width || id.y >= out_height) {
		return;
	}
	let n = id.z / out_channels;
	let o = id.z % out_channels;
	let first_channel = n * channels + (o / group_outputs) * group_channels;

	// Left edges of the four windows, counted from the image's own left edge.
	let left = vec4i((first + vec4u(0, 1, 2, 3)) * stride_x) - i32(padding_x);
	var sum = vec4f();
	for (var i = 0u; i < group_channels; i++) {
		for (var u = 0u; u < kernel_height; u++) {
			let row = i32(id.y * stride_y + u * dilation_y) - i32(padding_y);
			if (row < 0 || row >= i32(height)) {
				continue; // this row of the kernel lies on padding: it adds nothing
			}
			let line = ((first_channel + i) * height + u32(row)) * width;
			let taps = ((o * group_channels + i) * kernel_height + u) * kernel_width;
			for (var v = 0u; v < kernel_width; v++) {
				let at = left + i32(v * dilation_x);
				let inside = (at >= vec4i(0)) & (at < vec4i(i32(width)));
				let p = line + vec4u(clamp(at, vec4i(0), vec4i(i32(width) - 1)));
				let pixels = vec4f(x[p.x], x[p.y], x[p.z], x[p.w]);
				sum += w[taps + v] * select(vec4f(), pixels, inside);
			}
		}
	}
	let line = (id.z * out_height + id.y) * out_width + first;
	for (var lane = 0u; lane < min(4, out_width - first); lane++) {
		y[line + lane] = sum[lane];
	}
}

// ── Stride 1, dilation 1: a tile of four by four outputs ──────────────────────────────────────
//
// Neighbouring windows overlap almost entirely, so a row of pixels is loaded once, as whole vec4s,
// and serves all four output rows of the tile: output row r needs it under kernel row u − r.
// The host has arranged the kernel that way: taps[…, u, v] holds w[u, v], w[u − 1, v], w[u − 2, v]
// and w[u − 3, v], and 0 where there is no such row. Sliding one column to the right is a shift of
// the loaded pixels. The host has also put the padding around the image, so no edge is tested.

override quads: u32 = 1;       // vec4s in a line of the padded image
override lines: u32 = 1;       // lines of the padded image
override tile_columns: u32 = 1;
override tile_rows: u32 = 1;

// The padded image, [batch, channels, lines, quads], written by the host.
@group(0) @binding(0) var<storage, read> padded: array<vec4f>;
// The arranged kernels, [out_channels, group_channels, kernel_height + 3, kernel_width].
@group(0) @binding(1) var<storage, read> taps: array<vec4f>;
// The output in whole tiles, [batch, out_channels, 4 · tile_rows, tile_columns].
@group(0) @binding(2) var<storage, read_write> tiles: array<vec4f>;

@compute @workgroup_size(16, 4)
fn conv_tiled(@builtin(global_invocation_id) id: vec3u) {
	if (id.x >= tile_columns || id.y >= tile_rows) {
		return;
	}
	let n = id.z / out_channels;
	let o = id.z % out_channels;
	let first_channel = n * channels + (o / group_outputs) * group_channels;

	var row_0 = vec4f();
	var row_1 = vec4f();
	var row_2 = vec4f();
	var row_3 = vec4f();
	for (var i = 0u; i < group_channels; i++) {
		for (var u = 0u; u < kernel_height + 3; u++) {
			let line = ((first_channel + i) * lines + id.y * 4 + u) * quads + id.x;
			var here = padded[line];
			var next = padded[line + 1];
			var last = vec4f();
			if (kernel_width > 5) {
				last = padded[line + 2];
			}
			let first_tap = ((o * group_channels + i) * (kernel_height + 3) + u) * kernel_width;
			for (var v = 0u; v < kernel_width; v++) {
				let tap = taps[first_tap + v];
				row_0 += tap.x * here;
				row_1 += tap.y * here;
				row_2 += tap.z * here;
				row_3 += tap.w * here;
				here = vec4f(here.yzw, next.x);
				next = vec4f(next.yzw, last.x);
				last = vec4f(last.yzw, 0);
			}
		}
	}
	let to = (id.z * tile_rows + id.y) * 4 * tile_columns + id.x;
	tiles[to] = row_0;
	tiles[to + tile_columns] = row_1;
	tiles[to + 2 * tile_columns] = row_2;
	tiles[to + 3 * tile_columns] = row_3;
}
