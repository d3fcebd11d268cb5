/** Used by vite.config.ts and by scripts/messages.mjs, so that both write the same files. */
export const paraglide = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	emitTsDeclarations: true,
	outputStructure: /** @type {const} */ ('message-modules'),
	strategy: /** @type {['cookie', 'preferredLanguage', 'baseLocale']} */ ([
		'cookie',
		'preferredLanguage',
		'baseLocale'
	]),
	cookieName: 'language'
};
