// Six optimizers on the same slope, thousands of starts at once. The slope is f = a x² + b y², so
// its gradient is g = (2 a x, 2 b y), and every rule below works on both coordinates alike:
//
//   gradient descent         w ← w − η g
//   momentum, averaged       v ← α v + (1 − α) g        w ← w − η v
//   momentum, as in PyTorch  v ← α v + g                w ← w − η v
//   AdaGrad                  r ← r + g²                 w ← w − η g / (√r + ε)
//   RMSProp                  r ← λ r + (1 − λ) g²       w ← w − η g / (√r + ε)
//   Adam                     v and r as in momentum (averaged) and RMSProp, then
//                            w ← w − η v̂ / (√r̂ + ε)     v̂ = v / (1 − αᵗ)     r̂ = r / (1 − λᵗ)
//
// The two kinds of momentum differ by a factor: PyTorch's steps are 1 / (1 − α) times as long at
// the same rate η. An invocation follows one start for its number of steps. Neighbours never
// meet, so nobody waits; x and y ride together in a vec2.

override method: u32 = 0; // in the order above, from 0
override count: u32 = 1;  // runs

// No run takes more steps than this, so that the loop surely ends.
const most_steps = 1000u;
const never = 0xffffffffu;
// Arrived: within a hundredth of the distance one started from.
const near = 0.01;

// a, b, α, λ, ε. Written by the host.
@group(0) @binding(0) var<storage, read> settings: array<f32>;
// Start x, start y, rate and number of steps of each run. Written by the host.
@group(0) @binding(1) var<storage, read> runs: array<vec4f>;
// Where each run ended, read back by the host.
@group(0) @binding(2) var<storage, read_write> ends: array<vec2f>;
// The step at which it first came near the bottom, or never; read back by the host.
@group(0) @binding(3) var<storage, read_write> arrived: array<u32>;

@compute @workgroup_size(64)
fn descend(@builtin(global_invocation_id) id: vec3u) {
	if (id.x >= count) {
		return;
	}
	let curvature = 2 * vec2f(settings[0], settings[1]);
	let alpha = settings[2];
	let decay = settings[3];
	let epsilon = settings[4];
	let run = runs[id.x];
	let rate = run.z;
	let steps = min(u32(run.w), most_steps);

	var w = run.xy;
	var v = vec2f();
	var r = vec2f();
	var alpha_power = 1.0;
	var decay_power = 1.0;
	var first = never;
	let threshold = near * near * dot(w, w);
	if (dot(w, w) <= threshold) {
		first = 0;
	}
	for (var step = 1u; step <= steps; step++) {
		let g = curvature * w;
		var along = g;
		if (method == 1 || method == 5) {
			v = alpha * v + (1 - alpha) * g;
			along = v;
		}
		if (method == 2) {
			v = alpha * v + g;
			along = v;
		}
		if (method == 3) {
			r = r + g * g;
			along = g / (sqrt(r) + epsilon);
		}
		if (method == 4 || method == 5) {
			r = decay * r + (1 - decay) * g * g;
		}
		if (method == 4) {
			along = g / (sqrt(r) + epsilon);
		}
		if (method == 5) {
			alpha_power *= alpha;
			decay_power *= decay;
			along = v / (1 - alpha_power) / (sqrt(r / (1 - decay_power)) + epsilon);
		}
		w -= rate * along;
		if (first == never && dot(w, w) <= threshold) {
			first = step;
		}
	}
	ends[id.x] = w;
	arrived[id.x] = first;
}
