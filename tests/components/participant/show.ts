import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/domain/entities/record.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import WithFormats from '../boards/with-formats.svelte';

/** Puts a component on the screen as a page in this language would. */
export async function show<P extends object>(
	of: Component<P, object, '' | (keyof P & string)>,
	props: NoInfer<P>,
	language: Language
) {
	overwriteGetLocale(() => language);
	document.documentElement.lang = language;
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	return render(WithFormats as unknown as Component<Record<string, unknown>>, {
		props: { of, props, language }
	});
}
