// Which demos there are. Each is loaded when its card comes near.
import type { Stage } from './stage.ts';

interface DemoEntry {
	readonly id: string;
	readonly version: number;
	readonly load: () => Promise<Stage>;
}

export const demos: readonly DemoEntry[] = [
	{
		id: 'convolution',
		version: 1,
		load: async () => (await import('./convolution/convolution-stage.ts')).convolutionStage
	},
	{
		id: 'nms',
		version: 1,
		load: async () => (await import('./nms/nms-stage.ts')).nmsStage
	},
	{
		id: 'receptive-field',
		version: 1,
		load: async () =>
			(await import('./receptive-field/receptive-field-stage.ts')).receptiveFieldStage
	},
	{
		id: 'boxes',
		version: 1,
		load: async () => (await import('./boxes/boxes-stage.ts')).boxesStage
	},
	{
		id: 'optimizers',
		version: 1,
		load: async () => (await import('./optimizers/optimizers-stage.ts')).optimizersStage
	},
	{
		id: 'softmax',
		version: 1,
		load: async () => (await import('./softmax/softmax-stage.ts')).softmaxStage
	}
];

/** The demo that a card names, or undefined when this version of the app doesn't have it. */
export function findDemo(id: string, version?: number): DemoEntry | undefined {
	return demos.find(
		(demo) => demo.id === id && (version === undefined || demo.version === version)
	);
}
