import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, sortedBy } from '#lib/domain/text/collate.ts';
import { inDigits, toLatinDigits } from '#lib/domain/text/digits.ts';
import { isolate, isolateLtr } from '#lib/domain/text/isolate.ts';
import { readJoinCode, showJoinCode } from '#lib/domain/text/join-code.ts';
import { matchesSearch, normalise } from '#lib/domain/text/normalise.ts';
import { isPersonLike } from '#lib/domain/text/person-like.ts';
import { suggestName } from '#lib/domain/text/pseudonyms.ts';
import { readSpokenCode } from '#lib/domain/text/spoken-code.ts';

/** Chance that counts up, so that names differ and tests do not. */
function steady(start = 0) {
	let next = start;
	return (bytes: Uint8Array<ArrayBuffer>) => bytes.map(() => (next += 37) & 255);
}

describe('digits', () => {
	it('are read in Latin, Arabic-Indic and Persian form', () => {
		expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 0189')).toBe('0123456789 0123456789 0189');
		expect(toLatinDigits('فريق ROSE ٢')).toBe('فريق ROSE 2');
	});

	it('are written as the session says', () => {
		expect(inDigits('من 6 إلى ۱۵', 'arab')).toBe('من ٦ إلى ١٥');
		expect(inDigits('٦–١٥', 'latn')).toBe('6–15');
	});
});

describe('a join code', () => {
	it.each([
		'483920',
		' 483 920 ',
		'483-920',
		'٤٨٣٩٢٠',
		'۴۸۳ ۹۲۰',
		'٤٨٣ – 920',
		'\u2066483\u00a0920\u2069',
		'4 8 3 9 2 0',
		'\u200f٤٨٣\u200f٩٢٠'
	])('is read from %j', (typed) => expect(readJoinCode(typed)).toBe('483920'));

	it.each(['', '48392', '4839201', '48392a', 'رمز', '４８３９２０ب'])('is not %j', (typed) =>
		expect(readJoinCode(typed)).toBeUndefined()
	);

	it('is shown in two groups', () => expect(showJoinCode('483920')).toBe('483 920'));
});

describe('a code of letters and digits', () => {
	it('is read however it was typed or heard', () => {
		expect(readSpokenCode('K3V9-x2m4')).toBe('k3v9x2m4');
		expect(readSpokenCode(' k ٣ v 9 o i ')).toBe('k3v901');
	});
});

describe('normalising', () => {
	it('makes alike what people write in different ways', () => {
		expect(normalise('مُتَطَوِّعَةٌ')).toBe('متطوعه');
		expect(normalise('الأحْيــاء')).toBe(normalise('احياء'));
		expect(normalise('إلى')).toBe('الي');
		expect(normalise('لجنة حي الزيتون')).toBe('لجنه حي زيتون');
		expect(normalise('للفرق وبالقاعة والقاعة بالقاعة')).toBe('فرق وبالقاعه قاعه قاعه');
		expect(normalise('مؤسسة شؤون الطوارئ')).toBe('موسسه شوون طواري');
		expect(normalise('  فريق ROSE ٢ (إدلب) ')).toBe('فريق rose 2 ادلب');
	});

	it('leaves short words whole', () => {
		expect(normalise('ال لل بال')).toBe('ال لل بال');
		expect(normalise('ألم')).toBe('الم');
	});

	it('changes nothing the second time where no article is left', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'أإةىبتث0٣ aB') }), (text) => {
				expect(normalise(normalise(text))).toBe(normalise(text));
			})
		);
	});

	it('finds every word asked for, in any order and spelling', () => {
		expect(matchesSearch('لجنة حيّ الزيتون', 'زيتون لجنه')).toBe(true);
		expect(matchesSearch('لجنة حي النهر', 'زيتون')).toBe(false);
		expect(matchesSearch('أي شيء', '')).toBe(true);
	});
});

describe('order', () => {
	it('passes over the article, and counts numbers by value', () => {
		const names = ['المركز', 'أثر', 'نبض', 'الفرق 10', 'فرق 2'];
		expect(sortedBy('ar', names, (name) => name)).toEqual([
			'أثر',
			'فرق 2',
			'الفرق 10',
			'المركز',
			'نبض'
		]);
		expect(compareTexts('en', 'team 2', 'team 10')).toBeLessThan(0);
	});
});

describe('isolates', () => {
	it('set a text apart', () => {
		expect(isolate('ROSE 2')).toBe('\u2068ROSE 2\u2069');
		expect(isolateLtr('+90 555')).toBe('\u2066+90 555\u2069');
	});
});

describe('pseudonyms', () => {
	it('[DP-02] are offered, and none that is taken', () => {
		for (const language of ['ar', 'en'] as const) {
			const taken: string[] = [];
			for (let n = 0; n < 150; n++) taken.push(suggestName(language, taken, steady(n)));
			expect(new Set(taken.map(normalise)).size).toBe(150);
			expect(taken.every((name) => name.length <= 60)).toBe(true);
			expect(taken.at(-1)).toMatch(/ [23]$/);
		}
	});

	it('[DP-02] count a name as taken however it is spelled', () => {
		const first = suggestName('ar', [], steady());
		expect(suggestName('ar', [`ال${first}`], steady())).not.toBe(first);
	});
});

describe('a name like a person’s', () => {
	it.each([
		'محمد الأحمد',
		'السيدة هدى',
		'أبو محمد',
		'أم خالد',
		'الدكتورة نجاح',
		'عبد الله الحسن',
		'د. سامر',
		'فاطمة',
		'Ahmad Khaled',
		'Dr. Layla'
	])('[DP-05] %j leads to a question', (name) => {
		expect(isPersonLike(name)).toBe(true);
	});

	it.each([
		'فريق محمد',
		'لجنة حي الزيتون',
		'مبادرة كتابي',
		'جمعية أبو الفداء',
		'المجلس المحلي',
		'فريق أثر',
		'مدرسة خديجة الكبرى',
		'Ahmad Foundation',
		'سند',
		''
	])('[DP-05] %j does not', (name) => expect(isPersonLike(name)).toBe(false));
});
