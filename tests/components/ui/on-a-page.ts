import '#lib/ui/base.css';
import '#lib/ui/tokens.css';
import '#lib/ui/button.css';
import '#lib/ui/field.css';
import { createRawSnippet } from 'svelte';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

overwriteGetLocale(() => 'ar');

/** Markup as a child of a component. */
export const html = (markup: string) => createRawSnippet(() => ({ render: () => markup }));

/** Sets the theme of the page as a person's choice would; `light` when nothing is said. */
export function theme(name: 'light' | 'dark' | 'contrast'): void {
	document.documentElement.dataset['theme'] = name;
}
