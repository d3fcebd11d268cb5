import type { Browser, BrowserContext, Page } from '@playwright/test';
import { wordsOf } from './words.ts';

export type Language = 'ar' | 'en';
export type Words = ReturnType<typeof wordsOf>;

/** Somebody with a device of her own: a browser with its own storage, and the words she reads. */
export interface Person {
	readonly page: Page;
	readonly context: BrowserContext;
	readonly t: Words;
	/** What went wrong in her browser and nobody caught. */
	readonly troubles: readonly string[];
}

interface Device {
	readonly viewport: { width: number; height: number };
	readonly hasTouch: boolean;
	readonly isMobile: boolean;
	readonly deviceScaleFactor: number;
}
export const LAPTOP: Device = {
	viewport: { width: 1280, height: 800 },
	hasTouch: false,
	isMobile: false,
	deviceScaleFactor: 1
};
/** A cheap phone, as the budgets describe it. */
export const PHONE: Device = {
	viewport: { width: 412, height: 915 },
	hasTouch: true,
	isMobile: true,
	deviceScaleFactor: 1.75
};

/** Gives somebody a device whose browser speaks her language. */
export async function personWith(
	browser: Browser,
	server: { readonly origin: string },
	device: Device,
	language: Language
): Promise<Person> {
	const context = await browser.newContext({
		...device,
		baseURL: server.origin,
		locale: language === 'ar' ? 'ar-SY' : 'en-GB',
		timezoneId: 'Asia/Damascus',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(error.message));
	return { page, context, t: wordsOf(language), troubles };
}
