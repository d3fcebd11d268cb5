import type { Audience, Session } from '#lib/domain/entities/session.ts';

const LONGEST_TITLE = 40;

/** The calendar day of an instant in the server's zone, `2026-08-01`. */
function dayOf(at: number): string {
	const date = new Date(at);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The Latin letters and digits of a title; empty for an Arabic one. */
function latin(title: string): string {
	return title
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, LONGEST_TITLE);
}

/**
 * The name of a copy (method.md 5.2, peers.md 4.7): date, title, kind, audience, all ASCII:
 * `2026-08-01_learning-together_circle.md`; a title without Latin letters becomes `session-<end of its id>`.
 */
export function fileName(
	session: Pick<Session, 'id' | 'title' | 'openedAt' | 'startsAt' | 'createdAt'>,
	copy: { readonly audience: Audience; readonly ending: string; readonly kind?: string | undefined }
): string {
	const day = dayOf(session.openedAt ?? session.startsAt ?? session.createdAt);
	const title = latin(session.title) || `session-${session.id.slice(-6)}`;
	const parts = [day, title, ...(copy.kind ? [copy.kind] : []), copy.audience];
	return `${parts.join('_')}.${copy.ending}`;
}
