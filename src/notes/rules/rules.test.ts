import { describe, expect, it } from 'vitest';
import { draftNote } from '../draft-note.ts';

const drafts = (text: string) => draftNote('note.md', text).drafts;

/** Rule, note, kind, what the question holds, the answer. */
const made: readonly (readonly [string, string, string, string, unknown])[] = [
	['command', '# git\n- `git log`：看历史', 'command', '看历史', 'git log'],
	[
		'command',
		'# git\n- `git reset --hard` 版本号：回到某个版本',
		'command',
		'回到某个版本',
		'git reset --hard <版本号>'
	],
	[
		'command',
		'# git\n- `git push -u (只有第一次需要-u)`：推送当前分支',
		'command',
		'推送当前分支',
		'git push -u'
	],
	['command', '# linux\n1. 查看行数：`wc -l file`', 'command', '查看行数', 'wc -l file'],
	['command', '# linux\n1. 查进程再结束它 `ps aux`', 'command', '查进程再结束它', 'ps aux'],
	['command', '# 传文件\n上传：rz 文件；下载：sz 文件', 'command', '上传', 'rz 文件'],
	['command', '# re\n1. 删掉标点：`re.sub(p, "", s)`', 'code', '删掉标点', 're.sub(p, "", s)'],
	[
		'command',
		'# matlab\n- 不要界面：matlab -nodisplay',
		'command',
		'不要界面',
		'matlab -nodisplay'
	],
	[
		'keys',
		'# tmux\n- 按下`Ctrl + a`后手指松开，然后按`%`：左右平分',
		'keys',
		'左右平分',
		'Ctrl+a %'
	],
	[
		'keys',
		'# docker\n- **先按`Ctrl + p`，再按`Ctrl + q`可以挂起容器**',
		'keys',
		'挂起容器',
		'Ctrl+p Ctrl+q'
	],
	['keys', '# vim\n- `dd`：删除当前行', 'keys', '删除当前行', 'dd'],
	['keys', '# 终端\n- `Tab键`：可以补全文件名', 'keys', '：补全文件名', 'Tab'],
	['command', '# tmux\n- `tmux`：新建一个会话', 'command', '新建一个会话', 'tmux'],
	['keys', '# 编辑器\n- `Ctrl c`：取消命令', 'keys', '取消命令', 'Ctrl+c'],
	['formula', '# 损失\n$$\nL=-\\log p\n$$', 'formula', '损失', 'L=-\\log p'],
	[
		'formula',
		'# 方差\n定义：\n$$\nV=E[(X-m)^2]\n$$\n\n$$\n=EX^2-m^2\n$$',
		'formula',
		'定义',
		'V=E[(X-m)^2] \\\\\n=EX^2-m^2'
	],
	[
		'formula',
		'# 熵\n交叉熵：\n$$\nH=-\\sum p\\log q\n$$\n\n$$\n=-\\log(0.9)-\\log(0.2)\n$$',
		'formula',
		'交叉熵（$H = {?}$）',
		'H=-\\sum p\\log q'
	],
	[
		'formula',
		'# 坐标\n极坐标：\n$$\n\\begin{aligned}x&=r\\cos a,y=r\\sin a\\\\r_0&=1\\end{aligned}\n$$',
		'formula',
		'（$x = {?},\\ y = {?},\\ r_0 = {?}$）',
		'\\begin{aligned}x&=r\\cos a,y=r\\sin a\\\\r_0&=1\\end{aligned}'
	],
	[
		'inline-formula',
		'# 优化\n权重更新：$w\\leftarrow w-\\eta g$',
		'formula',
		'权重更新（$w = {?}$）',
		'w\\leftarrow w-\\eta g'
	],
	[
		'table',
		'# 状态码\n| 码 | 含义 |\n|--|--|\n| 404 | 找不到资源 |',
		'concept',
		'404：含义？',
		'找不到资源'
	],
	[
		'table',
		'# 压缩\n| 命令 | 说明 |\n|--|--|\n| `tar -xf a` | 解开压缩包 |',
		'command',
		'解开压缩包',
		'tar -xf a'
	],
	[
		'table',
		'# Redis\n| 命令 | 说明 | 复杂度 |\n|--|--|--|\n| `INCR k` | 把整数值加一 | O(1) |',
		'command',
		'把整数值加一',
		'INCR k'
	],
	[
		'keys',
		'# Emacs\n- C-x 2 :: split the window horizontally',
		'keys',
		'split the window horizontally',
		'C-x 2'
	],
	['command', '# 索引\n- `DROP INDEX i`：删掉索引', 'code', '删掉索引', 'DROP INDEX i'],
	[
		'steps',
		'# 细胞\n有丝分裂的过程：间期→前期→中期→后期→末期',
		'order',
		'有丝分裂的过程',
		['间期', '前期', '中期', '后期', '末期']
	],
	[
		'steps',
		'# Kernel\n## Handling a page fault\n1. The unit traps\n2. The page is found on disk\n3. The table is updated',
		'order',
		'Handling a page fault',
		['The unit traps', 'The page is found on disk', 'The table is updated']
	],
	[
		'formula',
		'# Cache\nAccess time with hit rate $h$, cache time $t$ and memory time $m$:\n$$\nT=ht+(1-h)m\n$$',
		'formula',
		'Access time with hit rate $h$, cache time $t$ and memory time $m$',
		'T=ht+(1-h)m'
	],
	['question', '# 树\nB 树的高度一般是多少？三层左右', 'concept', '一般是多少？', '三层左右'],
	[
		'question',
		'# Redis\n## 为什么单线程还快\n1. 数据在内存里\n2. 不会阻塞在一个连接上',
		'concept',
		'为什么单线程还快？',
		'- 数据在内存里\n- 不会阻塞在一个连接上'
	],
	[
		'definition',
		'# 细胞\n细胞学说的提出者是施莱登和施旺',
		'concept',
		'细胞学说的提出者 是什么？',
		'施莱登和施旺'
	],
	[
		'definition',
		'# Statistics\n**Standard error**: the deviation of an estimator across samples',
		'concept',
		'What is Standard error?',
		'the deviation of an estimator across samples'
	],
	['definition', '# 法国\n1789年：攻占巴士底狱', 'concept', '攻占巴士底狱：什么时候？', '1789年'],
	[
		'definition',
		'# France\n1793 Jan 21   Execution of the king',
		'concept',
		'When: Execution of the king?',
		'1793 Jan 21'
	],
	[
		'definition',
		'# Git\nFast-forward merge = moving the pointer of a branch',
		'concept',
		'What is Fast-forward merge?',
		'moving the pointer of a branch'
	],
	[
		'definition',
		'# Beta blockers\nSide effects: slow heart and cold hands',
		'concept',
		'What are the side effects?',
		'slow heart and cold hands'
	],
	['definition', '# CSS\n- `gap` 设置行列间距', 'concept', '`gap` 表示什么？', '设置行列间距'],
	[
		'definition',
		"# Idioms\n**bite the bullet** - to do what can't be avoided",
		'concept',
		'What is bite the bullet?',
		"to do what can't be avoided"
	],
	[
		'command',
		'# Git\n- To rename a branch, run `git branch -m old new`',
		'command',
		'Write the command: rename a branch',
		'git branch -m old new'
	],
	[
		'command',
		'# Git\n> Tip: `git restore --staged f` takes a file out again',
		'command',
		'takes a file out again',
		'git restore --staged f'
	],
	[
		'points',
		'# Git\n## merge vs rebase\n* merge keeps what happened\n* rebase writes it anew',
		'concept',
		'What is the difference: merge vs rebase?',
		'- merge keeps what happened\n- rebase writes it anew'
	],
	[
		'definition',
		'# Settings\n- `QUEUE_LOG` - log level: debug or info',
		'concept',
		'`QUEUE_LOG`',
		'log level: debug or info'
	],
	[
		'question',
		'# 网络\n为什么要三次握手？\n要确认双方都能收和发。',
		'concept',
		'为什么要三次握手？',
		'要确认双方都能收和发。'
	],
	[
		'question',
		'# 网络\n问：端口是什么？\n答：主机上进程的编号，用来区分连接。',
		'concept',
		'端口是什么？',
		'主机上进程的编号，用来区分连接。'
	],
	[
		'question',
		'# 什么是镜像\n镜像是只读的模板，用它来创建容器。',
		'concept',
		'什么是镜像？',
		'镜像是只读的模板，用它来创建容器。'
	],
	[
		'question',
		'# 坑\nKeyError: name\n字典里没有这个键，先用 get 取。',
		'concept',
		'原因是什么',
		'字典里没有这个键，先用 get 取。'
	],
	[
		'steps',
		'# R-CNN\n步骤：\n1. 生成候选框\n2. 提取特征\n3. 分类并回归',
		'order',
		'步骤',
		['生成候选框', '提取特征', '分类并回归']
	],
	[
		'points',
		'# 快排\n优点：\n- 平均速度快\n- 原地排序',
		'concept',
		'有哪些优点？',
		'- 平均速度快\n- 原地排序'
	],
	[
		'points',
		'# TCP 与 UDP 的区别\n- TCP 保证次序\n- UDP 不重传',
		'concept',
		'TCP 与 UDP 有什么区别？',
		'- TCP 保证次序\n- UDP 不重传'
	],
	[
		'definition',
		'# 内存\n**虚拟内存**：让每个进程都以为自己独占内存',
		'concept',
		'虚拟内存 是什么？',
		'让每个进程都以为自己独占内存'
	],
	[
		'definition',
		'# 树\n红黑树是一种自平衡的二叉查找树',
		'concept',
		'红黑树 是什么？',
		'是一种自平衡的二叉查找树'
	],
	[
		'definition',
		'# 快排\n缺点：最坏情况下是平方时间',
		'concept',
		'缺点是什么？',
		'最坏情况下是平方时间'
	],
	[
		'definition',
		'# 电路\n后缀字母代表接地端，不带任何电压',
		'concept',
		'表示什么？',
		'接地端，不带任何电压'
	],
	[
		'definition',
		'# nn.Conv2d(in, out)\n- stride: 卷积核每次移动的步长',
		'concept',
		'参数 stride 表示什么？',
		'卷积核每次移动的步长'
	],
	[
		'definition',
		'# 层\n1. Dropout\n\n   > 训练时随机丢掉一部分神经元',
		'concept',
		'Dropout 是什么？',
		'训练时随机丢掉一部分神经元'
	],
	[
		'definition',
		'# Trees\nA heap is a tree whose parents are never smaller than their children.',
		'concept',
		'What is a heap?',
		'a tree whose parents are never smaller than their children.'
	],
	[
		'reason',
		'# 池\n由于连接没有及时关闭，导致连接池很快被占满',
		'concept',
		'为什么连接池很快被占满？',
		'连接没有及时关闭'
	],
	[
		'code',
		'# 张量\n增加一个维度\n```python\nx = x[None]  # 在最前面\n```',
		'code',
		'增加一个维度',
		'x = x[None]'
	],
	[
		'code',
		'# 服务器\n查看系统版本\n```bash\nlsb_release -a\n```',
		'command',
		'查看系统版本',
		'lsb_release -a'
	],
	[
		'code',
		'# 密钥\n```bash\n# 生成密钥\nssh-keygen\n# 复制公钥到服务器\nssh-copy-id host\n```',
		'command',
		'生成密钥',
		'ssh-keygen'
	],
	['api', '# np.mod\n计算两个数组对应位置的余数', 'code', '计算两个数组对应位置的余数', 'np.mod'],
	[
		'api',
		'# 日记\nos.walk(top) 遍历目录下的所有文件',
		'code',
		'遍历目录下的所有文件',
		'os.walk(top)'
	],
	[
		'api',
		'# 日记\n读取一段音频,librosa.load(),默认会重采样到22050',
		'code',
		'读取一段音频',
		'librosa.load()'
	],
	['api', '# 日记\n想要看采样率使用wave.rate(一个整数)', 'code', '看采样率', 'wave.rate'],
	['api', '# 图\n在原图上画一个圆圈，用cv2.circle()', 'code', '在原图上画一个圆圈', 'cv2.circle()'],
	[
		'emphasis',
		'# 光合作用\n暗反应把二氧化碳变成糖，它发生在==叶绿体基质==里。',
		'cloze',
		'发生在{{}}里',
		'叶绿体基质'
	],
	['gap-mark', '# 地理\n最长的河是{{c1::尼罗河}}。', 'cloze', '最长的河是{{}}。', '尼罗河'],
	[
		'heading',
		'# 容器技术\n不同的容器共享同一个操作系统内核，只隔离运行环境',
		'concept',
		'容器技术：要点是什么？',
		'不同的容器共享同一个操作系统内核，只隔离运行环境'
	],
	[
		'heading',
		'# CBAM\nConvolutional Block Attention Module',
		'concept',
		'What is CBAM short for?',
		'Convolutional Block Attention Module'
	]
];

describe('rules', () => {
	it.each(made)('%s makes of %j a card', (rule, text, kind, question, answer) => {
		const found = drafts(text).find((draft) => draft.rule === rule);
		expect(found).toMatchObject({ kind, answer });
		expect(found?.prompt).toContain(question);
	});

	it.each([
		['a link', '# 链接\n[参考文章](https://example.org)'],
		['a picture', '# 图\n![](C:\\Users\\a\\b.png)'],
		['an open question', '# 问题\n这个怎么做？'],
		['a plan', '# 计划\nTODO 明天再看'],
		['what begins a file', '# Boosting\n```python\nimport numpy as np\nimport pandas as pd\n```'],
		[
			'a style sheet and its table',
			'# Load\n<div>\n<style>p { top: 0 }</style>\n<table><td>3</td></table>\n</div>'
		],
		[
			'a trace',
			'# Split\nNameError   Traceback (most recent call last)\nNameError: name x is not defined'
		],
		[
			'what an editor writes above a note',
			'# Onboarding\nCreated: March 3, 2025\nTags: backend, onboarding'
		],
		[
			'a reminder to do',
			'# Access\n- [ ] Ask for the credentials of the network\n- [ ] Join the channel of the team'
		],
		['a path', '# 位置\n数据在：`/home/a/data`'],
		['letters of a textbook as a program', '# 运动\nv=s/t\na=v/t'],
		['a long listing', `# 代码\n\`\`\`python\n${'x = f(x)\n'.repeat(40)}\`\`\``],
		['an example with numbers of its own', '# 张量\n创建一个张量\n```python\nx = rand(4, 3)\n```'],
		['emphasis inside code', '# 代码\n`a == b` 和 `**kwargs`'],
		['a heading alone', '# 第一章\n## 第二节']
	])('make nothing of %s', (_, text) => {
		expect(drafts(text)).toEqual([]);
	});

	/** What is asked, word for word, of notes of one heading; the note, then questions with their answers. */
	const asked: readonly (readonly [string, string, readonly (readonly [string, unknown])[]])[] = [
		[
			'two terms of one line',
			'# Work\n- **Porter** – carries bags; **Ferryman** – rows people across.',
			[
				['What is Porter?', 'carries bags'],
				['What is Ferryman?', 'rows people across.']
			]
		],
		[
			'两个术语',
			'# 树\n**根结点**是没有父亲的结点，**叶结点**是没有孩子的结点。',
			[
				['根结点 是什么？', '是没有父亲的结点'],
				['叶结点 是什么？', '是没有孩子的结点。']
			]
		],
		[
			'names in a row',
			'# 颜料\n三原色：朱红、藤黄、花青',
			[['三原色 有哪些？', '朱红、藤黄、花青']]
		],
		[
			'a formula in words',
			'# 生意\n毛利 = 售价 - 进价\n净利率 = 净利 / 销售额',
			[
				['毛利 怎样计算？', '毛利 = 售价 - 进价'],
				['净利率 怎样计算？', '净利率 = 净利 / 销售额']
			]
		],
		[
			'a named theorem, and none without a name',
			'# Triangles\n**Theorem (Thales).** An angle in a semicircle is a right angle.\n\n**Lemma 2.** Its sides are equal in length.',
			[['State the theorem (Thales).', 'An angle in a semicircle is a right angle.']]
		],
		[
			'the term of a definition',
			'# Graphs\n**Definition.** A graph is a tree if it is connected and has no cycle.',
			[['What is a tree?', 'A graph is a tree if it is connected and has no cycle.']]
		],
		[
			'what a function does',
			'# Lists\n- `rev` returns the same list with its end first',
			[['What does `rev` do?', 'returns the same list with its end first']]
		],
		[
			'one thing, not what is said of the next',
			'# Ports\nA quay is a wall at which ships are tied up. Cranes stand on rails and lift the cargo.',
			[['What is a quay?', 'a wall at which ships are tied up.']]
		],
		[
			'an exercise and its solution',
			'# 速度\n例题：走 6 公里用了 2 小时，平均速度是多少？\n解：6 ÷ 2 = 3 公里每小时',
			[['走 6 公里用了 2 小时，平均速度是多少？', '6 ÷ 2 = 3 公里每小时']]
		],
		[
			'a question and answer by their letters',
			'# Tides\nQ. Why is there a second tide?\nA. The far side is pulled less than the middle.',
			[['Why is there a second tide?', 'The far side is pulled less than the middle.']]
		],
		[
			'what happened on an English date',
			'# Harbour\n- June 28, 1914 – the old pier burns down\n- 3 May 1920: the new pier opens',
			[
				['When: the old pier burns down?', 'June 28, 1914'],
				['When: the new pier opens?', '3 May 1920']
			]
		],
		[
			'without the mark of an examination',
			'# 船\n★ 船帆的优点（必背！！）\n- 不用燃料\n- 没有噪声',
			[['列举：船帆的优点', '- 不用燃料\n- 没有噪声']]
		],
		[
			'a call by its library',
			'# 二月三日\nnp.roll(x, 2)：把所有元素往后移两格',
			[['用哪个函数或方法？NumPy：把所有元素往后移两格', 'np.roll(x, 2)']]
		],
		[
			'an installer by its package',
			'# 看图\n- 在终端里安装：`pip install pixview`',
			[['写出命令：在终端里安装 (`pixview`)', 'pip install pixview']]
		]
	];

	it.each(asked)('ask %s', (_, text, expected) => {
		expect(drafts(text).map(({ prompt, answer }) => [prompt.split('\n').at(-1), answer])).toEqual(
			expected
		);
	});

	it.each([
		['\\[\na = b^2\n\\]', 'a = b^2'],
		['\\[ a = b^2 \\]', 'a = b^2'],
		['Area: \\(a = b^2 + c\\)', 'a = b^2 + c'],
		['$a(t) = e^{-t}$, where $t$ is the time since then', 'a(t) = e^{-t}']
	])('take %j for a formula', (text, answer) => {
		expect(drafts(`# Squares\n\n${text}`)).toMatchObject([{ kind: 'formula', answer }]);
	});

	it('leave escaped brackets alone', () => {
		const [draft] = drafts(
			'# Lists\n\n\\[ box to tick \\]\n\nErrand: an item \\(small\\) that is open'
		);
		expect(draft).toMatchObject({ kind: 'concept', answer: 'an item (small) that is open' });
	});

	it('take nobody whom a callout quotes for a term', () => {
		const found = drafts(
			'# Sails\n> [!quote] Smith 1901\n> The jib is the sail in front of the mast.'
		);
		expect(found.map(({ prompt }) => prompt.split('\n').at(-1))).toEqual(['What is the jib?']);
	});

	it('end an answer where the next question or point begins', () => {
		const found = drafts(
			'# 叶\n问：叶子为什么是绿的？\n答：绿光被反射。\n问：什么是光合作用的场所？\n答：叶绿体。\n★ 酶的特性：高效、专一、条件温和'
		);
		expect(found.map(({ prompt, answer }) => [prompt.split('\n').at(-1), answer])).toEqual([
			['叶子为什么是绿的？', '绿光被反射。'],
			['什么是光合作用的场所？', '叶绿体。'],
			['酶的特性 有哪些？', '高效、专一、条件温和']
		]);
	});

	it('take no prose for a command, and no thing for a task', () => {
		const questions = drafts(
			'# Emacs\n- point :: where the cursor is now\n- kill ring :: list of texts that were cut'
		).map(({ kind, prompt }) => [kind, prompt.split('\n').at(-1)]);
		expect(questions).toEqual([
			['concept', 'What is point?'],
			['concept', 'What is kill ring?']
		]);
	});

	it('never put the answer into the headings above the question', () => {
		const [draft] = drafts('# numpy\n## np.clip\n把数组的值限制在一个区间里');
		expect(draft?.prompt).toContain('numpy');
		expect(draft?.prompt).not.toContain('np.clip');
	});

	it('are less sure of half a definition, half a command, examples and one machine', () => {
		const sure = (text: string) => drafts(text).map(({ confidence }) => confidence);
		expect(sure('# 张量\n这个张量不会被优化器更新\n缓冲区：不会被优化器更新')).toEqual(['medium']);
		expect(sure('# git\n- `ush origin`：推送到远程仓库')).toEqual(['medium']);
		expect(sure('# 优化\n损失函数：$f(x)=0.1x_1^2+2x_2^2$')).toEqual(['low']);
		expect(sure('# linux\n- `ping 10.0.0.7`：看连得上吗')).toEqual(['low']);
	});

	it('ask by the last clause of a sentence that leads to a list', () => {
		const [draft] = drafts(
			'# 光\n为了看得更清楚，镜头前面加了镜片，光线的传播受到两种影响：\n- 折射\n- 反射'
		);
		expect(draft?.prompt).toMatch(/列举：光线的传播受到两种影响$/);
	});

	it.each([
		['command', '# tmux\n一个`tmux`可以有很多窗口'],
		['definition', '# 填充\n- 四维张量：传入四个数，'],
		['definition', '# Deployment\nStaging is deployed automatically by the pipeline']
	])('%s leaves %j alone', (rule, text) => {
		expect(drafts(text).map((draft) => draft.rule)).not.toContain(rule);
	});

	it('ask for no key that does what is printed on it', () => {
		const answers = drafts('# vim\n- `Home`：光标移动到本行开头\n- `dd`：删除当前行');
		expect(answers.map(({ answer }) => answer)).toEqual(['dd']);
	});

	it('ask for the point of what is only said of a term', () => {
		const [draft] = drafts('# 张量\n- 缓冲区：不会被优化器更新');
		expect(draft?.prompt).toContain('缓冲区：要点是什么？');
	});

	it('take no listing whose lines are two ways to the same', () => {
		const listing = [
			'# 读取一张灰度图\nimread(a, 0)\nimread(a, GRAY)',
			'# 缩小一张大图\nresize(a)',
			'# 保存一张灰度图\nimwrite(a)'
		].join('\n\n');
		const fence = '`'.repeat(3);
		const answers = drafts(`# 图\n${fence}python\n${listing}\n${fence}`).map(
			({ answer }) => answer
		);
		expect(answers).toEqual(['resize(a)', 'imwrite(a)']);
	});

	it('keep ranges with a tilde whole', () => {
		const [draft] = drafts('# 图像\n归一化：把像素值从0~255变换到0~1之间');
		expect(draft?.answer).toBe('把像素值从0~255变换到0~1之间');
	});

	it('name a diary entry by its date and number', () => {
		const text = '2021.1.1\n1、一句话\n2、光圈：镜头里控制进光量的孔\n2021.1.2\n2021.1.3';
		expect(drafts(text)[0]?.sources[0]?.heading).toEqual(['2021.1.1', '2']);
	});

	it('leave formulas out of emphasis and keep their TeX', () => {
		const [draft] = drafts('# 卷积\n卷积核的大小称为**感受野**，记作 $a*b$ 和 $c*d$。');
		expect(draft).toMatchObject({ kind: 'cloze', answer: '感受野' });
		expect(draft?.prompt).toContain('$a*b$ 和 $c*d$');
	});
});
