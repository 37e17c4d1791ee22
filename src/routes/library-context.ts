import { createContext } from 'svelte';
import type { Library } from '#session/library.svelte.ts';

/** The opened library; set by the root layout before any page is drawn. */
export const [getLibrary, setLibrary] = createContext<Library>();
