import { PASSWORD, PEOPLE } from '../people.ts';
import { warsha } from './program.ts';
import type { Served } from './served.ts';

export interface Cookie {
	readonly name: string;
	readonly value: string;
}

/** Makes Amal's account on the command line. */
export function amalComes(served: Served): void {
	const { login, name } = PEOPLE.ar.amal;
	warsha(served, ['user', 'add', '--login', login, '--name', name, '--password-stdin'], PASSWORD);
}

/** Signs Amal in. @returns her cookie. */
export async function amalSignsIn(served: Served): Promise<Cookie> {
	const { login } = PEOPLE.ar.amal;
	const answer = await fetch(`${served.origin}/account?/signIn`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: served.origin, accept: 'text/html' },
		body: new URLSearchParams({ login, password: PASSWORD })
	});
	const set = answer.headers.getSetCookie().find((line) => line.startsWith('account='));
	if (!set) throw new Error(`sign-in gave ${answer.status}`);
	return { name: 'account', value: set.slice('account='.length, set.indexOf(';')) };
}

/** The cookie of a device that holds this seat. */
export function seatCookie(sessionId: string, token: string): Cookie {
	return { name: `seats_${sessionId}`, value: encodeURIComponent(token) };
}
