// Which TeX commands and words the grader knows, and which of them mean the same.

const lowerGreek =
	'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega';
const upperGreek = 'Gamma Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega';

/** Greek letters without their backslash. */
export const greekNames: ReadonlySet<string> = new Set(`${lowerGreek} ${upperGreek}`.split(' '));

/** Commands that stand for a letter. */
export const letterCommands: ReadonlySet<string> = new Set([
	...[...greekNames].map((name) => `\\${name}`),
	'\\ell',
	'\\hbar'
]);

/** Other spellings of one command or mark, each with the spelling that the parser reads. */
export const aliases: ReadonlyMap<string, string> = new Map([
	['\\dfrac', '\\frac'],
	['\\tfrac', '\\frac'],
	['\\cfrac', '\\frac'],
	['\\dbinom', '\\binom'],
	['\\tbinom', '\\binom'],
	['\\ge', '\\geq'],
	['\\geqslant', '\\geq'],
	['\\le', '\\leq'],
	['\\leqslant', '\\leq'],
	['\\ne', '\\neq'],
	['\\lt', '<'],
	['\\gt', '>'],
	['\\gets', '\\leftarrow'],
	['\\longleftarrow', '\\leftarrow'],
	['\\to', '\\rightarrow'],
	['\\rarr', '\\rightarrow'],
	['\\larr', '\\leftarrow'],
	['\\longrightarrow', '\\rightarrow'],
	['\\ast', '*'],
	['\\lbrace', '\\{'],
	['\\rbrace', '\\}'],
	['\\lbrack', '['],
	['\\rbrack', ']'],
	['\\lparen', '('],
	['\\rparen', ')'],
	['\\lvert', '|'],
	['\\rvert', '|'],
	['\\vert', '|'],
	['\\mid', '|'],
	['\\lVert', '\\|'],
	['\\rVert', '\\|'],
	['\\Vert', '\\|'],
	['\\parallel', '\\|'],
	['\\land', '\\wedge'],
	['\\lor', '\\vee'],
	['\\varepsilon', '\\epsilon'],
	['\\varphi', '\\phi'],
	['\\vartheta', '\\theta'],
	['\\varrho', '\\rho'],
	['\\widehat', '\\hat'],
	['\\widetilde', '\\tilde'],
	['\\overline', '\\bar'],
	['\\intercal', '\\top'],
	['\\prime', "'"],
	['\\backslash', '\\setminus'],
	['\\smallsetminus', '\\setminus'],
	['\\cdots', '\\dots'],
	['\\ldots', '\\dots'],
	['\\vdots', '\\dots'],
	['\\dotsc', '\\dots'],
	['\\dotsb', '\\dots'],
	['\\coloneqq', '='],
	['\\triangleq', '='],
	['\\bullet', '\\cdot']
]);

/** Commands that only move or size what follows. */
export const spacingCommands: ReadonlySet<string> = new Set(
	(
		'\\, \\; \\: \\! \\> \\quad \\qquad \\thinspace \\medspace \\displaystyle \\textstyle \\scriptstyle ' +
		'\\limits \\nolimits \\left \\right \\middle \\big \\Big \\bigg \\Bigg \\bigl \\bigr \\Bigl \\Bigr ' +
		'\\biggl \\biggr \\Biggl \\Biggr \\bigm \\nonumber \\notag'
	)
		.split(' ')
		.concat('\\ ')
);

/** Commands whose braces hold upright or italic words. */
export const wordCommands: ReadonlySet<string> = new Set(
	(
		'\\text \\textrm \\textit \\textbf \\textsf \\texttt \\textnormal \\mathrm \\mathit \\mathsf \\mathtt ' +
		'\\operatorname \\operatorname* \\mbox \\mathop'
	).split(' ')
);

/** Commands that change only how a letter looks. */
export const fontCommands: ReadonlySet<string> = new Set(
	'\\mathbf \\boldsymbol \\bm \\pmb \\mathcal \\mathscr \\mathfrak \\mathbb \\vec'.split(' ')
);

/** Marks over a letter that make it another letter. */
export const accentCommands: ReadonlySet<string> = new Set(
	'\\hat \\bar \\tilde \\dot \\ddot \\check \\breve \\underline'.split(' ')
);

/** Functions of mathematics that may stand without brackets, by every name that is read. */
export const mathFunctions: ReadonlyMap<string, string> = new Map([
	['exp', 'exp'],
	['ln', 'ln'],
	['log', 'log'],
	['lg', 'lg'],
	['lb', 'lb'],
	['sin', 'sin'],
	['cos', 'cos'],
	['tan', 'tan'],
	['cot', 'cot'],
	['sec', 'sec'],
	['csc', 'csc'],
	['arcsin', 'arcsin'],
	['arccos', 'arccos'],
	['arctan', 'arctan'],
	['atan', 'arctan'],
	['sinh', 'sinh'],
	['cosh', 'cosh'],
	['tanh', 'tanh'],
	['sqrt', 'sqrt'],
	['sgn', 'sign'],
	['sign', 'sign'],
	['floor', 'floor'],
	['ceil', 'ceil'],
	['round', 'round'],
	['abs', 'abs'],
	['max', 'max'],
	['min', 'min'],
	['argmax', 'argmax'],
	['argmin', 'argmin'],
	['tr', 'tr'],
	['trace', 'tr'],
	['Tr', 'tr'],
	['clip', 'clip'],
	['clamp', 'clip'],
	['diag', 'diag']
]);

/** Names of more than one letter that are one quantity or function even when typed as bare letters. */
export const commonNames: ReadonlySet<string> = new Set(
	(
		'IoU GIoU DIoU CIoU EIoU IOU GIOU DIOU CIOU mIoU TP FP TN FN AP mAP AR TPR FPR PE RF FLOPs FLOPS MACs ' +
		'ReLU relu GELU SiLU ELU softmax Softmax sigmoid Sigmoid softplus LayerNorm BatchNorm Attention MultiHead ' +
		'Concat concat concatenate FFN MLP CNN RNN MSE MAE RMSE CE BCE KL JS Dice Loss loss lr pos std var mean Var ' +
		'Cov area Area width height stride Stride padding Padding pad kernel Kernel size Size class cls reg loc box ' +
		'head avg Precision precision Recall recall Accuracy accuracy smooth Smooth cost score dist AvgPool MaxPool ' +
		'head model train test gt pred ref new old'
	).split(' ')
);

/** Words that name a quantity when raised or lowered, and are no exponent or list of indices. */
export const superscriptLabels: ReadonlySet<string> = new Set(
	(
		'gt GT pred ref new old train test true target in out obj noobj cls reg loc box max min pos neg avg ' +
		'class model eff tot'
	).split(' ')
);

/** Letters that usually name a function when brackets follow. */
export const functionLetters: ReadonlySet<string> = new Set(
	'f g h F G H P p Q q L J D E V \\sigma \\phi \\psi \\rho \\delta \\Phi \\Psi \\pi \\ell \\kappa'.split(
		' '
	)
);

/** Names whose algebra (linearity and the like) the grader doesn't know. */
export const operatorNames: ReadonlySet<string> = new Set(
	'E Var Cov Std Pr Corr H KL mean var std det rank vec argmax argmin'.split(' ')
);

/** Unicode signs as phones and editors type them, with the TeX that they stand for. */
export const unicodeSigns: ReadonlyMap<string, string> = new Map([
	['×', '\\times'],
	['·', '\\cdot'],
	['⋅', '\\cdot'],
	['∙', '\\cdot'],
	['÷', '/'],
	['∕', '/'],
	['−', '-'],
	['∗', '*'],
	['≤', '\\leq'],
	['≥', '\\geq'],
	['≠', '\\neq'],
	['≈', '\\approx'],
	['←', '\\leftarrow'],
	['→', '\\rightarrow'],
	['∩', '\\cap'],
	['∪', '\\cup'],
	['∖', '\\setminus'],
	['∈', '\\in'],
	['∑', '\\sum'],
	['Σ', '\\Sigma'],
	['∏', '\\prod'],
	['∫', '\\int'],
	['√', '\\sqrt'],
	['°', '\\degree'],
	['∂', '\\partial'],
	['∇', '\\nabla'],
	['∞', '\\infty'],
	['‖', '\\|'],
	['∥', '\\|'],
	['⌊', '\\lfloor'],
	['⌋', '\\rfloor'],
	['⌈', '\\lceil'],
	['⌉', '\\rceil'],
	['⊙', '\\odot'],
	['⊗', '\\otimes'],
	['⊤', '\\top'],
	['±', '\\pm'],
	['Δ', '\\Delta'],
	['ϵ', '\\epsilon'],
	['ϕ', '\\phi'],
	['µ', '\\mu'],
	...[...'αβγδεζηθικλμνξπρστυφχψω'].map((sign, at): [string, string] => [
		sign,
		`\\${lowerGreek.split(' ')[at] ?? ''}`
	]),
	['Γ', '\\Gamma'],
	['Θ', '\\Theta'],
	['Λ', '\\Lambda'],
	['Φ', '\\Phi'],
	['Ψ', '\\Psi'],
	['Ω', '\\Omega']
]);

/** Raised digits with the digit that they stand for. */
export const raisedDigits: ReadonlyMap<string, string> = new Map(
	[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, at) => [sign, String(at)])
);

/** A letter typed in one go with the function after it: `ylogp`. */
export const gluedFunction = /^[a-z](?:log|exp|sin|cos|tanh|ln)[a-z]?$/;
