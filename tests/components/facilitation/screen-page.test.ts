import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/domain/entities/record.ts';
import ScreenPage from '#lib/features/projector/screen-page.svelte';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { qrPath } from '#lib/ui/qr-path.ts';
import WithFormats from '../boards/with-formats.svelte';
import { aPerson, NO_RECORDS, Rehearsal } from './rehearsal.svelte.ts';

const qr = qrPath('http://192.168.1.20:3000/j/483920');
const wallOf = createRawSnippet((kind: () => string) => ({
	render: () => `<p>wall ${kind()}</p>`
}));

async function show(led: Rehearsal, language: Language = 'ar') {
	await page.viewport(1920, 1080);
	overwriteGetLocale(() => language);
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	const props = { session: led.live, board: led.liveBoard, qr, wallOf };
	await render(WithFormats, { props: { of: ScreenPage as never, props, language } });
}
const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);

describe('the projector', () => {
	it('shows code, QR and who has arrived before the start', async () => {
		const led = new Rehearsal();
		await show(led);
		await expect.element(page.getByText('483 920')).toBeVisible();
		await expect.element(page.getByRole('img', { name: /192\.168\.1\.20/ })).toBeVisible();
		await expect.element(page.getByText('سامي')).toBeVisible();
		led.arrives(aPerson({ name: 'ريم' }));
		await expect.element(page.getByText('ريم')).toBeVisible();
	});

	it('never names who still waits for admission', async () => {
		await show(new Rehearsal({ room: [aPerson({ name: 'سماء', state: 'waiting' })] }));
		await expect.element(page.getByText('لم يصل أحد بعد')).toBeVisible();
		expect(page.getByText('سماء').query()).toBeNull();
	});

	it('fills the screen with the question of the stage and follows by itself', async () => {
		const led = new Rehearsal({ stage: 'opening' });
		await show(led, 'en');
		const welcome = page.getByRole('heading', { name: /Welcome/ });
		await expect.element(welcome).toBeVisible();
		expect(sizeOf(welcome.element())).toBeGreaterThanOrEqual(64);
		led.elsewhere({ move: 'next' });
		await expect.element(page.getByRole('heading', { name: /What do we need/ })).toBeVisible();
	});

	it('shows the wall once there is something on it', async () => {
		const board = {
			...NO_RECORDS,
			actors: [{ id: 'actor:athar' as const, name: 'فريق أثر', type: 'volunteer_team' as const }]
		};
		await show(new Rehearsal({ stage: 'actors', board }));
		await expect.element(page.getByText('wall actors')).toBeVisible();
		await expect.element(page.getByText('جهة واحدة')).toBeVisible();
	});

	it('writes nothing smaller than 28 px', async () => {
		await show(new Rehearsal({ stage: 'agreements' }), 'en');
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		const written = [...document.querySelectorAll('.screen *')].filter(
			(element) =>
				[...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
				!element.closest('.button-place, .mark')
		);
		expect(Math.min(...written.map(sizeOf))).toBeGreaterThanOrEqual(28);
	});

	it('[I-03] says after the close where the outcomes are', async () => {
		const led = new Rehearsal({ stage: 'closing' });
		led.elsewhere({
			move: 'safety_review',
			when: 'after',
			answers: Array.from({ length: 8 }, () => 'no' as const)
		});
		led.elsewhere({ move: 'close', reason: 'انتهى الوقت' });
		await show(led);
		await expect.element(page.getByText('خذوا نسخة من النتائج قبل المغادرة.')).toBeVisible();
		expect(page.getByText('483 920').query()).toBeNull();
	});
});
