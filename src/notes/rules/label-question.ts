// Which question a label asks: 优点 of what, the meaning of a parameter, how to do something, or what a term is.
import { nearestHeading, type Place } from '../place.ts';
import { isTask } from '../action.ts';
import { isCommandTopic } from '../code-kind.ts';
import { weight } from '../sentences.ts';
import { spansToText } from '../spans.ts';
import { headingWords, isGeneral } from '../topic.ts';
import { say, type SentenceName } from '../words.ts';
import { isFunction } from './function-name.ts';

/** Labels of a subject's parts: they make a question only together with the heading above. */
const attribute =
	/^(?:核心|核心思想|基本思想|思想|思路|主要思想|作用|功能|用途|目的|意义|优点|缺点|优势|劣势|特点|特征|好处|坏处|问题|不足|局限|局限性|原理|本质|结论|原因|起因|影响|方法|做法|具体做法|适用场景|应用场景|场景|应用|输出|返回值|改进|创新点|贡献|条件|前提|任务|目标|挑战|取值范围|默认值|单位|使用方式|使用方法|用法|简介|advantages?|disadvantages?|pros|cons|purpose|goal|idea|intuition|motivation|benefit|drawback|limitation|cause|effect|result|key idea|contribution|mechanism|moa|mechanism of action|indication|contraindication|side effect|adverse effect|antidote|symptom|treatment|complication|risk factor|use case|trade-?off|(?:time |space )?complexity|症状|治疗|适应症|禁忌症?|副作用|并发症|机制|解药|(?:时间|空间)?复杂度)s?\s*\d*$/i;
/** Labels that introduce something that is no meaning: examples, links, remarks. */
const noLabel =
	/^(?:例\d*|例子|举例|举例来说|举个例子|例如|如|比如|如下|如图|如下图|示例|代码|图|表|注|注\d|注意|注意事项|备注|说明|附|附录|目录|作者|时间|日期|来源|网址|官网|官方文档|文档|链接|地址|见|详见|参见|参考|参考文章|参考链接|参考资料|原文|论文|源码|下载|实验.{0,3}|步骤.{0,3}|第.{1,3}步|step\s*\d*|ex|e\.g|eg|example|note|notes|re|see|see also|ps|todo|tips?|hints?|caution|important|remember|related|created|updated|modified|tags?|alias(?:es)?|status|author|date|url|due|priority|summary|abstract|term|tl;?dr|in (?:one sentence|short|brief)|output|source|link|links|reference|references|figure|fig\.?.*|table.*|warning|where|其中|问|答|q|a|问题|解决|解决方法|解决方案|最好的教程|推荐|总结|结果|结论是|输入|input|即|也就是说|所以|因此|假设|设|自己实验结果|.*分析|参数|记住|切记|提示|标签|状态|创建时间|更新时间|相关|关联|.*(?:地址|链接|网址|理解|小结)|举例说明)\d*$/i;
const parameterTopic =
	/参数(?:[：:\s]|解读|说明|列表|含义|$)|选项|字段|\bpara(?:m|meter)?s?\b|\barguments?\b|\boptions?\b|\bargs?\b|\breturns?\b|\bfields?\b/i;
/** A standard error is a term, a KeyError what a program says. */
const errorName = /[A-Z]\w*(?:Error|Exception|Warning)\b|^(?:报错|错误|[Ee]rror\b)/;
const identifier = /^[a-z_*][\w.*]*(?:\s*[（(=].*)?$/;
/** Labels of something that went wrong. */
const trouble = /(?:现象|错误|失败|异常|卡顿|报错)$/;
/** Words of a sentence: a label that holds one makes a claim instead of naming something. */
const sentence =
	/[，,。—“”"]|是|如果|应该|需要|可以|能够|出现|我们|然后|所以|因为|比较|敏感|导致|越|仍|直接|一步|表示|不(?![变同可定])|第.个|主要|这些|没有|不会|一定|必须/;

/** "Needs finite variance" says something of what stands above. */
const englishClaim =
	/^(?:needs?|requires?|uses?|has|have|gives?|makes?|takes?|works?|never|always|do|does|don't|can|must|should|see) \w/i;

/** What joins a label to its meaning. */
export const copula = /(?:就是|即为|[都均则]?[为是])$/;
/** One name in code marks: a parameter, a field, a file. */
const codeName = /^`[a-z_][\w.*-]*(?:[（(][^）)]*[）)])?`$/;

export interface LabelQuestion {
	readonly question: string;
	readonly form: SentenceName;
	/** False when the label may be no term at all. */
	readonly sure: boolean;
	/** The label names a part of the heading above. */
	readonly attribute: boolean;
	/** The label is the name of a parameter or field: a meaning of two words hardly says more. */
	readonly name: boolean;
}

/** The question of a label; `words` is plain, `name` the same as Markdown. Undefined when it asks nothing. */
export function labelQuestion(
	words: string,
	name: string,
	place: Place
): LabelQuestion | undefined {
	const label = words.replace(/\s*[（(][^（）()]*[)）]/g, '').replace(copula, '');
	const subject = lowerArticle(name.replace(copula, ''));
	const ask = (form: SentenceName, sure: boolean): LabelQuestion => ({
		question: say(place.note.language, form, subject),
		form,
		sure,
		attribute: form === 'attribute',
		name: form === 'parameter' || form === 'means'
	});
	if (noLabel.test(label) || errorName.test(label) || /^[\d\s.]+/.test(label)) return undefined;
	const above = [...place.path, ...place.labels].some((heading) => !isGeneral(heading));
	if (attribute.test(label)) {
		// The second of several advantages is one that only the note counts.
		return above && !/\d$/.test(label) ? ask('attribute', true) : undefined;
	}
	if (englishClaim.test(label)) return undefined;
	if (/[？?]$/.test(label) || label.length > 24 || /[=<>{}|*]/.test(label)) return undefined;
	if (/\S (?:vs\.?|versus) \S/i.test(label)) return ask('difference', false);
	if (isFunction(words)) return ask('does', true);
	if (trouble.test(label)) return ask('cause', true);
	// A bare identifier means nothing without the code that it belongs to.
	if (!above && /^[a-z]\w*_\w+$/.test(label)) return undefined;
	if (identifier.test(label) && isParameter(place)) return ask('parameter', true);
	if (codeName.test(name)) return ask('means', true);
	if (isTask(label) && !/^`/.test(name) && !/[是为]|敏感/.test(label)) return ask('how', false);
	if (isCommandTopic(place.path) && /鼠标|滚轮|按键|键$/.test(label)) return ask('does', true);
	// 训练时的 X is no thing by itself; what is said of it still makes a point.
	if (/[^及随定]时[^间刻候区序]/.test(label)) return ask('gist', false);
	if (/一些|几[种个类]/.test(label) && !sentence.test(label)) return ask('list', false);
	if (/^[^和与及]{2,}[和与及][^和与及]{2,}$/.test(label) && !sentence.test(label))
		return ask('gist', false);
	return sentence.test(label) || weight(label) < (/[A-Z]/.test(label) ? 3 : 4)
		? undefined
		: ask('concept', label.length <= 12);
}

/** `The TLB` as it stands inside a question. */
export function lowerArticle(name: string): string {
	return name.replace(/^(?:A|An|The) (?=\S)/, (article) => article.toLowerCase());
}

/** True where names are those of parameters: under a call, or a line that says so. */
function isParameter(place: Place): boolean {
	const around = [
		nearestHeading(place),
		place.lead === undefined ? '' : spansToText(place.lead.spans),
		place.owner === undefined ? '' : spansToText(place.owner.spans)
	];
	return around.some(
		(text) => parameterTopic.test(text) || /\w\(.*\)|^[a-z_]\w*(?:\.\w+)+/i.test(headingWords(text))
	);
}
