import { expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';

const FILLED = { date: '⟨date⟩', purpose: '⟨purpose⟩', body: '⟨body⟩', contact: '⟨contact⟩' };
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

it.each(['ar', 'en'] as const)(
	'[DP-03] the lines of the join page are the whole consent text, %s',
	(locale) => {
		const lines = [
			m.join_terms_seen(FILLED, { locale }),
			m.join_terms_names({}, { locale }),
			m.join_terms_free({}, { locale }),
			m.join_terms_published({}, { locale }),
			m.join_terms_contact(FILLED, { locale })
		];
		expect(bare(lines.join(' '))).toBe(bare(m.consent_text(FILLED, { locale })));
	}
);
