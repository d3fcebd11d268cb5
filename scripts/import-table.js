/**
 * The import table of docs/architecture.md, once: the lint rule and the test in tests/architecture.test.ts both read it.
 * A folder may import itself and what `may` lists: folders of this table, or packages by name.
 */
const DOMAIN = 'src/lib/domain';

/** @type {ReadonlyArray<{ folder: string, may: readonly string[], packages: readonly string[] }>} */
export const IMPORT_TABLE = [
	{ folder: `${DOMAIN}/entities`, may: [], packages: ['valibot'] },
	{ folder: `${DOMAIN}/text`, may: [], packages: [] },
	{
		folder: `${DOMAIN}/method`,
		may: [`${DOMAIN}/entities`, `${DOMAIN}/text`],
		packages: ['valibot']
	},
	{
		folder: `${DOMAIN}/document`,
		may: [`${DOMAIN}/entities`, `${DOMAIN}/method`],
		packages: ['valibot', 'yjs']
	},
	{ folder: `${DOMAIN}/analysis`, may: [`${DOMAIN}/entities`, `${DOMAIN}/text`], packages: [] },
	{
		folder: `${DOMAIN}/outcomes`,
		may: [`${DOMAIN}/entities`, `${DOMAIN}/method`, `${DOMAIN}/analysis`, `${DOMAIN}/text`],
		packages: ['valibot']
	},
	{
		folder: `${DOMAIN}/protocol`,
		may: [`${DOMAIN}/entities`, `${DOMAIN}/method`],
		packages: ['valibot']
	},
	{
		folder: `${DOMAIN}/sample`,
		may: [`${DOMAIN}/entities`, `${DOMAIN}/method`, `${DOMAIN}/text`],
		packages: []
	},
	{ folder: 'src/lib/i18n', may: [DOMAIN, 'src/lib/paraglide'], packages: ['svelte'] },
	{
		folder: 'src/lib/live',
		may: [DOMAIN],
		packages: ['svelte', 'yjs', 'y-protocols', 'y-indexeddb', 'lib0', 'socket.io-client']
	},
	{
		folder: 'src/lib/board',
		may: [DOMAIN, 'src/lib/live', 'src/lib/ui', 'src/lib/i18n', 'src/lib/paraglide'],
		packages: ['svelte', 'yjs', '@lucide/svelte']
	},
	{
		folder: 'src/lib/ui',
		may: ['src/lib/i18n', 'src/lib/paraglide'],
		packages: ['svelte', '@lucide/svelte', 'uqr', '@fontsource']
	}
];

/** What any file of the domain may use: the three files at its top. */
export const DOMAIN_TOP = [`${DOMAIN}/ids.ts`, `${DOMAIN}/limits.ts`, `${DOMAIN}/faults.ts`];

/** Where a whole tree may not reach: features and routes, and the process. */
export const NEVER = [
	{ folder: 'src/lib/features', targets: ['src/routes', 'server'], types: [] },
	{ folder: 'src/routes', targets: ['server'], types: ['server/door.ts', 'server/contract.ts'] },
	{
		folder: 'server',
		targets: ['src/routes', 'src/lib/features', 'src/lib/live', 'src/lib/ui'],
		types: []
	},
	{ folder: 'src', targets: ['tests'], types: [] },
	{ folder: 'server', targets: ['tests'], types: [] }
];

const NO_KIT_ALIAS = {
	group: ['$lib', '$lib/*'],
	message: 'Node does not know $lib: write #lib/….'
};

/**
 * What the files of a folder may not import.
 * @param {string[]} files
 * @param {{ group: string[], message: string }[]} patterns
 * @returns {import("eslint").Linter.Config}
 */
function restricted(files, patterns) {
	return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

/** @param {string} folder */
function spelled(folder) {
	return folder.replace(/^src\/lib/, '#lib').replace(/^server/, '#server');
}

/**
 * The same table as ESLint rules, by the spelling of imports (`#lib/…`, `#server/…`).
 * @returns {import("eslint").Linter.Config[]}
 */
export function boundaries() {
	const never = NEVER.filter(({ folder }) => folder !== 'src').map(({ folder, targets, types }) =>
		restricted(
			[`${folder}/**`],
			[
				NO_KIT_ALIAS,
				{
					group: [
						...targets.map((target) => `${spelled(target)}/**`),
						...types.map((type) => `!${spelled(type)}`)
					],
					message: `${folder} does not import from ${targets.join(', ')} (docs/architecture.md).`
				}
			]
		)
	);
	const table = IMPORT_TABLE.map(({ folder, may }) =>
		restricted(
			[`${folder}/**`],
			[
				{ group: ['$lib', '$lib/*', '$app/*'], message: `${folder} knows nothing of SvelteKit.` },
				{
					group: [
						'#server/**',
						'#lib/**',
						`!${spelled(folder)}/**`,
						...may.map((other) => `!${spelled(other)}/**`),
						...DOMAIN_TOP.map((file) => `!${spelled(file)}`)
					],
					message: `${folder} may import only ${['itself', ...may].join(', ')} (docs/architecture.md).`
				}
			]
		)
	);
	return [restricted(['src/**', 'server/**'], [NO_KIT_ALIAS]), ...never, ...table];
}
