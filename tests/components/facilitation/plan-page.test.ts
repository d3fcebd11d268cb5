import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Language } from '#lib/domain/entities/record.ts';
import PlanPage from '#lib/features/plan/plan-page.svelte';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import WithFormats from '../boards/with-formats.svelte';
import { Rehearsal } from './rehearsal.svelte.ts';

const card = createRawSnippet(() => ({ render: () => '<p>QR</p>' }));
let opened = false;

async function show(led: Rehearsal, language: Language = 'ar') {
	overwriteGetLocale(() => language);
	document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
	opened = false;
	const props = {
		session: led.live,
		hrefs: { facilitate: '#facilitate', invite: '#invite' },
		templateTitle: 'T-1',
		joinCard: card,
		madeLink: undefined,
		onreview: () => undefined,
		onopened: () => (opened = true)
	};
	await render(WithFormats, { props: { of: PlanPage as never, props, language } });
}
const kinds = (led: Rehearsal) => led.session.stages.map(({ kind }) => kind);

beforeEach(async () => {
	await page.viewport(1280, 800);
});

describe('preparing a session', () => {
	it('[I-01] says the question mark is missing, leads to it, and opens once it stands', async () => {
		const led = new Rehearsal({ plan: { focusQuestion: 'ماذا ننجز معًا' } });
		await show(led);
		await expect.element(page.getByText(/تنقص سؤالَ الجلسة علامةُ الاستفهام/)).toBeVisible();
		await page.getByRole('button', { name: /كتابة سؤال الجلسة/ }).click();
		await userEvent.keyboard('{End}؟');
		await page.getByRole('button', { name: /افتتاح الجلسة/ }).click();
		await expect.poll(() => opened).toBe(true);
		expect(led.session.focusQuestion).toBe('ماذا ننجز معًا؟');
		expect(led.session.status).toBe('live');
	});

	it('saves as one types and says so', async () => {
		const led = new Rehearsal();
		await show(led);
		await page.getByLabelText('المكان', { exact: true }).fill('المركز المجتمعي');
		await expect.element(page.getByText('حُفظت الخطة')).toBeVisible();
		await expect.poll(() => led.session.place).toBe('المركز المجتمعي');
	});

	it('[I-33] changes minutes with the sum beside them', async () => {
		const led = new Rehearsal();
		await show(led, 'en');
		await page.getByRole('button', { name: 'More minutes: Opening' }).click();
		await expect.element(page.getByText(/59 minutes for the stages/)).toBeVisible();
		await page.getByRole('textbox', { name: 'Minutes of Opening' }).fill('٢٠');
		await userEvent.keyboard('{Tab}');
		await expect.poll(() => led.session.stages[0]?.plannedMin).toBe(20);
	});

	it('reorders, repeats and drops stages by keyboard', async () => {
		const led = new Rehearsal();
		await show(led, 'en');
		const menu = page.getByRole('button', { name: 'Options for Actor mapping' });
		await menu.click();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => kinds(led).slice(1, 3)).toEqual(['actors', 'agreements']);
		await menu.click();
		await page.getByRole('menuitem', { name: 'Drop this stage' }).click();
		await expect.poll(() => kinds(led)).not.toContain('actors');
		await page.getByRole('button', { name: 'Options for Ideas' }).click();
		await page.getByRole('menuitem', { name: 'Repeat this stage' }).click();
		await expect.poll(() => kinds(led).filter((kind) => kind === 'ideas')).toHaveLength(2);
	});

	it('drags a stage by its handle with the arrow keys', async () => {
		const led = new Rehearsal();
		await show(led, 'en');
		await expect.element(page.getByLabelText('Drag Opening to reorder')).toBeVisible();
		(document.querySelector('[aria-label="Drag Opening to reorder"]') as HTMLElement).focus();
		await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
		await expect.poll(() => kinds(led).slice(0, 2)).toEqual(['agreements', 'opening']);
	});

	it('adds a stage from those that are built', async () => {
		const led = new Rehearsal();
		await show(led);
		await page.getByRole('button', { name: 'إضافة مرحلة' }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /استراحة/ })
			.click();
		await expect.poll(() => kinds(led).at(-1)).toBe('break');
	});

	it('takes numbers in the digits people type and refuses what is no number', async () => {
		const led = new Rehearsal();
		await show(led);
		const seats = page.getByLabelText('أقصى عدد للمقاعد');
		await seats.fill('٤٠');
		await expect.poll(() => led.session.seatLimit).toBe(40);
		await seats.fill('كثير');
		await expect.element(page.getByText(/عدد بين 1 و2,000/)).toBeVisible();
		expect(led.session.seatLimit).toBe(40);
	});
});

describe('a plan whose session is live', () => {
	it('keeps start and language, and offers only stricter privacy levels', async () => {
		await show(new Rehearsal({ stage: 'actors' }), 'en');
		await expect.element(page.getByLabelText('Day')).toBeDisabled();
		const privacy = page.getByLabelText('Privacy level');
		await expect.element(privacy).toBeVisible();
		expect(privacy.element().textContent).not.toMatch(/Public/);
		expect(page.getByRole('button', { name: /Open the session/ }).query()).toBeNull();
	});

	it('leaves stages that have begun without a handle', async () => {
		await show(new Rehearsal({ stage: 'actors' }), 'en');
		await expect.element(page.getByLabelText('Drag Ideas to reorder')).toBeVisible();
		expect(page.getByLabelText('Drag Opening to reorder').query()).toBeNull();
	});
});
