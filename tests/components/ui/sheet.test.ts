import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Confirm from '#lib/ui/confirm.svelte';
import Menu from '#lib/ui/menu.svelte';
import Sheet from '#lib/ui/sheet.svelte';
import { html } from './on-a-page.ts';

const children = html('<p><button>في الداخل</button></p>');

it('a sheet keeps the focus inside and gives it back', async () => {
	const opener = document.body.appendChild(document.createElement('button'));
	opener.focus();
	const { rerender } = await render(Sheet, { open: true, title: 'إضافة جهة', children });
	await expect.element(page.getByRole('dialog', { name: 'إضافة جهة' })).toBeVisible();
	expect(document.activeElement?.closest('dialog')).not.toBeNull();
	await userEvent.keyboard('{Tab}{Tab}{Tab}');
	expect(opener).not.toBe(document.activeElement);
	await rerender({ open: false });
	await expect.poll(() => document.activeElement).toBe(opener);
	opener.remove();
});

it('a sheet closes by Escape, unless it may not yet', async () => {
	const onclose = vi.fn();
	let may = false;
	await render(Sheet, { open: true, title: 'بطاقة', children, onclose, mayClose: () => may });
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog')).toBeVisible();
	may = true;
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(onclose).toHaveBeenCalledOnce();
});

it('a question that removes something says what its button does, and does it once', async () => {
	const onconfirm = vi.fn();
	const title = 'حذف 3 بطاقات؟';
	await render(Confirm, { open: true, title, action: 'حذف 3 بطاقات', onconfirm });
	await page.getByRole('button', { name: 'حذف 3 بطاقات' }).click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(onconfirm).toHaveBeenCalledOnce();
});

it('a menu is walked by arrows, chosen by Enter and left by Escape', async () => {
	const run = vi.fn();
	const items = [
		{ label: 'تعديل', run: () => run('edit') },
		{ label: 'حذف', run: () => run('remove') }
	];
	await render(Menu, { label: 'المزيد', items, children: html('<span>…</span>') });
	const button = page.getByRole('button', { name: 'المزيد' });
	await button.click();
	await expect.element(page.getByRole('menuitem', { name: 'تعديل' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(button).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('menuitem', { name: 'تعديل' })).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(run.mock.calls).toEqual([['remove']]);
});
