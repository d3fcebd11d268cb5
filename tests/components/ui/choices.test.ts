import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ChipPick from '#lib/ui/chip-pick.svelte';
import ChoiceList from '#lib/ui/choice-list.svelte';
import Segmented from '#lib/ui/segmented.svelte';
import './on-a-page.ts';

const ANSWERS = [
	{ value: 'take_part', label: 'فهمت وأوافق على المشاركة' },
	{ value: 'listen_only', label: 'أشارك بالاستماع فقط' },
	{ value: 'leave', label: 'لا أوافق، وسأغادر' }
];

it('[DP-03] a list of answers has nothing chosen in advance', async () => {
	await render(ChoiceList, { legend: 'جوابكم', name: 'consent', options: ANSWERS });
	await expect.element(page.getByRole('group', { name: 'جوابكم' })).toBeVisible();
	for (const { label } of ANSWERS)
		await expect.element(page.getByRole('radio', { name: label })).not.toBeChecked();
});

it('an answer is chosen by keyboard alone', async () => {
	const onchange = vi.fn();
	await render(ChoiceList, { legend: 'جوابكم', name: 'consent', options: ANSWERS, onchange });
	await userEvent.keyboard('{Tab} ');
	await expect.element(page.getByRole('radio', { name: ANSWERS[0]!.label })).toBeChecked();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(page.getByRole('radio', { name: ANSWERS[1]!.label })).toBeChecked();
	expect(onchange.mock.calls).toEqual([['take_part'], ['listen_only']]);
});

it('a missing answer is said and belongs to the group', async () => {
	const error = 'لم يُختر جواب بعد.';
	await render(ChoiceList, { legend: 'جوابكم', name: 'consent', options: ANSWERS, error });
	await expect.element(page.getByRole('group')).toHaveAccessibleDescription(error);
});

const TEAMS = [
	{ value: 'actor:1', label: 'فريق أثر', family: 'team' },
	{ value: 'actor:2', label: 'لجنة حي الزيتون', family: 'committee' }
];

it('chips choose one, or several when several values are given', async () => {
	const one = await render(ChipPick, { legend: 'الجهة', name: 'actor', options: TEAMS });
	await page.getByRole('radio', { name: 'فريق أثر' }).click();
	await expect.element(page.getByRole('radio', { name: 'فريق أثر' })).toBeChecked();
	await one.unmount();

	await render(ChipPick, { legend: 'الجهات', name: 'actors', options: TEAMS, values: ['actor:2'] });
	await page.getByRole('checkbox', { name: 'فريق أثر' }).click();
	await expect.element(page.getByRole('checkbox', { name: 'فريق أثر' })).toBeChecked();
	await expect.element(page.getByRole('checkbox', { name: 'لجنة حي الزيتون' })).toBeChecked();
});

it('every chip and every segment is at least 44 px high', async () => {
	await render(ChipPick, { legend: 'الجهة', name: 'actor', options: TEAMS });
	await render(Segmented, { legend: 'الصفة', name: 'capacity', options: TEAMS, value: 'actor:1' });
	for (const label of document.querySelectorAll('fieldset label'))
		expect(label.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});
