import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CopyButton from '#lib/ui/copy-button.svelte';
import './on-a-page.ts';

const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
function withoutSecureContext(): void {
	Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
}
afterEach(() => {
	Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
	vi.restoreAllMocks();
});

it('copies over plain HTTP, where the browser has no clipboard to offer', async () => {
	withoutSecureContext();
	let copied = '';
	vi.spyOn(document, 'execCommand').mockImplementation((command) => {
		const area = document.activeElement as HTMLTextAreaElement;
		copied = area.value.slice(area.selectionStart, area.selectionEnd);
		return command === 'copy';
	});
	await render(CopyButton, { text: 'نلتقي يوم السبت', label: 'نسخ الرسالة' });
	await page.getByRole('button', { name: 'نسخ الرسالة' }).click();
	await expect.element(page.getByRole('status')).toHaveTextContent('نُسخ');
	expect(copied).toBe('نلتقي يوم السبت');
});

it('says in words when the browser refuses', async () => {
	withoutSecureContext();
	vi.spyOn(document, 'execCommand').mockReturnValue(false);
	await render(CopyButton, { text: 'نلتقي', label: 'نسخ الرسالة' });
	await page.getByRole('button', { name: 'نسخ الرسالة' }).click();
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('لم يسمح المتصفح بالنسخ. يمكن تحديد النص ونسخه باليد.');
});
