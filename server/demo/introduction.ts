import type { Language } from '#lib/domain/entities/record.ts';
import type { Addresses } from '../addresses.ts';
import type { App } from '../contract.ts';
import type { Words } from '../terminal/words.ts';

const WORDS = {
	open: { en: 'The demo session is open for two hours', ar: 'الجلسة التجريبية مفتوحة مدة ساعتين' },
	facilitate: {
		en: 'Facilitate it (works once, for ten minutes)',
		ar: 'التيسير (رابط لمرة واحدة خلال عشر دقائق)'
	},
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
	language: keyof Words,
	content: Language
): Promise<string[]> {
	const opened = await app.demo.open({ device: TERMINAL, language: content });
	if (!opened.ok) return [`  ${WORDS[opened.reason][language]}`, ''];
	const { sessionId, facilitatorToken, code } = opened;
	const join = app.sessions.joinUrl({ joinCode: code }, addresses.local);
	const held = app.sessions.member(sessionId, { bearer: facilitatorToken });
	if (!held.ok) return [];
	// A key that works once: a link that is pasted somewhere later opens nothing.
	const key = app.sessions.seatCode(sessionId, held.member).token;
	return [
		`  ${WORDS.open[language]}:`,
		`    ${WORDS.facilitate[language]}: ${addresses.local}/demo/${key}`,
		`    ${WORDS.join[language]}: ${join}`,
		''
	];
}
