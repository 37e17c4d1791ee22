// Softmax turns scores z, the logits, into probabilities; cross-entropy asks how surprised they are
// by the true class t; and the gradient of the one through the other is as simple as can be:
//
//   p_i = exp(z_i) / Σ_j exp(z_j)
//   loss = −ln p_t = ln Σ_j exp(z_j) − z_t
//   ∂loss/∂z_i = p_i − y_i          y is 1 for the true class, else 0
//
// Taken literally, exp overflows 32 bits from z = 89 on. Subtracting the largest logit m from all of
// them changes nothing, since exp(z − m) = exp(z) / exp(m) above and below, and leaves no power
// greater than 1:
//
//   ln Σ_j exp(z_j) = m + ln Σ_j exp(z_j − m)
//
// A temperature T divides the logits, and with them the gradient; a mean over the batch divides it
// again. One invocation takes one row, in steps of four classes; rows that don't fill their last
// step are filled up by the host with −10³⁰, whose power is 0.

override rows: u32 = 1;
override quads: u32 = 1; // steps of four classes in a row

// The logits, [rows, quads]. Written by the host.
@group(0) @binding(0) var<storage, read> logits: array<vec4f>;
// The true class of each row. Written by the host.
@group(0) @binding(1) var<storage, read> targets: array<u32>;
// Temperature, and what the gradient is divided by. Written by the host.
@group(0) @binding(2) var<storage, read> settings: array<f32>;
// The probabilities, [rows, quads], read back by the host.
@group(0) @binding(3) var<storage, read_write> probabilities: array<vec4f>;
// The gradient by the logits, [rows, quads], read back by the host.
@group(0) @binding(4) var<storage, read_write> gradient: array<vec4f>;
// The loss of each row, read back by the host.
@group(0) @binding(5) var<storage, read_write> losses: array<f32>;

@compute @workgroup_size(64)
fn softmax(@builtin(global_invocation_id) id: vec3u) {
	let row = id.x;
	if (row >= rows) {
		return;
	}
	let first = row * quads;
	let warmth = settings[0];
	let share = settings[1];

	var most = logits[first];
	for (var quad = 1u; quad < quads; quad++) {
		most = max(most, logits[first + quad]);
	}
	let largest = max(max(most.x, most.y), max(most.z, most.w));

	var sums = vec4f();
	for (var quad = 0u; quad < quads; quad++) {
		sums += exp((logits[first + quad] - largest) / warmth);
	}
	let sum = sums.x + sums.y + sums.z + sums.w;

	let truth = targets[row];
	for (var quad = 0u; quad < quads; quad++) {
		let p = exp((logits[first + quad] - largest) / warmth) / sum;
		let one = quad * 4 + vec4u(0, 1, 2, 3);
		let y = select(vec4f(), vec4f(1), one == vec4u(truth));
		probabilities[first + quad] = p;
		gradient[first + quad] = (p - y) / (warmth * share);
	}
	losses[row] = log(sum) - (logits[first + truth / 4][truth % 4] - largest) / warmth;
}
