import { stageOf } from '../stage.ts';
import { boxesDemo } from './demo.ts';
import { boxesKernel } from './kernel.ts';
import { boxesTexts } from './texts.ts';
import Tools from './Tools.svelte';
import View from './View.svelte';

export const boxesStage = stageOf({
	demo: boxesDemo,
	kernel: boxesKernel,
	texts: boxesTexts,
	View,
	Tools
});
