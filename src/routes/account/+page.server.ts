import { error, fail, redirect } from '@sveltejs/kit';
import { problemOfAnswer } from '#lib/features/account/account-trouble.ts';
import { deviceName } from '#lib/features/account/device-name.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { services } from '#server/door.ts';
import { accountTokenOf, dropAccount, keepAccount, ownPath } from '../cookies.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = (event) => {
	const { accounts } = services();
	const { account } = event.locals;
	const to = ownPath(event.url.searchParams.get('to'), '/sessions');
	if (!account) return { needsSetUp: accounts.needsSetUp(), to };
	return {
		needsSetUp: false,
		to,
		account,
		signIns: accounts.sessions(account.id, accountTokenOf(event) ?? ''),
		tokens: accounts.tokens(account.id),
		invites: accounts.invites(account.id)
	};
};

/** The fields of a form as text; passwords are never given back to the page. */
async function fields(event: RequestEvent): Promise<(name: string) => string> {
	const form = await event.request.formData();
	return (name) => String(form.get(name) ?? '');
}

/** Who is signed in, with the ticket that says so. */
function holder(event: RequestEvent): { accountId: string; token: string } {
	const token = accountTokenOf(event);
	const { account } = event.locals;
	if (!account || token === undefined) error(401, { code: 'sign_in', message: 'sign_in' });
	return { accountId: account.id, token };
}

type Typed = Readonly<Record<string, string>>;
const STATUS: Readonly<Record<string, number>> = {
	wrong_credentials: 401,
	wrong_code: 404,
	too_fast: 429,
	taken: 409,
	already_set_up: 409
};
/** A refused form: what is wrong, and what was typed. */
function refuse(form: string, answer: Parameters<typeof problemOfAnswer>[0], values?: Typed) {
	const problem = problemOfAnswer(answer);
	return fail(STATUS[answer.reason] ?? 422, { form, problem, values });
}
const done = (form: string) => ({ form, problem: undefined });

export const actions: Actions = {
	signIn: async (event) => {
		const text = await fields(event);
		const login = text('login').trim();
		const answer = await services().accounts.signIn({
			login,
			password: text('password'),
			device: deviceName(event.request.headers.get('user-agent') ?? '')
		});
		if (!answer.ok) return refuse('signIn', answer, { login });
		keepAccount(event, answer.ticket);
		redirect(303, ownPath(text('to'), '/sessions'));
	},

	setUp: async (event) => {
		const text = await fields(event);
		const values = {
			code: text('code').trim(),
			name: text('name').trim(),
			login: text('login').trim()
		};
		const answer = await services().accounts.setUp({
			...values,
			password: text('password'),
			device: deviceName(event.request.headers.get('user-agent') ?? '')
		});
		if (!answer.ok) return refuse('setUp', answer, values);
		keepAccount(event, answer.ticket);
		redirect(303, '/sessions');
	},

	signOut: (event) => {
		services().accounts.signOut(holder(event).token);
		dropAccount(event);
		redirect(303, '/');
	},

	rename: async (event) => {
		const { accountId } = holder(event);
		const name = (await fields(event))('name').trim();
		const answer = services().accounts.rename({ accountId, name });
		return answer.ok ? done('rename') : refuse('rename', answer);
	},

	password: async (event) => {
		const text = await fields(event);
		const ask = { ...holder(event), present: text('present'), wanted: text('wanted') };
		const answer = await services().accounts.changePassword(ask);
		return answer.ok ? done('password') : refuse('password', answer);
	},

	endSession: async (event) => {
		services().accounts.endSession(holder(event).accountId, (await fields(event))('id'));
		return done('endSession');
	},

	endOthers: (event) => {
		const { accountId, token } = holder(event);
		services().accounts.endOtherSessions(accountId, token);
		return done('endOthers');
	},

	createToken: async (event) => {
		const { accountId } = holder(event);
		const name = (await fields(event))('name').trim().slice(0, LIMITS.personName);
		if (name === '') return refuse('createToken', { reason: 'invalid' });
		return {
			...done('createToken'),
			token: services().accounts.createToken({ accountId, name }).token
		};
	},

	endToken: async (event) => {
		services().accounts.endToken(holder(event).accountId, (await fields(event))('id'));
		return done('endToken');
	},

	invite: (event) => {
		const { token } = services().accounts.invite(holder(event).accountId);
		return { ...done('invite'), link: `${event.url.origin}/account/invite/${token}` };
	},

	withdrawInvite: async (event) => {
		services().accounts.withdrawInvite(holder(event).accountId, (await fields(event))('id'));
		return done('withdrawInvite');
	}
};
