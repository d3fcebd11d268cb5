import type { Allocation, Match, Resource } from '../entities/resource.ts';
import type { ActorId, Id } from '../ids.ts';
import { SAMPLE_ACTORS as a, type Telling } from './telling.ts';

type Part = Partial<Resource> & Pick<Resource, 'kind'>;

/** The seven offers and the six needs of method.md 9. */
export function sampleResources(t: Telling): readonly Resource[] {
	return [...offers(t), ...needs(t)];
}

function offers(t: Telling): Resource[] {
	const offer = (key: string, person: string, owner: ActorId, title: string, part: Part) =>
		thing(t, { key, person, owner, title, side: 'offer', provenance: 'self' }, part);
	return [
		offer('hall', 'rayhan', a.centre, t.say('قاعة تدريب', 'Training hall'), {
			kind: 'spaces',
			quantity: 6,
			unit: 'day',
			terms: 'shared_use',
			reusable: true,
			parallel: 1,
			availability: { mode: 'window', from: t.day('2026-08-10'), to: t.day('2026-09-05') },
			certainty: 'sure',
			poolRule: {
				whoDecides: t.say('لجنة المركز', 'The committee of the centre'),
				whoTracks: t.say('متطوعة من فريق أثر', 'A volunteer of Athar Team')
			}
		}),
		offer('hours', 'nada', a.athar, t.say('وقت متطوعين', 'Volunteer hours'), {
			kind: 'time',
			quantity: 120,
			unit: 'hour',
			terms: 'gift',
			certainty: 'likely'
		}),
		offer('trainers', 'ward', a.nabd, t.say('مدرّبو إسعاف أولي', 'First-aid trainers'), {
			kind: 'skills',
			quantity: 2,
			unit: 'person',
			terms: 'gift',
			certainty: 'sure'
		}),
		offer('car', 'sindyan', a.zaytoun, t.say('سيارة', 'A car'), {
			kind: 'transport',
			quantity: 8,
			unit: 'trip',
			terms: 'gift',
			availability: { mode: 'recurring', days: ['sat', 'tue'], part: 'morning' }
		}),
		offer('books', 'fajr', a.kitabi, t.say('كتب أطفال', "Children's books"), {
			kind: 'materials',
			quantity: 200,
			unit: 'piece',
			terms: 'gift',
			certainty: 'sure'
		}),
		offer('posts', 'yasmin', a.jusoor, t.say('منشورات مصممة', 'Designed posts'), {
			kind: 'visibility',
			quantity: 5,
			unit: 'post',
			terms: 'gift'
		}),
		offer('money', 'nada', a.support, t.say('مبلغ مالي', 'A sum of money'), {
			kind: 'money',
			quantity: 300,
			unit: 'usd',
			terms: 'conditional',
			termsNote: t.say('مقابل فاتورة', 'Against an invoice'),
			provenance: 'external'
		})
	];
}

function needs(t: Telling): Resource[] {
	const need = (key: string, person: string, owner: ActorId, title: string, part: Part) =>
		thing(t, { key, person, owner, title, side: 'need' }, part);
	return [
		need('room', 'ward', a.nabd, t.say('مكان للتدريب', 'A place for the training'), {
			kind: 'spaces',
			quantity: 4,
			unit: 'day',
			priority: 1
		}),
		need('volunteers', 'sindyan', a.zaytoun, t.say('متطوعون', 'Volunteers'), {
			kind: 'time',
			quantity: 160,
			unit: 'hour',
			priority: 1
		}),
		need('medics', 'teen', a.nahr, t.say('مدرّبو إسعاف', 'First-aid trainers'), {
			kind: 'skills',
			quantity: 3,
			unit: 'person',
			priority: 2
		}),
		need('trips', 'fajr', a.kitabi, t.say('نقل', 'Transport'), {
			kind: 'transport',
			quantity: 6,
			unit: 'trip',
			priority: 2
		}),
		need('stationery', 'fajr', a.kitabi, t.say('قرطاسية', 'Stationery'), {
			kind: 'money',
			quantity: 200,
			unit: 'usd',
			priority: 2
		}),
		need('projector', 'yasmin', a.jusoor, t.say('شاشة عرض', 'A projector'), {
			kind: 'equipment',
			quantity: 1,
			unit: 'piece',
			priority: 3
		})
	];
}

function thing(
	t: Telling,
	who: {
		key: string;
		person: string;
		owner: ActorId;
		title: string;
		side: Resource['side'];
	} & Pick<Resource, 'provenance'>,
	part: Part
): Resource {
	const { key, person, ...fields } = who;
	return {
		id: `resource:${key}`,
		note: '',
		status: 'open',
		...fields,
		...part,
		...t.by(person, who.side === 'offer' ? 34 : 30, 'resources')
	};
}

/** What was agreed between offers and needs: 4 days, 120 hours, 2 persons, 6 trips, 200 USD. */
export function sampleMatches(t: Telling): readonly Match[] {
	const match = (offer: string, need: string, quantity: number, acceptedBy: ActorId[]): Match => ({
		id: `match:${offer}-${need}`,
		offer: `resource:${offer}`,
		need: `resource:${need}`,
		quantity,
		status: 'accepted',
		acceptedBy: acceptedBy.sort(),
		...t.by('rayhan', 14, 'matching')
	});
	return [
		match('hall', 'room', 4, [a.centre, a.nabd]),
		match('hours', 'volunteers', 120, [a.athar, a.zaytoun]),
		match('trainers', 'medics', 2, [a.nabd, a.nahr]),
		match('car', 'trips', 6, [a.zaytoun, a.kitabi]),
		match('money', 'stationery', 200, [a.support, a.kitabi])
	];
}

/** The hall is promised twice: 7 days of 6, and on two days to two commitments at once. */
export function sampleAllocations(t: Telling): readonly Allocation[] {
	const use = (
		key: string,
		commitment: Id<'commitment'>,
		part: Pick<Allocation, 'offer' | 'quantity' | 'window'>
	): Allocation => ({
		id: `allocation:${key}`,
		commitment,
		status: 'planned',
		...part,
		...t.by('rayhan', 8, 'commitments')
	});
	const days = (from: string, to: string) => ({ from: t.day(from), to: t.day(to) });
	return [
		use('hall-training', 'commitment:training', {
			offer: 'resource:hall',
			quantity: 4,
			window: days('2026-08-12', '2026-08-15')
		}),
		use('hall-camp', 'commitment:camp', {
			offer: 'resource:hall',
			quantity: 3,
			window: days('2026-08-14', '2026-08-16')
		}),
		use('trainers-training', 'commitment:training', {
			offer: 'resource:trainers',
			quantity: 2
		}),
		use('books-corners', 'commitment:corners', { offer: 'resource:books', quantity: 200 }),
		use('car-corners', 'commitment:corners', { offer: 'resource:car', quantity: 6 })
	];
}
