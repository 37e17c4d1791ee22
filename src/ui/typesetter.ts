import type { typeset } from './katex.ts';

type Typeset = typeof typeset;

let ready: Typeset | undefined;
let loading: Promise<Typeset> | undefined;

/** Starts loading KaTeX; resolves when formulas are drawn without a wait. */
export function loadTypesetter(): Promise<Typeset> {
	loading ??= import('./katex.ts').then((loaded) => (ready = loaded.typeset));
	return loading;
}

/** The typesetter if it is there already. */
export function typesetter(): Typeset | undefined {
	return ready;
}
