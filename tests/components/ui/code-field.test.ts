import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CodeField from '#lib/features/joining/code-field.svelte';
import './on-a-page.ts';

it('is one field with a name, and takes six digits as they come, with a space between', async () => {
	await render(CodeField);
	const field = page.getByRole('textbox', { name: 'رمز الجلسة' });
	await userEvent.click(field);
	await userEvent.keyboard('٤٨٣ ٩٢٠');
	await expect.element(field).toHaveValue('٤٨٣ ٩٢٠');
	await expect.element(field).toHaveAttribute('inputmode', 'numeric');
});

it('keeps what was typed and says below what is wrong', async () => {
	await render(CodeField, { typed: '111 222', error: 'الرمز غير صحيح.' });
	const field = page.getByRole('textbox');
	await expect.element(field).toHaveValue('111 222');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field).toHaveAccessibleDescription(/الرمز غير صحيح/);
	await expect.element(page.getByRole('alert')).toHaveTextContent('الرمز غير صحيح.');
});

it('each digit stands in the middle of its box, also after a space', async () => {
	const { container } = await render(CodeField, { typed: '483 920' });
	await document.fonts.ready;
	const field = container.querySelector('input');
	const boxes = [...container.querySelectorAll('.box')].map((box) => box.getBoundingClientRect());
	const style = getComputedStyle(field!);
	const pitch = boxes[1]!.left - boxes[0]!.left;
	const digit = pitch - parseFloat(style.letterSpacing);
	const first = field!.getBoundingClientRect().left + parseFloat(style.paddingInlineStart);
	expect(first + digit / 2).toBeCloseTo(boxes[0]!.left + boxes[0]!.width / 2, 0);
});
