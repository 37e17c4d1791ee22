// Colours code by classes; the languages are those that study notes of this field hold.
import type { Element, ElementContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import latex from 'highlight.js/lib/languages/latex';
import plaintext from 'highlight.js/lib/languages/plaintext';
import python from 'highlight.js/lib/languages/python';
import vim from 'highlight.js/lib/languages/vim';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import type { Tree, TreeNode } from '#core/tree.ts';

const lowlight = createLowlight({
	bash,
	diff,
	dockerfile,
	ini,
	json,
	latex,
	plaintext,
	python,
	vim,
	yaml
});
lowlight.registerAlias({ bash: ['shell', 'console'], ini: ['conf', 'cfg', 'gitconfig'] });

/** Longer code is shown without colours, so that no text can make the compiler slow. */
const colourLimit = 8000;

/**
 * The content of a `code` element: `span`s with `hljs-…` classes, or the plain code where the
 * language isn't known or the code is longer than 8,000 characters.
 */
export function highlight(code: string, language: string | undefined): Tree {
	if (code === '') return [];
	if (language === undefined || code.length > colourLimit || !lowlight.registered(language)) {
		return [code];
	}
	return lowlight.highlight(language, code).children.flatMap(coloured);
}

/** A `pre` block of code as a tree; `language` may be unknown. */
export function codeBlock(code: string, language: string | undefined): Tree {
	return [{ tag: 'pre', children: [codeElement(code, language)] }];
}

/** A coloured `code` element. */
export function codeElement(code: string, language: string | undefined): TreeNode {
	const named = language !== undefined && /^[a-z0-9+-]{1,20}$/.test(language);
	const children = highlight(code, language);
	return {
		tag: 'code',
		...(named ? { class: `language-${language}` } : {}),
		...(children.length > 0 ? { children } : {})
	};
}

function coloured(node: ElementContent | { type: 'doctype' }): TreeNode[] {
	if (node.type === 'text') return [node.value];
	if (node.type !== 'element') return [];
	const children = node.children.flatMap(coloured);
	const names = classes(node);
	return names === '' ? children : [{ tag: 'span', class: names, children }];
}

function classes(element: Element): string {
	const names = element.properties.className;
	if (!Array.isArray(names)) return '';
	return names.filter((name) => /^hljs-[a-z_-]+$/.test(String(name))).join(' ');
}
