import { expect } from '@playwright/test';
import type { Person } from './people-in-browsers.ts';

/** What somebody answers on the way in. */
export interface Answers {
	readonly code: string;
	readonly name: string;
	/** The actor she speaks for, by name; she looks on without one. */
	readonly actor?: string;
}

/** Types the code on the first page, reads the consent text, says who she is and enters. */
export async function joins({ page, t }: Person, answers: Answers): Promise<void> {
	await page.goto('/');
	await page.getByLabel(t('home_code_label')).fill(answers.code);
	await page.getByRole('button', { name: t('home_join') }).click();
	await page.getByRole('radio', { name: t('consent_take_part') }).check();
	await page.getByLabel(t('join_name_label')).fill(answers.name);
	if (answers.actor === undefined) {
		await page.getByRole('radio', { name: t('join_capacity_observer') }).check();
	} else {
		await page.getByRole('radio', { name: t('join_capacity_representative') }).check();
		const another = page.getByRole('radio', { name: t('join_actor_another') });
		if (await another.isVisible()) await another.check();
		await page.getByLabel(t('join_actor_name')).fill(answers.actor);
		await page.getByLabel(t('join_actor_type')).selectOption('volunteer_team');
	}
	await page.getByRole('button', { name: t('join_enter') }).click();
	await expect(page).toHaveURL(/\/s\//);
	await expect(page.getByRole('banner').getByText(t('here_saved'))).toBeVisible();
}
