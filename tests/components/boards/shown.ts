import type { Component } from 'svelte';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/domain/entities/record.ts';
import type { LiveBoard } from '#lib/live/live-board.svelte.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import WithFormats from './with-formats.svelte';

interface Shown {
	readonly language?: Language;
	readonly width?: number;
	readonly [prop: string]: unknown;
}

/** Shows a board as a phone of 360 x 640 does, in Arabic unless another language is asked for. */
export async function show(
	board: LiveBoard,
	of: unknown,
	{ language = 'ar', width = 360, ...props }: Shown = {}
) {
	await page.viewport(width, 640);
	overwriteGetLocale(() => language);
	document.documentElement.lang = language;
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	return render(WithFormats as unknown as Component<Record<string, unknown>>, {
		props: { of, language, props: { board, session: board.session, mode: 'phone', ...props } }
	});
}
