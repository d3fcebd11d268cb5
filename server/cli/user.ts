import { deviceChance, randomText } from '#lib/domain/ids.ts';
import { Stop, type Desk } from './desk.ts';

/** Characters of a password made up for somebody: 80 bits, in groups of four to be read out. */
const LENGTH = 16;

/** `user add --login <l> --name <n> [--password-stdin]`: without a password of her own one is made up and shown. */
export async function addUser(
	desk: Desk,
	ask: { login: string; name: string; password: string | undefined }
): Promise<void> {
	const made = randomText(LENGTH, deviceChance).replace(/(.{4})(?=.)/g, '$1-');
	const { login, name } = ask;
	const added = await desk.accounts.add({ login, name, password: ask.password ?? made });
	if (!added.ok) throw new Stop(refusal(added.reason, login, added.details));
	desk.say({
		en: `${login} may sign in and facilitate now.`,
		ar: `يستطيع ${login} الآن الدخول والتيسير.`
	});
	if (ask.password !== undefined) return;
	desk.say({
		en: 'The password, shown this once; please change it after signing in:',
		ar: 'كلمة المرور، تظهر هذه المرة فقط، ويُرجى تغييرها بعد الدخول:'
	});
	desk.result(made);
}

function refusal(
	reason: 'invalid' | 'taken',
	login: string,
	details: Readonly<Record<string, unknown>> | undefined
) {
	if (reason === 'taken')
		return {
			en: `The login "${login}" is taken.`,
			ar: `اسم الدخول «${login}» مستعمل.`
		};
	const field = String(details?.field ?? '');
	return {
		en: `This cannot be saved${field && `: ${field}`}. A login has 3 to 40 letters or digits, a password at least ten characters.`,
		ar: `تعذّر الحفظ${field && `: ${field}`}. اسم الدخول من 3 إلى 40 حرفًا أو رقمًا، وكلمة المرور عشرة محارف على الأقل.`
	};
}
