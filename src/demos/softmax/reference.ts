// Softmax, cross-entropy and its gradient, by rows, in 64 bits and without overflow.

export interface SoftmaxProblem {
	/** `[N, C]` */
	readonly logits: Float32Array;
	readonly classes: number;
	/** `[N]`: the true class of each row. */
	readonly targets: Uint32Array;
	/** Logits are divided by it. */
	readonly temperature: number;
	/** The gradient is divided by it: N for a mean over the batch, 1 for a sum. */
	readonly share: number;
}
export interface SoftmaxSolution {
	/** `[N, C]` */
	readonly probabilities: Float32Array;
	/** `[N]`: −ln p of the true class, not yet divided. */
	readonly losses: Float32Array;
	/** `[N, C]`: of the loss by the logits, (p − y) / (temperature · share). */
	readonly gradient: Float32Array;
}

/** Sources: ONNX Softmax and SoftmaxCrossEntropyLoss; Goodfellow et al. 2016, section 4.1 on overflow. */
export function softmax({
	logits,
	classes,
	targets,
	temperature,
	share
}: SoftmaxProblem): SoftmaxSolution {
	const rows = logits.length / classes;
	const probabilities = new Float32Array(logits.length);
	const gradient = new Float32Array(logits.length);
	const losses = new Float32Array(rows);
	for (let row = 0; row < rows; row += 1) {
		const scaled = Array.from(
			logits.subarray(row * classes, (row + 1) * classes),
			(z) => z / temperature
		);
		const most = Math.max(...scaled);
		const sum = scaled.reduce((total, z) => total + Math.exp(z - most), 0);
		scaled.forEach((z, one) => {
			const p = Math.exp(z - most) / sum;
			const y = targets[row] === one ? 1 : 0;
			probabilities[row * classes + one] = p;
			gradient[row * classes + one] = (p - y) / (temperature * share);
		});
		losses[row] = Math.log(sum) - ((scaled[targets[row] ?? 0] ?? 0) - most);
	}
	return { probabilities, losses, gradient };
}

/** The definition taken at its word in 32-bit floats: what overflows becomes NaN. */
export function naiveSoftmax(logits: readonly number[]): number[] {
	const powers = logits.map((z) => Math.fround(Math.exp(Math.fround(z))));
	const sum = powers.reduce((total, power) => Math.fround(total + power), 0);
	return powers.map((power) => Math.fround(power / sum));
}
