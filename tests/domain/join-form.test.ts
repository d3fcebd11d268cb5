import { describe, expect, it } from 'vitest';
import {
	ANOTHER,
	joinProblems,
	joinRequest,
	readJoinForm
} from '#lib/features/joining/join-form.ts';

/** What the form of the join page sends for Sami, who speaks for a team of the list. */
function aForm(fields: Record<string, string> = {}): FormData {
	const data = new FormData();
	const sami = {
		consent: 'take_part',
		name: 'زيتونة',
		capacity: 'representative',
		actor: 'actor:1'
	};
	for (const [name, value] of Object.entries({ ...sami, ...fields })) data.set(name, value);
	return data;
}
const read = (fields?: Record<string, string>) => readJoinForm(aForm(fields));

describe('the join form', () => {
	it('asks for nothing but an answer while there is none', () => {
		expect(joinProblems(read({ consent: '', name: '' }))).toEqual({ consent: 'missing' });
	});

	it('becomes a request to join for an actor of the list', () => {
		const values = read();
		expect(joinProblems(values)).toEqual({});
		expect(joinRequest('483920', values)).toEqual({
			code: '483920',
			name: 'زيتونة',
			capacity: 'representative',
			consent: 'take_part',
			actor: { id: 'actor:1' }
		});
	});

	it('[I-04] a representative names an actor, somebody taking part as herself does not', () => {
		expect(joinProblems(read({ actor: '' }))).toEqual({ actor: 'missing' });
		const herself = read({ actor: '', capacity: 'individual' });
		expect(joinProblems(herself)).toEqual({});
		expect(joinRequest('483920', herself)).not.toHaveProperty('actor');
	});

	it('[DP-03] listening only makes an observer, whatever the hidden fields say', () => {
		const hala = read({ consent: 'listen_only' });
		expect(joinProblems(hala)).toEqual({});
		expect(joinRequest('483920', hala)).toMatchObject({
			capacity: 'observer',
			consent: 'listen_only'
		});
		expect(joinRequest('483920', hala)).not.toHaveProperty('actor');
	});

	it('[DP-02] a name is needed, but nothing says it must be a real one', () => {
		expect(joinProblems(read({ name: '   ' }))).toEqual({ name: 'missing' });
		expect(joinProblems(read({ name: 'ن'.repeat(61) }))).toEqual({ name: 'too_long' });
	});

	it('an actor that is not in the list needs a name and a type', () => {
		const noor = { actor: ANOTHER, actor_name: '', actor_type: '' };
		expect(joinProblems(read(noor))).toEqual({ actorName: 'missing', actorType: 'missing' });
		const whole = read({ ...noor, actor_name: 'لجنة حي النهر', actor_type: 'community_committee' });
		expect(joinProblems(whole)).toEqual({});
		expect(joinRequest('483920', whole).actor).toEqual({
			name: 'لجنة حي النهر',
			type: 'community_committee'
		});
	});

	it('[DP-05] asks once whether a name is a person, and takes the answer', () => {
		const person = { actor: ANOTHER, actor_name: 'أحمد محمود', actor_type: 'other' };
		expect(joinProblems(read(person))).toEqual({ actorName: 'person_like' });
		expect(joinProblems(read({ ...person, asked: 'أحمد محمود' }))).toEqual({});
	});

	it('what no form of ours sends is left out', () => {
		const values = read({ consent: 'yes', capacity: 'king', actor_type: 'castle' });
		expect(values).toMatchObject({ consent: undefined, capacity: 'representative' });
		expect(values.actorType).toBeUndefined();
	});
});
