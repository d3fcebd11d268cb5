import type { Addresses } from '../addresses.ts';
import type { App } from '../contract.ts';
import type { Words } from '../terminal/words.ts';

const WORDS = {
	open: { en: 'The demo session is open for two hours', ar: 'الجلسة التجريبية مفتوحة مدة ساعتين' },
	facilitate: { en: 'Facilitate it', ar: 'التيسير' },
	join: { en: 'Join it on a phone', ar: 'الانضمام من هاتف' },
	off: {
		en: 'The demo is turned off: WARSHA_DEMO=off.',
		ar: 'الجلسة التجريبية متوقفة: WARSHA_DEMO=off.'
	},
	full: {
		en: 'There are ten demo sessions already; one ends within two hours.',
		ar: 'توجد عشر جلسات تجريبية؛ تنتهي إحداها خلال ساعتين.'
	}
} satisfies Record<string, Words>;

/** The device the terminal's own demo belongs to. */
const TERMINAL = 'terminal';

/** Opens the demo for whoever sits at the terminal. @returns its links, a line each. */
export async function demoLines(
	app: Pick<App, 'demo' | 'sessions'>,
	addresses: Addresses,
	language: keyof Words
): Promise<string[]> {
	const opened = await app.demo.open({ device: TERMINAL, language });
	if (!opened.ok) return [`  ${WORDS[opened.reason][language]}`, ''];
	const join = app.sessions.joinUrl({ joinCode: opened.code }, addresses.local);
	// The link that facilitates carries a key, so it is told to the terminal alone and never shown by a projector.
	const key = encodeURIComponent(opened.facilitatorToken);
	return [
		`  ${WORDS.open[language]}:`,
		`    ${WORDS.facilitate[language]}: ${addresses.local}/demo?key=${key}&session=${opened.sessionId}`,
		`    ${WORDS.join[language]}: ${join}`,
		''
	];
}
