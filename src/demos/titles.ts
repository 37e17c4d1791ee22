// What the demos are called and what one can find out with them; only their own pages need it.
import type { InterfaceLanguage } from '#messages/locale.svelte.ts';

type InLanguages = Readonly<Record<InterfaceLanguage, string>>;

/** By the ids of the registry. */
export const demoTitles: Readonly<
	Record<string, { readonly title: InLanguages; readonly idea: InLanguages }>
> = {
	convolution: {
		title: { zh: '卷积', en: 'Convolution' },
		idea: {
			zh: '一个小窗口滑过图像：输出有多大，一格是多少，是哪个核做的。',
			en: 'A small window slides over an image: how large the output is, what one cell is, which kernel it was.'
		}
	},
	nms: {
		title: { zh: '非极大值抑制', en: 'Non-maximum suppression' },
		idea: {
			zh: '一个目标被框了好几次：谁留下，谁被谁删掉。',
			en: 'An object was found several times: which box stays, and which is removed by which.'
		}
	},
	'receptive-field': {
		title: { zh: '感受野', en: 'Receptive field' },
		idea: {
			zh: '一个输出像素看得到输入的哪里，哪些看不到；一层有多少权重。',
			en: 'Which input pixels one output pixel sees, which it never sees, and what a layer weighs.'
		}
	},
	boxes: {
		title: { zh: '边框损失', en: 'Box losses' },
		idea: {
			zh: 'IoU、GIoU、DIoU、CIoU：框动一动，谁察觉到了，往哪里拉。',
			en: 'IoU, GIoU, DIoU, CIoU: which of them notice when a box moves, and where they pull it.'
		}
	},
	optimizers: {
		title: { zh: '优化器', en: 'Optimizers' },
		idea: {
			zh: '同一个山谷里的六种走法：谁收敛，谁发散，换个学习率呢。',
			en: 'Six ways down the same valley: who converges, who runs away, and at another rate?'
		}
	},
	softmax: {
		title: { zh: 'Softmax 与交叉熵', en: 'Softmax and cross-entropy' },
		idea: {
			zh: '概率从哪里来，梯度为什么就是 p − y，直接算为什么会溢出。',
			en: 'Where probabilities come from, why the gradient is p − y, why the definition overflows.'
		}
	}
};
