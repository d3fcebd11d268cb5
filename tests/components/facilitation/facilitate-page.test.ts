import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FacilitatePage from '#lib/features/facilitation/facilitate-page.svelte';
import type { Language } from '#lib/domain/entities/record.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import WithFormats from '../boards/with-formats.svelte';
import { aPerson, Rehearsal } from './rehearsal.svelte.ts';

const hrefs = { plan: '#plan', screen: '#screen', outcomes: '#outcomes', participant: '#me' };
const card = createRawSnippet(() => ({ render: () => '<p>QR</p>' }));
const boardOf = createRawSnippet((kind: () => string) => ({
	render: () => `<p>board ${kind()}</p>`
}));

async function show(led: Rehearsal, language: Language = 'ar') {
	overwriteGetLocale(() => language);
	document.documentElement.lang = language;
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	const props = {
		session: led.live,
		board: led.liveBoard,
		hrefs,
		boardOf,
		joinCard: card,
		invitation: card
	};
	await render(WithFormats, { props: { of: FacilitatePage as never, props, language } });
}
const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeEach(async () => {
	await page.viewport(1280, 800);
});

describe('leading a session', () => {
	it('[I-01] says before the start what is missing, and leads to the plan', async () => {
		await show(new Rehearsal({ plan: { focusQuestion: 'ماذا ننجز' } }));
		await expect.element(page.getByText(/سؤال الجلسة، وفي آخره علامة استفهام/)).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: /قبل افتتاح الجلسة/ }))
			.toHaveAttribute('href', '#plan');
	});

	it('opens with its shortcut, announces the stage and shows its board', async () => {
		const led = new Rehearsal();
		await show(led);
		await expect.element(button(/افتتاح الجلسة/)).toHaveAttribute('aria-keyshortcuts', 'Alt+Enter');
		await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
		await expect.element(page.getByText('board reflections')).toBeVisible();
		await expect.element(page.getByText('بدأت مرحلة: الافتتاح والتعارف')).toBeInTheDocument();
		expect(led.session.status).toBe('live');
	});

	it('[ST-02] asks for the reason when something is missing, and will not go on without it', async () => {
		const led = new Rehearsal({ stage: 'agreements' });
		await show(led);
		await button(/المرحلة التالية/).click();
		const sheet = page.getByRole('dialog');
		await expect.element(sheet.getByText(/بقي اعتماد 3 اتفاقات|بقي اعتماد/)).toBeVisible();
		await sheet.getByRole('button', { name: /الانتقال إلى/ }).click();
		await expect.element(sheet.getByRole('alert')).toBeVisible();
		await sheet.getByRole('textbox').fill('الوقت ضيق');
		await sheet.getByRole('button', { name: /الانتقال إلى/ }).click();
		await expect.element(page.getByText('board actors')).toBeVisible();
		expect(led.moves.at(-1)).toEqual({ move: 'next', reason: 'الوقت ضيق' });
	});

	it('walks the regions with F6 and back with Shift and F6', async () => {
		await show(new Rehearsal({ stage: 'actors' }));
		const names: (string | null)[] = [];
		for (let step = 0; step < 5; step += 1) {
			await userEvent.keyboard('{F6}');
			names.push(document.activeElement?.getAttribute('aria-label') ?? null);
		}
		expect(names).toEqual(['شريط الجلسة', 'مسار الجلسة', 'اللوح', 'القاعة', 'أدوات التيسير']);
		await userEvent.keyboard('{Shift>}{F6}{/Shift}');
		expect(document.activeElement?.getAttribute('aria-label')).toBe('القاعة');
	});

	it('lets the team look at any board and comes back with the next stage', async () => {
		const led = new Rehearsal({ stage: 'opening' });
		await show(led);
		await button(/^الموارد/).click();
		await expect.element(page.getByText('board resources')).toBeVisible();
		led.elsewhere({ move: 'next' });
		await expect.element(page.getByText('board agreements')).toBeVisible();
	});

	it('admits and declines who waits, gives a role and removes with a confirmation', async () => {
		const sama = aPerson({ name: 'سماء', state: 'waiting' });
		const reem = aPerson({ name: 'ريم', capacity: 'individual', role: 'participant' });
		const led = new Rehearsal({ stage: 'opening' });
		await show(led);
		led.arrives(sama);
		led.arrives(reem);
		await button('قبول سماء').click();
		await expect.element(button(/سماء/)).toBeVisible();
		await button(/ريم/).click();
		await page.getByRole('radio', { name: /ميسّر\/ـة مساعد/ }).click({ force: true });
		expect(led.room.find(({ id }) => id === reem.id)?.role).toBe('cofacilitator');
		await button('إخراج من الجلسة').click();
		await expect.element(page.getByRole('dialog', { name: /إخراج .*ريم/ })).toBeVisible();
		await page
			.getByRole('dialog', { name: /إخراج .*ريم/ })
			.getByRole('button', { name: 'إخراج من الجلسة' })
			.click();
		expect(led.room.find(({ id }) => id === reem.id)?.state).toBe('removed');
	});

	it('[I-02] closes after the review and the date, with the counts of what stands', async () => {
		const led = new Rehearsal({ stage: 'closing' });
		await show(led, 'en');
		await button(/Do-no-harm review/).click();
		const review = page.getByRole('dialog');
		await review.getByRole('button', { name: 'Save the review' }).click();
		await expect.element(review.getByText('8 questions are unanswered.')).toBeVisible();
		for (const no of await review.getByRole('radio', { name: 'No', exact: true }).all())
			await no.click({ force: true });
		await review.getByRole('button', { name: 'Save the review' }).click();
		await button(/Set the follow-up date/).click();
		await page.getByRole('dialog').getByRole('button', { name: 'in 2 weeks' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Save the date' }).click();
		await button(/Close the session/).click();
		const close = page.getByRole('dialog');
		await expect.element(close.getByText('no actors')).toBeVisible();
		await close.getByRole('button', { name: /Close the session/ }).click();
		await expect.element(page.getByRole('link', { name: /Session outcomes/ })).toBeVisible();
		expect(led.session.status).toBe('closed');
	});

	it('tells what was refused instead of doing nothing', async () => {
		const led = new Rehearsal({ stage: 'opening' });
		await show(led);
		led.connected = false;
		await button('قفل اللوح').click();
		await expect.element(page.getByRole('alert')).toBeVisible();
	});
});

describe('on a phone', () => {
	it('has every move in one sheet', async () => {
		await page.viewport(360, 640);
		const led = new Rehearsal({ stage: 'agreements' });
		await show(led);
		await button('أدوات التيسير').click();
		const sheet = page.getByRole('dialog');
		for (const name of [
			'إيقاف مؤقت',
			'تمديد دقيقة',
			'تمديد 5 دقائق',
			'قفل اللوح',
			'المرحلة السابقة',
			'دعوة',
			'مراجعة عدم الإضرار',
			'موعد المتابعة',
			'تبديل رمز الانضمام',
			'إغلاق الجلسة'
		])
			await expect.element(sheet.getByRole('button', { name })).toBeVisible();
		await sheet.getByRole('button', { name: 'قفل اللوح' }).click();
		expect(led.session.locked).toBe(true);
	});

	it('shows the arc and the room in sheets', async () => {
		await page.viewport(360, 640);
		await show(new Rehearsal({ stage: 'agreements' }));
		await button(/عرض القاعة/).click();
		await expect.element(page.getByRole('dialog').getByText('سامي')).toBeVisible();
	});
});
