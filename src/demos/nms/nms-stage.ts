import { stageOf } from '../stage.ts';
import { nmsDemo } from './demo.ts';
import { nmsKernel } from './kernel.ts';
import { nmsTexts } from './texts.ts';
import Tools from './Tools.svelte';
import View from './View.svelte';

export const nmsStage = stageOf({
	demo: nmsDemo,
	kernel: nmsKernel,
	texts: nmsTexts,
	View,
	Tools
});
