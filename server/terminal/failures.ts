import { isFault } from '#lib/domain/faults.ts';
import type { Config } from '../config.ts';
import type { Words } from './words.ts';

function sentence(error: unknown, config: Config): Words | undefined {
	if (isFault(error) && error.code === 'client_outdated')
		return {
			en: `The data in ${config.dataDir} was written by a newer Warsha. Please start that version.`,
			ar: `كتبت نسخة أحدث من ورشة البيانات التي في ${config.dataDir}. يُرجى تشغيل تلك النسخة.`
		};
	if (isFault(error) && error.code === 'unavailable')
		return {
			en: `Another Warsha already works in the folder ${config.dataDir}. Please stop it, or choose another folder with DATA_DIR.`,
			ar: `تعمل نسخة أخرى من ورشة في المجلد ${config.dataDir}. يُرجى إيقافها أو اختيار مجلد آخر بالمتغيّر DATA_DIR.`
		};
	const code = (error as NodeJS.ErrnoException | null)?.code;
	switch (code) {
		case 'EADDRINUSE':
			return {
				en: `Port ${config.port} is taken by another program. Please stop that one, or choose another port: PORT=${config.port + 1} npm start`,
				ar: `المنفذ ${config.port} مشغول ببرنامج آخر. يُرجى إيقافه أو اختيار منفذ آخر: PORT=${config.port + 1} npm start`
			};
		case 'EADDRNOTAVAIL':
			return {
				en: `HOST=${config.host} is no address of this machine.`,
				ar: `العنوان HOST=${config.host} ليس من عناوين هذا الجهاز.`
			};
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return {
				en: `Warsha may not use port ${config.port} or write in the folder ${config.dataDir}.`,
				ar: `لا يُسمح لورشة باستعمال المنفذ ${config.port} أو بالكتابة في المجلد ${config.dataDir}.`
			};
		case 'ERR_MODULE_NOT_FOUND':
			return {
				en: 'The pages are not built yet. "npm start" builds them and starts the server.',
				ar: 'الصفحات لم تُبنَ بعد. الأمر "npm start" يبنيها ويشغّل الخادم.'
			};
		default:
			return undefined;
	}
}

/** Why the server did not start: one sentence where we know it, the whole error where we do not. */
export function startFailure(error: unknown, config: Config, language: keyof Words): string[] {
	const words = sentence(error, config);
	if (words) return [words[language]];
	return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
