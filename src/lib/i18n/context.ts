import { createContext } from 'svelte';
import type { Formats } from './formats.ts';

/** The formats of the page, set by the layout that knows the language and the session. */
export const [getFormats, setFormats] = createContext<Formats>();
