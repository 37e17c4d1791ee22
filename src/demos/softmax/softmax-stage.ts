import { stageOf } from '../stage.ts';
import { softmaxDemo } from './demo.ts';
import { softmaxKernel } from './kernel.ts';
import { softmaxTexts } from './texts.ts';
import Tools from './Tools.svelte';
import View from './View.svelte';

export const softmaxStage = stageOf({
	demo: softmaxDemo,
	kernel: softmaxKernel,
	texts: softmaxTexts,
	View,
	Tools
});
