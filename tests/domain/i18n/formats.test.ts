import { describe, expect, it } from 'vitest';
import { REFUSALS } from '#lib/domain/method/rights.ts';
import { MOVE_REFUSALS } from '#lib/domain/method/session-machine.ts';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import { UNITS } from '#lib/domain/entities/resource.ts';
import { Formats } from '#lib/i18n/formats.ts';
import { accountProblemLabel } from '#lib/i18n/labels/account.ts';
import { sizeLabel } from '#lib/i18n/labels/actor.ts';
import { countLabel } from '#lib/i18n/labels/count.ts';
import { faultLabel } from '#lib/i18n/labels/fault.ts';
import { gateLabel } from '#lib/i18n/labels/gate.ts';
import { refusalLabel } from '#lib/i18n/labels/refusal.ts';
import { reviewQuestions } from '#lib/i18n/labels/safety-review.ts';
import { quantityLabel } from '#lib/i18n/labels/unit.ts';

const ar = new Formats('ar', 'latn', 'Asia/Damascus');
const arab = new Formats('ar', 'arab', 'Asia/Damascus');
const en = new Formats('en', 'latn', 'Europe/London');
const AT = Date.UTC(2026, 0, 20, 7, 5);

describe('formats', () => {
	it('write days with Levantine months, and the digits the session asks for', () => {
		expect(ar.day('2026-08-20')).toBe('20 آب 2026');
		expect(ar.dayShort('2026-01-20')).toBe('20 كانون الثاني');
		expect(arab.day('2026-08-20')).toBe('٢٠ آب ٢٠٢٦');
		expect(ar.dayWithName('2026-08-20')).toBe('الخميس، 20 آب 2026');
		expect(en.dayWithName('2026-08-20')).toMatch(/^Thursday,? 20 August 2026$/);
		expect(ar.day('soon')).toBe('soon');
	});

	it('know all twelve months by their Levantine names', () => {
		const months = Array.from({ length: 12 }, (_, month) =>
			ar.dayShort(`2026-${String(month + 1).padStart(2, '0')}-03`).replace('3 ', '')
		);
		expect(months).toEqual([
			...['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران'],
			...['تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول']
		]);
	});

	it('write times in 24 hours of the zone that was asked for', () => {
		expect(ar.time(AT)).toBe('10:05');
		expect(arab.time(AT)).toBe('١٠:٠٥');
		expect(en.time(AT)).toBe('07:05');
		expect(en.dateTime(AT)).toContain('20 January 2026');
		expect(en.dateTime(AT)).toContain('07:05');
		expect(ar.date(AT)).toBe('20 كانون الثاني 2026');
	});

	it('write minutes and seconds, and time over the end with a plus', () => {
		expect(ar.minutes(228_000)).toBe('3:48');
		expect(ar.minutes(227_200)).toBe('3:48');
		expect(ar.minutes(0)).toBe('0:00');
		expect(ar.minutes(-400)).toBe('0:00');
		expect(ar.minutes(-12_300)).toBe('\u2066+0:12\u2069');
		expect(arab.minutes(3_725_000)).toBe('٦٢:٠٥');
	});

	it('write numbers with at most two decimals', () => {
		expect(ar.number(1250.456)).toBe('1,250.46');
		expect(arab.number(2.5)).toBe('٢٫٥');
		expect(en.percent(0.7736)).toBe('77%');
		expect(arab.text('6–15')).toBe('٦–١٥');
	});

	it('join names as the language does, each set apart', () => {
		expect(ar.list(['أثر', 'نبض', 'ROSE 2'])).toBe(
			'\u2068أثر\u2069 و\u2068نبض\u2069 و\u2068ROSE 2\u2069'
		);
		expect(en.list(['a', 'b', 'c'])).toBe('\u2068a\u2069, \u2068b\u2069 and \u2068c\u2069');
	});

	it('follow the setting while people look', () => {
		let digits: 'latn' | 'arab' = 'latn';
		const formats = new Formats('ar', () => digits);
		expect(formats.number(6)).toBe('6');
		digits = 'arab';
		expect(formats.number(6)).toBe('٦');
	});
});

describe('labels', () => {
	const arabic = { locale: 'ar' } as const;
	const english = { locale: 'en' } as const;

	it('count in all six Arabic forms', () => {
		const forms = [0, 1, 2, 3, 11, 100].map((n) => countLabel('team', n, ar, arabic));
		expect(forms).toEqual(['لا فِرَق', 'فريق واحد', 'فريقان', '3 فرق', '11 فريقًا', '100 فريق']);
		expect(countLabel('team', 103, arab, arabic)).toBe('١٠٣ فرق');
		expect(countLabel('person', 1, en, english)).toBe('1 person');
		expect(countLabel('minute', 0, en, english)).toBe('less than a minute');
	});

	it('say quantities with their unit, fractions too', () => {
		expect(quantityLabel(6, 'day', ar, arabic)).toBe('6 أيام');
		expect(quantityLabel(0, 'day', ar, arabic)).toBe('لا أيام');
		expect(quantityLabel(2.5, 'hour', ar, arabic)).toBe('2.5 ساعة');
		expect(quantityLabel(300, 'usd', ar, arabic)).toBe('300 دولار');
		expect(quantityLabel(4, undefined, ar, arabic)).toBe('4');
		for (const unit of UNITS) expect(quantityLabel(1, unit, en, english)).toMatch(/^1 \w/);
	});

	it('have words for every refusal and every fault', () => {
		for (const reason of [...REFUSALS, ...MOVE_REFUSALS])
			expect(refusalLabel(reason, english), reason).not.toBe(refusalLabel('not_now', english));
		expect(refusalLabel('toString', english)).toBe(refusalLabel('not_now', english));
		for (const code of Object.keys(FAULTS) as FaultCode[])
			expect(faultLabel(code, arabic)).toMatch(/\p{Script=Arabic}.*\.$/u);
		expect(accountProblemLabel('password', 'too_short', english)).toMatch(/ten characters/);
		expect(accountProblemLabel('shoe', 'size', english)).toBe(refusalLabel('invalid', english));
	});

	it('say gates with their names, in the digits of the session', () => {
		const gate = { code: 'offer_of_each', missing: 2, names: ['أثر', 'نبض'] } as const;
		expect(gateLabel(gate, ar, arabic)).toBe(
			'جهتان بلا عرض بعد: \u2068أثر\u2069 و\u2068نبض\u2069. تكفي ساعة من الوقت أو مهارة واحدة.'
		);
		expect(gateLabel({ code: 'ideas_written', missing: 3 }, arab, arabic)).toBe(
			'بقيت كتابة ٣ أفكار.'
		);
		expect(gateLabel({ code: 'next_date' }, en, english)).toBe('The date of our next meeting.');
	});

	it('write the bands of size in the digits of the session', () => {
		expect(sizeLabel('6_15', arab, arabic)).toBe('من ٦ إلى ١٥ عضوًا');
	});

	it('ask the eight questions of the do-no-harm review', () => {
		expect(reviewQuestions(arabic)).toHaveLength(8);
		expect(reviewQuestions(arabic)[7]).toBe('هل ضغط أحد على أحد ليلتزم؟');
		expect(reviewQuestions(english).every((question) => question.endsWith('?'))).toBe(true);
	});
});
