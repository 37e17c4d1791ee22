// Non-maximum suppression. A detector finds every object many times; of the boxes that mean the
// same object, only the surest may stay. Two boxes mean the same when they overlap a lot:
//
//   IoU(a, b) = |a ∩ b| / |a ∪ b|  >  threshold
//
// Who stays is found one after the other: whether B may remove C depends on whether A has removed
// B. But whether two boxes overlap too much depends on nothing else. So the device answers that
// for all pairs at once, a bit each, and the host walks down the boxes with the bits in hand.
//
// Not divided but multiplied: |a ∩ b| > threshold · |a ∪ b| is the same question, and products and
// sums of 32-bit floats are rounded the same way everywhere, quotients are not. On whole or quarter
// pixels below 512 even the areas are exact, so the answer is the same to the bit.

override count: u32 = 1; // boxes
override words: u32 = 1; // words of 32 bits in a line of the mask
override quads: u32 = 1; // lines of the mask, by four

// The boxes by falling score: left, top, right, bottom. Written by the host.
@group(0) @binding(0) var<storage, read> boxes: array<vec4f>;
// The class of each box; boxes of different classes leave each other alone. Written by the host.
@group(0) @binding(1) var<storage, read> classes: array<u32>;
// The threshold, alone in its buffer: turning the knob compiles nothing. Written by the host.
@group(0) @binding(2) var<storage, read> threshold: array<f32>;
// The mask, [quads, words], read back by the host. Component r of an element belongs to box 4q + r;
// bit b of its word w says that this box, if it stays, removes box 32w + b.
@group(0) @binding(3) var<storage, read_write> mask: array<vec4u>;

// One invocation compares four boxes with thirty-two. The four lie side by side in vec4s, so that
// every step below is done for four pairs at once, and each of the thirty-two is loaded once.
@compute @workgroup_size(8, 8)
fn overlaps(@builtin(global_invocation_id) id: vec3u) {
	let word = id.x;
	let quad = id.y;
	// Nobody removes a box that comes before it: left of the diagonal there is nothing to do.
	if (word >= words || quad >= quads || word * 32 + 31 <= quad * 4) {
		return;
	}
	let rows = quad * 4 + vec4u(0, 1, 2, 3);
	let at = min(rows, vec4u(count - 1));
	// Four boxes as rows of a matrix; its columns are their four left edges, four top edges, …
	let edges = transpose(mat4x4f(boxes[at.x], boxes[at.y], boxes[at.z], boxes[at.w]));
	let own = vec4u(classes[at.x], classes[at.y], classes[at.z], classes[at.w]);
	let area = (edges[2] - edges[0]) * (edges[3] - edges[1]);

	var bits = vec4u();
	for (var bit = 0u; bit < 32; bit++) {
		let column = word * 32 + bit;
		if (column >= count) {
			break;
		}
		let other = boxes[column];
		let width = min(edges[2], vec4f(other.z)) - max(edges[0], vec4f(other.x));
		let height = min(edges[3], vec4f(other.w)) - max(edges[1], vec4f(other.y));
		let shared_area = max(width, vec4f()) * max(height, vec4f());
		let joint_area = area + (other.z - other.x) * (other.w - other.y) - shared_area;
		let removes = (shared_area > threshold[0] * joint_area)
			& (own == vec4u(classes[column]))
			& (vec4u(column) > rows);
		bits |= select(vec4u(), vec4u(1u << bit), removes);
	}
	mask[quad * words + word] = bits;
}
