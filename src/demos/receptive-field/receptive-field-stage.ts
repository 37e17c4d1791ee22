import { stageOf } from '../stage.ts';
import { fieldDemo } from './demo.ts';
import { fieldKernel } from './kernel.ts';
import { fieldTexts } from './texts.ts';
import Tools from './Tools.svelte';
import View from './View.svelte';

export const receptiveFieldStage = stageOf({
	demo: fieldDemo,
	kernel: fieldKernel,
	texts: fieldTexts,
	View,
	Tools
});
