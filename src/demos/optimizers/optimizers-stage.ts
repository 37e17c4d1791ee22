import { stageOf } from '../stage.ts';
import { optimizersDemo } from './demo.ts';
import { optimizersKernel } from './kernel.ts';
import { optimizersTexts } from './texts.ts';
import View from './View.svelte';

export const optimizersStage = stageOf({
	demo: optimizersDemo,
	kernel: optimizersKernel,
	texts: optimizersTexts,
	View
});
