// The one type of highlight.js that is used, for the pure layers' tsconfig: the package's own types
// pull the DOM's types in, and then the compiler no longer proves that these layers do without.
export type LanguageFn = (api: unknown) => object;
declare const grammar: LanguageFn;
export default grammar;
