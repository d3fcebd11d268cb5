import type { Actor } from '../entities/actor.ts';
import type { Level, Relation, RelationType } from '../entities/relation.ts';
import type { ActorId, RegionId } from '../ids.ts';
import { SAMPLE_ACTORS as a, type Telling } from './telling.ts';

export const SAMPLE_REGION: RegionId = 'region:wadi';

/** The ten actors of the valley. */
export function sampleActors(t: Telling): readonly Actor[] {
	const one = (id: ActorId, name: string, person: string, more: Omit<Actor, 'id' | 'name'>) => ({
		id,
		name,
		...t.by(person, 40, 'actors'),
		regions: [SAMPLE_REGION],
		...more
	});
	return [
		one(a.athar, t.say('فريق أثر', 'Athar Team'), 'nada', {
			type: 'volunteer_team',
			fields: ['education', 'adolescents_and_youth'],
			reach: 'town',
			size: '16_40',
			inCircle: true,
			proudOf: t.say(
				'زوايا قراءة تعمل منذ ثلاث سنوات بلا انقطاع',
				'Reading corners that have run for three years without a break'
			),
			wants: t.say('متطوعون جدد من كل الأحياء', 'New volunteers from every quarter')
		}),
		one(a.nabd, t.say('فريق نبض', 'Nabd Team'), 'ward', {
			type: 'volunteer_team',
			fields: ['health'],
			reach: 'region',
			size: '6_15',
			inCircle: true,
			proudOf: t.say('دربنا 90 شخصًا على الإسعاف الأولي', 'We trained 90 people in first aid')
		}),
		one(a.jusoor, t.say('فريق جسور', 'Jusoor Team'), 'yasmin', {
			type: 'volunteer_team',
			fields: ['peace_and_cohesion', 'culture_and_arts'],
			reach: 'town',
			size: '6_15',
			inCircle: true
		}),
		one(a.zaytoun, t.say('لجنة حي الزيتون', 'Zaytoun Committee'), 'sindyan', {
			type: 'community_committee',
			fields: ['services'],
			reach: 'neighbourhood',
			size: '6_15',
			inCircle: true
		}),
		one(a.nahr, t.say('لجنة حي النهر', 'Nahr Committee'), 'teen', {
			type: 'community_committee',
			fields: ['services', 'protection'],
			reach: 'neighbourhood',
			size: '1_5',
			affected: true,
			noTieYet: true
		}),
		one(a.kitabi, t.say('مبادرة كتابي', 'Kitabi Initiative'), 'fajr', {
			type: 'community_initiative',
			fields: ['education', 'culture_and_arts'],
			reach: 'town',
			size: '1_5',
			inCircle: true,
			proudOf: t.say(
				'مكتبة متنقلة يعرفها كل أطفال الحي',
				'A travelling library that every child of the quarter knows'
			)
		}),
		one(a.centre, t.say('المركز المجتمعي', 'Community Centre'), 'rayhan', {
			type: 'community_centre',
			fields: ['education', 'services'],
			reach: 'town',
			foundedYear: 2017,
			inCircle: true
		}),
		one(a.youth, t.say('شبكة الشباب', 'Youth Network'), 'nawras', {
			type: 'network',
			fields: ['adolescents_and_youth'],
			reach: 'several',
			size: '41_plus',
			inCircle: true
		}),
		one(a.council, t.say('المجلس المحلي', 'Local Council'), 'mada', {
			type: 'local_authority',
			fields: ['services'],
			reach: 'town'
		}),
		one(a.support, t.say('منظمة داعمة', 'Supporting Organisation'), 'nada', {
			type: 'supporting_organisation',
			fields: ['education', 'livelihoods'],
			reach: 'cross_border'
		})
	];
}

/** A tie of method.md 9: level before (0 = none) and now, both ends having said yes. */
interface Tie {
	readonly key: string;
	readonly ends: readonly [ActorId, ActorId];
	readonly before: 0 | Level;
	readonly now: Level;
	readonly type?: RelationType;
	readonly person: string;
}

const TIES: readonly Tie[] = [
	{ key: 'athar-nabd', ends: [a.athar, a.nabd], before: 1, now: 3, person: 'nada' },
	{ key: 'athar-zaytoun', ends: [a.athar, a.zaytoun], before: 2, now: 2, person: 'nada' },
	{ key: 'nabd-zaytoun', ends: [a.nabd, a.zaytoun], before: 0, now: 3, person: 'ward' },
	{ key: 'jusoor-centre', ends: [a.jusoor, a.centre], before: 2, now: 2, person: 'yasmin' },
	{ key: 'zaytoun-centre', ends: [a.zaytoun, a.centre], before: 1, now: 3, person: 'sindyan' },
	{ key: 'centre-youth', ends: [a.centre, a.youth], before: 2, now: 2, person: 'rayhan' },
	{ key: 'kitabi-centre', ends: [a.kitabi, a.centre], before: 0, now: 1, person: 'fajr' },
	{
		key: 'athar-youth',
		ends: [a.athar, a.youth],
		before: 1,
		now: 2,
		type: 'exchange_of_expertise',
		person: 'nada'
	},
	{
		key: 'support-youth',
		ends: [a.support, a.youth],
		before: 3,
		now: 3,
		type: 'resource_support',
		person: 'nawras'
	},
	{
		key: 'zaytoun-council',
		ends: [a.zaytoun, a.council],
		before: 1,
		now: 1,
		type: 'information',
		person: 'sindyan'
	}
];

/** The ten existing ties with their levels before and now, and two wished ones. */
export function sampleRelations(t: Telling): readonly Relation[] {
	const existing = TIES.map(({ key, ends: [from, to], before, now, type, person }) => ({
		id: `relation:${key}` as const,
		from,
		to,
		type: type ?? 'collaboration',
		state: 'existing' as const,
		level: now,
		confirmedBy: [from, to].sort(),
		observations: { before: { level: before } },
		...t.by(person, 24, 'relations')
	}));
	return [
		...existing,
		wish(t, { key: 'zaytoun-kitabi', ends: [a.zaytoun, a.kitabi], level: 2, person: 'sindyan' }),
		wish(t, { key: 'centre-nahr', ends: [a.centre, a.nahr], level: 2, person: 'rayhan' })
	];
}

/** A tie somebody hopes for. */
export function wish(
	t: Telling,
	tie: { key: string; ends: readonly [ActorId, ActorId]; level: Level; person: string }
): Relation {
	const [from, to] = tie.ends;
	return {
		id: `relation:${tie.key}`,
		from,
		to,
		type: 'collaboration',
		state: 'wished',
		level: tie.level,
		confirmedBy: [],
		observations: {},
		...t.by(tie.person, 20, 'relations')
	};
}
