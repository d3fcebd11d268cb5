import { normalise, withoutMarks } from './normalise.ts';

const words = (list: string) => new Set(list.split(' ').map(normalise));

const TITLES = words(
	'السيد السيدة السادة الأستاذ الأستاذة أستاذ أستاذة الدكتور الدكتورة دكتور دكتورة المهندس المهندسة مهندس مهندسة الشيخ شيخ الحاج الحاجة الحجي الآنسة الأخ الأخت العم الخالة أبو أم بو د mr mrs ms miss dr prof sheikh haji abu abou umm oum'
);

/** Given names heard every day in the region. A list, not a judgement: it only leads to a question. */
const GIVEN_NAMES = words(
	[
		'محمد أحمد محمود علي حسن حسين عمر عثمان خالد خليل إبراهيم إسماعيل يوسف يحيى عيسى موسى مصطفى عبدالله عبدالرحمن',
		'عبدالكريم سامر سامي ماهر ياسر ناصر فادي رامي هاني وليد طارق زياد بلال أنس حمزة سعيد كريم مازن أيمن عماد',
		'فاطمة عائشة خديجة زينب مريم سارة ليلى هدى هناء رنا ريم سمر سلمى منى نادية نجاح وفاء أسماء إيمان رهف بشرى',
		'mohammed muhammad mohamad ahmad ahmed mahmoud ali hassan hussein omar khaled ibrahim yousef mustafa samer',
		'fatima aisha khadija zainab maryam sara layla rana reem salma nadia'
	].join(' ')
);

const ORGANISATIONS = words(
	[
		'فريق فرق لجنة لجان مبادرة مبادرات مركز مراكز شبكة شبكات منظمة منظمات جمعية مجلس مؤسسة مدرسة مدارس مشفى مستشفى',
		'مستوصف اتحاد رابطة نقابة تجمع ملتقى بيت بيوت حملة هيئة مديرية دائرة بلدية جامعة معهد نادي مكتب شركة إذاعة صحيفة',
		'منصة صندوق بنية مجموعة أهالي سكان نازحون نازحين مخيم حي قرية مسجد جامع كنيسة وجهاء شباب نساء متطوعون متطوعين',
		'team teams committee committees initiative network centre center organisation organization association council',
		'foundation school clinic hospital union platform fund group community camp university club office company'
	].join(' ')
);

/**
 * Does this look like a person rather than an organisation (DP-05)? It leads to the soft question «هل هذه جهة أم شخص؟»
 * and refuses nothing.
 */
export function isPersonLike(name: string): boolean {
	const [first, ...others] = spoken(name);
	if (first === undefined) return false;
	if ([first, ...others].some((word) => ORGANISATIONS.has(word))) return false;
	if (TITLES.has(first) && others.length > 0) return true;
	return GIVEN_NAMES.has(first) && others.length <= 3;
}

function spoken(name: string): string[] {
	// «عبد الله» is one given name in two words.
	const joined = withoutMarks(name).replace(/(^|\s)عبد\s+/gu, '$1عبد');
	return normalise(joined).split(' ').filter(Boolean);
}
