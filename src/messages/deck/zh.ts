// 卡组页的文字。
import type { deckEn } from './en.ts';

export const deckZh: typeof deckEn = {
	firm: (n) => `${n} 张能记住三周以上`,
	practise: '练习，不影响排期',
	retention: '期望的记住比例',
	general: (percent) => `按设置：${percent} %`
};
