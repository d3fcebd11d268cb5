/** One sentence for the terminal in both languages. */
export interface Words {
	readonly en: string;
	readonly ar: string;
}

/** The language of the person at the terminal, from the usual variables; English when they say nothing. */
export function terminalLanguage(env: NodeJS.ProcessEnv): keyof Words {
	const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
	return locale.toLowerCase().startsWith('ar') ? 'ar' : 'en';
}
