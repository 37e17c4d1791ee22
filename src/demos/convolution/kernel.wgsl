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
// Neighbouring windows overlap almost entirely, so a line of pixels is loaded once, as whole vec4s,
// and serves a tile of sixteen outputs: four columns wide, and either four rows of one channel or,
// where channels come in fours, four channels of one row. Sliding one column to the right is then a
// shift of the pixels at hand, and one vec4 of the kernel holds what all four want of a pixel:
//
//   four rows:      taps[…, u, v] = w[u, v], w[u − 1, v], w[u − 2, v], w[u − 3, v]
//   four channels:  taps[…, u, v] = w[o, u, v], w[o + 1, u, v], w[o + 2, u, v], w[o + 3, u, v]
//
// A row r of the tile needs line u under kernel row u − r, hence the first; where there is no such
// row, the tap is 0. The host arranges the taps, and puts the padding around the image, so that no
// edge is tested.

override quads: u32 = 1;         // vec4s in a line of the padded image
override lines: u32 = 1;         // lines of the padded image
override tile_columns: u32 = 1;  // tiles beside each other
override tile_rows: u32 = 1;     // tiles below each other
override rows_each: u32 = 4;     // rows of a tile: 4, or 1 where it has four channels
override channels_each: u32 = 1; // channels of a tile: 1, or 4

override out_lines: u32 = tile_rows * rows_each;
// From one of the four to the next in the output: a line, or a whole channel.
override apart: u32 = select(tile_columns, out_lines * tile_columns, channels_each == 4);

// The padded image, [batch, channels, lines, quads], written by the host.
@group(0) @binding(0) var<storage, read> padded: array<vec4f>;
// The taps, [out_channels / channels_each, group_channels, kernel_height + rows_each − 1, kernel_width].
@group(0) @binding(1) var<storage, read> taps: array<vec4f>;
// The output in whole tiles, [batch, out_channels, out_lines, tile_columns], read back by the host.
@group(0) @binding(2) var<storage, read_write> tiles: array<vec4f>;

@compute @workgroup_size(16, 4)
fn conv_tiled(@builtin(global_invocation_id) id: vec3u) {
	if (id.x >= tile_columns || id.y >= tile_rows) {
		return;
	}
	let blocks = out_channels / channels_each;
	let n = id.z / blocks;
	let block = id.z % blocks;
	let first_out = block * channels_each;
	let first_channel = n * channels + (first_out / group_outputs) * group_channels;
	let tap_rows = kernel_height + rows_each - 1;

	var sum_0 = vec4f();
	var sum_1 = vec4f();
	var sum_2 = vec4f();
	var sum_3 = vec4f();
	for (var i = 0u; i < group_channels; i++) {
		for (var u = 0u; u < tap_rows; u++) {
			let line = ((first_channel + i) * lines + id.y * rows_each + u) * quads + id.x;
			var here = padded[line];
			var next = padded[line + 1];
			var last = vec4f();
			if (kernel_width > 5) {
				last = padded[line + 2];
			}
			let first_tap = ((block * group_channels + i) * tap_rows + u) * kernel_width;
			for (var v = 0u; v < kernel_width; v++) {
				let tap = taps[first_tap + v];
				sum_0 += tap.x * here;
				sum_1 += tap.y * here;
				sum_2 += tap.z * here;
				sum_3 += tap.w * here;
				here = vec4f(here.yzw, next.x);
				next = vec4f(next.yzw, last.x);
				last = vec4f(last.yzw, 0);
			}
		}
	}
	let line = (n * out_channels + first_out) * out_lines + id.y * rows_each;
	let to = line * tile_columns + id.x;
	tiles[to] = sum_0;
	tiles[to + apart] = sum_1;
	tiles[to + 2 * apart] = sum_2;
	tiles[to + 3 * apart] = sum_3;
}
