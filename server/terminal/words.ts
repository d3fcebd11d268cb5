/** One sentence for the terminal in both languages. */
export interface Words {
	readonly en: string;
	readonly ar: string;
}

const localeOf = (env: NodeJS.ProcessEnv): string =>
	(env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase();

/** The language of the person at the terminal, from the usual variables; English when they say nothing. */
export function terminalLanguage(env: NodeJS.ProcessEnv): keyof Words {
	return localeOf(env).startsWith('ar') ? 'ar' : 'en';
}

/** The language of a session opened from the terminal: Arabic unless the person there speaks English. */
export function contentLanguage(env: NodeJS.ProcessEnv): keyof Words {
	return localeOf(env).startsWith('en') ? 'en' : 'ar';
}
