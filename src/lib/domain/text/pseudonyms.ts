import { deviceChance, type Chance } from '../ids.ts';
import { normalise } from './normalise.ts';

/** Words of sky, sea and garden: they name nobody, no place, no belief, and suit everyone (DP-02). */
const NAMES = {
	ar: [
		'أفق أقحوان برتقالة برق بستان بنفسج بيدر توت ثلج جبل جدول حبق خزامى ربيع رمّان ريحان زنبق زيتونة سحاب',
		'سروة سماء سنبلة سنديان شاطئ شراع شمس شهاب صنوبر ضياء عصفور عنبر غدير غيمة فجر فراشة قرنفل قمر قنديل قوس',
		'كرمة لؤلؤة لوز ليلك مدى مرجان مطر منارة موج نبع ندى نرجس نسمة نهر نورس هدهد هلال واحة ورد ياسمين يمامة'
	]
		.join(' ')
		.split(' '),
	en: [
		'Acorn Almond Amber Anemone Aspen Basil Breeze Brook Canyon Cedar Clover Cloud Comet Coral Cypress Daisy',
		'Dawn Dew Falcon Fern Fig Garnet Harbour Hazel Heron Horizon Iris Island Jasmine Juniper Lantern Lark',
		'Lavender Lilac Maple Meadow Moon Myrtle Oak Oasis Olive Orchard Pearl Pine River Robin Rose Sage Sail Sky',
		'Snow Sparrow Spring Star Swallow Thyme Tulip Valley Wave Willow'
	]
		.join(' ')
		.split(' ')
} as const;

/** A name to offer somebody who joins, none that is taken; numbered once all are. */
export function suggestName(
	language: 'ar' | 'en',
	taken: readonly string[],
	chance: Chance = deviceChance
): string {
	const names = NAMES[language];
	const used = new Set(taken.map(normalise));
	const [high = 0, low = 0] = chance(new Uint8Array(2));
	const start = (high * 256 + low) % names.length;
	for (let turn = 0; ; turn++) {
		const name = names[(start + turn) % names.length] ?? '';
		const round = Math.floor(turn / names.length);
		const offered = round === 0 ? name : `${name} ${String(round + 1)}`;
		if (!used.has(normalise(offered))) return offered;
	}
}
