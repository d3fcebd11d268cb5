import { accountByLogin, type Desk } from './desk.ts';

/** `token create --name <n> [--user <login>]`: the token alone is the last line of standard output. */
export function createToken(desk: Desk, ask: { name: string; user: string | undefined }): void {
	const accountId = ask.user === undefined ? undefined : accountByLogin(desk, ask.user).id;
	const { token } = desk.accounts.createToken({ accountId, name: ask.name });
	desk.say(
		accountId === undefined
			? {
					en: 'An access token of this server. It is shown this once:',
					ar: 'رمز وصول لهذا الخادم، يظهر هذه المرة فقط:'
				}
			: {
					en: `An access token of ${ask.user}. It is shown this once:`,
					ar: `رمز وصول باسم ${ask.user}، يظهر هذه المرة فقط:`
				}
	);
	desk.result(token);
}
