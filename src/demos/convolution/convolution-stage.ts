import { stageOf } from '../stage.ts';
import { convolutionDemo } from './demo.ts';
import { convolutionKernel } from './kernel.ts';
import { convolutionTexts } from './texts.ts';
import Tools from './Tools.svelte';
import View from './View.svelte';

export const convolutionStage = stageOf({
	demo: convolutionDemo,
	kernel: convolutionKernel,
	texts: convolutionTexts,
	View,
	Tools
});
