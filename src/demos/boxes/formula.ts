// The measures with the live numbers in them, as TeX.
import { texNumber } from '../numbers.ts';
import { measure, type Corners, type MeasureName } from './reference.ts';

const area = (value: number) => texNumber(value, 0);

/** One measure of one pair, from areas and distances to its value. */
export function measureFormula(name: MeasureName, box: Corners, target: Corners): string {
	const { intersection, union, enclosing, distance, diagonal, v, alpha, values } = measure(
		box,
		target
	);
	const [iou, giou, diou, ciou] = values.map((value) => texNumber(value, 3));
	const share = String.raw`\frac{${area(intersection)}}{${area(union)}}`;
	const gap = String.raw`\frac{${area(enclosing)}-${area(union)}}{${area(enclosing)}}`;
	const apart = String.raw`\frac{${area(distance)}}{${area(diagonal)}}`;
	const formulas: Record<MeasureName, string> = {
		IoU: String.raw`\frac{|A\cap B|}{|A\cup B|}=${share}=${iou}`,
		GIoU: String.raw`\mathrm{IoU}-\frac{|C|-|A\cup B|}{|C|}=${share}-${gap}=${giou}`,
		DIoU: String.raw`\mathrm{IoU}-\frac{d^2}{c^2}=${share}-${apart}=${diou}`,
		CIoU: String.raw`\mathrm{DIoU}-\alpha v=${diou}-${texNumber(alpha, 3)}\cdot ${texNumber(v, 3)}=${ciou}`
	};
	return String.raw`\mathrm{${name}}=${formulas[name]}`;
}
