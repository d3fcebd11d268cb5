import type { Bilingual } from '../entities/session.ts';

/** The starter set of ST-02: offered unticked and open to change. `Agreement.starter` is the number here, from 1. */
export const STARTER_AGREEMENTS: readonly Bilingual[] = [
	{ ar: 'نستمع من دون مقاطعة', en: 'We listen without interrupting' },
	{
		ar: 'نختلف مع الفكرة ونحترم صاحبها',
		en: 'We may disagree with an idea and still respect whoever holds it'
	},
	{
		ar: 'نتكلم عن تجربتنا لا عن نيّات غيرنا',
		en: 'We speak of our own experience, not of the intentions of others'
	},
	{
		ar: 'لكلٍّ وقته، ومن تكلّم كثيرًا يفسح المجال لغيره',
		en: 'Everyone has their time; whoever has spoken much makes room for others'
	},
	{ ar: 'لا نذكر أسماء أشخاص غائبين', en: 'We do not name people who are absent' },
	{
		ar: 'ما يُقال هنا لا يُنسب إلى قائله خارج الجلسة',
		en: 'Outside the session, what is said here is not attributed to whoever said it'
	},
	{
		ar: 'نقول «لا نستطيع» بدل أن نعد بما لا نقدر عليه',
		en: 'We say “we cannot” rather than promise what we are not able to do'
	},
	{
		ar: 'إذا انقطع اتصال أحدنا انتظرناه أو عدنا إليه',
		en: 'If one of us loses the connection, we wait or come back to them'
	}
];

/** True when the text is that of the starter agreement with this number, in either language, word for word. */
export function isUnchangedStarter(starter: number | undefined, text: string | undefined): boolean {
	const set = starter === undefined ? undefined : STARTER_AGREEMENTS[starter - 1];
	const written = text?.trim();
	return set !== undefined && (written === set.ar || written === set.en);
}
