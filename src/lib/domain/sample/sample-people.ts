import type { Capacity, Consent, Role } from '../entities/seat.ts';
import type { ActorId } from '../ids.ts';
import { SAMPLE_ACTORS as a, type Telling } from './telling.ts';

/** Somebody of the sample, under a pseudonym. */
export interface SamplePerson {
	readonly key: string;
	readonly name: string;
	readonly role: Role;
	readonly capacity: Capacity;
	readonly consent: Consent;
	readonly actor?: ActorId;
	/** `now`: in the room from the first moment. `later`: joins by the script. */
	readonly comes: 'now' | 'later';
}

/** The people in the room: two for some teams, one who only listens, four who come while one looks. */
export function samplePeople(t: Telling): readonly SamplePerson[] {
	const one = (key: string, name: string, actor: ActorId, comes: SamplePerson['comes'] = 'now') =>
		({
			key,
			name,
			actor,
			comes,
			role: 'representative',
			capacity: 'representative',
			consent: 'take_part'
		}) as const;
	return [
		one('nada', t.say('ندى', 'Nada'), a.athar),
		one('sindyan', t.say('سنديان', 'Sindyan'), a.zaytoun),
		one('ward', t.say('ورد', 'Ward'), a.nabd),
		one('nawras', t.say('نورس', 'Nawras'), a.youth),
		one('rayhan', t.say('ريحان', 'Rayhan'), a.centre),
		one('fajr', t.say('فجر', 'Fajr'), a.kitabi),
		one('yasmin', t.say('ياسمين', 'Yasmin'), a.jusoor),
		one('mada', t.say('مدى', 'Mada'), a.council),
		one('teen', t.say('تين', 'Teen'), a.nahr),
		{
			key: 'nasma',
			name: t.say('نسمة', 'Nasma'),
			role: 'observer',
			capacity: 'observer',
			consent: 'listen_only',
			actor: a.support,
			comes: 'now'
		},
		one('ghaima', t.say('غيمة', 'Ghaima'), a.athar, 'later'),
		one('qamar', t.say('قمر', 'Qamar'), a.nahr, 'later'),
		one('bahr', t.say('بحر', 'Bahr'), a.nabd, 'later'),
		one('samaa', t.say('سماء', 'Samaa'), a.jusoor, 'later')
	];
}
