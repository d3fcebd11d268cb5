import type { RequestEvent } from '@sveltejs/kit';
import { deviceOf } from '../../cookies.ts';

/** Whose wrong codes are counted together: a device by its cookie, a program by where it calls from. */
export function seenFrom(event: RequestEvent): string {
	return event.cookies.get('device') ? deviceOf(event) : event.getClientAddress();
}
