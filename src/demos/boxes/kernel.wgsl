// How well does a box fit? IoU, the shared part of two boxes, says nothing once they are apart.
// Its relatives each add something that still tells near from far:
//
//   IoU  = |A ∩ B| / |A ∪ B|
//   GIoU = IoU − |C \ (A ∪ B)| / |C|
//   DIoU = IoU − d² / c²
//   CIoU = DIoU − α v
//
// C is the smallest box around both, c its diagonal, d the distance of the centres. v compares the
// aspect ratios, α weighs it by how good the overlap is already:
//
//   v = 4/π² · (arctan(w′/h′) − arctan(w/h))²
//   α = v / (1 − IoU + v)
//
// The two arctangents are taken as one, by arctan p − arctan q = arctan((p − q) / (1 + p q)):
// a difference of two nearly equal numbers would keep few correct digits. Each loss is 1 minus its
// measure. One invocation judges one box; a picture of a loss is this for a box at every place.

override count: u32 = 1; // boxes

const four_over_pi_squared = 0.40528473456935109;

// The boxes: left, top, right, bottom. Written by the host.
@group(0) @binding(0) var<storage, read> boxes: array<vec4f>;
// The box that they are compared with, alone in its buffer. Written by the host.
@group(0) @binding(1) var<storage, read> aim: array<vec4f>;
// IoU, GIoU, DIoU and CIoU of each box, read back by the host.
@group(0) @binding(2) var<storage, read_write> measures: array<vec4f>;

@compute @workgroup_size(64)
fn judge(@builtin(global_invocation_id) id: vec3u) {
	if (id.x >= count) {
		return;
	}
	let a = boxes[id.x];
	let b = aim[0];
	let size_a = a.zw - a.xy;
	let size_b = b.zw - b.xy;

	let overlap = max(min(a.zw, b.zw) - max(a.xy, b.xy), vec2f());
	let shared_area = overlap.x * overlap.y;
	let joint_area = size_a.x * size_a.y + size_b.x * size_b.y - shared_area;
	let around = max(a.zw, b.zw) - min(a.xy, b.xy);
	let enclosing = around.x * around.y;

	let iou = shared_area / joint_area;
	let giou = iou - (enclosing - joint_area) / enclosing;

	let between = (a.xy + a.zw - b.xy - b.zw) / 2;
	let diou = iou - dot(between, between) / dot(around, around);

	let angle = atan2(
		size_b.x * size_a.y - size_a.x * size_b.y,
		size_b.y * size_a.y + size_b.x * size_a.x
	);
	let v = four_over_pi_squared * angle * angle;
	var penalty = 0.0;
	if (v > 0) {
		penalty = v * v / (1 - iou + v);
	}
	measures[id.x] = vec4f(iou, giou, diou, diou - penalty);
}
