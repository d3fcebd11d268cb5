import { LIMITS } from '#lib/domain/limits.ts';
import type { Words } from './terminal/words.ts';

/** The variables of this process; nothing else reads them. */
export const environment: NodeJS.ProcessEnv = process.env;

/** What reading one variable gives: its value, or what is wrong with it in plain words. */
type Read<T> = { value: T } | { wrong: Words };

/** One setting: the only place that says its name, type, default, unit and meaning. */
export interface Variable<T = unknown> {
	readonly name: string;
	readonly type: string;
	readonly preset: T;
	readonly unit?: string;
	readonly about: Words;
	readonly read: (text: string) => Read<T>;
}

const variable = <T>(
	name: string,
	kind: { type: string; read: (text: string) => Read<T> },
	preset: T,
	about: Words,
	unit?: string
): Variable<T> => ({ name, ...kind, preset, about, ...(unit && { unit }) });

const wrong = (en: string, ar: string): { wrong: Words } => ({ wrong: { en, ar } });

function wholeNumber(least: number, most: number) {
	return {
		type: `whole number ${least}-${most}`,
		read: (text: string): Read<number> => {
			const value = Number(text);
			if (/^\d+$/.test(text) && value >= least && value <= most) return { value };
			return wrong(
				`must be a whole number from ${least} to ${most}`,
				`عدد صحيح من ${least} إلى ${most}`
			);
		}
	};
}

function oneOf<T extends string>(...values: readonly T[]) {
	return {
		type: values.join(' | '),
		read: (text: string): Read<T> => {
			const value = values.find((each) => each === text.toLowerCase());
			if (value !== undefined) return { value };
			return wrong(`must be one of: ${values.join(', ')}`, `إحدى القيم: ${values.join('، ')}`);
		}
	};
}

function someText(most: number) {
	return {
		type: `text up to ${most} characters`,
		read: (text: string): Read<string> =>
			text.length <= most
				? { value: text }
				: wrong(`must not be longer than ${most} characters`, `لا يزيد على ${most} حرفًا`)
	};
}

const origin = {
	type: 'web address without a path',
	read: (text: string): Read<string> => {
		const url = URL.parse(text);
		const plain = url && /^https?:$/.test(url.protocol) && url.pathname === '/';
		if (plain && !url.search && !url.hash && !url.username) return { value: url.origin };
		return wrong(
			'must be an address such as https://warsha.example.org, without a path',
			'عنوان مثل https://warsha.example.org من دون مسار'
		);
	}
};

const notYet = {
	type: 'not available yet',
	read: (): Read<undefined> =>
		wrong(
			'is not supported yet: this version keeps everything in one folder (DATA_DIR). Please remove it',
			'غير مدعوم بعد: تحفظ هذه النسخة كل شيء في مجلد واحد (DATA_DIR). يُرجى حذفه'
		)
};

/** Every variable the server reads, in the order of the documentation. */
export const VARIABLES = {
	port: variable('PORT', wholeNumber(0, 65_535), 3000, {
		en: 'The port of all doors; 0 takes any free one.',
		ar: 'منفذ الخادم؛ والقيمة 0 تختار أي منفذ حر.'
	}),
	host: variable('HOST', someText(255), '0.0.0.0', {
		en: 'The address to listen on; 127.0.0.1 keeps the server to this machine.',
		ar: 'العنوان الذي يستمع إليه الخادم؛ والقيمة 127.0.0.1 تحصره في هذا الجهاز.'
	}),
	dataDir: variable('DATA_DIR', someText(1_000), './data', {
		en: 'The folder that holds everything the server keeps.',
		ar: 'المجلد الذي يضم كل ما يحفظه الخادم.'
	}),
	publicUrl: variable<string | undefined>('PUBLIC_URL', origin, undefined, {
		en: 'The address people reach the server at; without it the first address of the local network.',
		ar: 'العنوان الذي يصل الناس إلى الخادم من خلاله؛ ومن دونه أول عنوان في الشبكة المحلية.'
	}),
	trustProxy: variable(
		'TRUST_PROXY',
		wholeNumber(0, 5),
		0,
		{
			en: 'How many proxies stand before the server, whose X-Forwarded headers are believed.',
			ar: 'عدد الوسطاء أمام الخادم ممن تُصدَّق ترويسات X-Forwarded الآتية منهم.'
		},
		'hops'
	),
	databaseUrl: variable<undefined>('DATABASE_URL', notYet, undefined, {
		en: 'Reserved for PostgreSQL; refused until it is supported.',
		ar: 'محجوز لقاعدة PostgreSQL؛ ومرفوض إلى أن يُدعَم.'
	}),
	redisUrl: variable<undefined>('REDIS_URL', notYet, undefined, {
		en: 'Reserved for several servers side by side; refused until it is supported.',
		ar: 'محجوز لتشغيل خوادم عدة معًا؛ ومرفوض إلى أن يُدعَم.'
	}),
	logLevel: variable('LOG_LEVEL', oneOf('error', 'warn', 'info', 'debug', 'silent'), 'info', {
		en: 'How much the log says. It never holds what people write, nor who they are.',
		ar: 'مقدار ما يُكتب في السجل، ولا يُكتب فيه ما يكتبه الناس ولا من هم.'
	}),
	demo: variable('WARSHA_DEMO', oneOf('on', 'off'), 'on', {
		en: 'Whether visitors may open the demo session.',
		ar: 'هل يُسمح للزوار بفتح الجلسة التجريبية.'
	}),
	operator: variable('WARSHA_OPERATOR', someText(LIMITS.title), '', {
		en: 'The body that runs the server, as the consent text names it.',
		ar: 'الجهة التي تدير الخادم كما يذكرها نص الموافقة.'
	}),
	safetyContact: variable('WARSHA_SAFETY_CONTACT', someText(LIMITS.title), '', {
		en: 'Whom people turn to with questions and complaints, as the consent text names them.',
		ar: 'من يُتوجَّه إليه بالأسئلة والشكاوى كما يذكره نص الموافقة.'
	}),
	seats: variable(
		'WARSHA_SEATS',
		wholeNumber(1, LIMITS.seatsMost),
		LIMITS.seatsDefault,
		{
			en: 'How many people one session takes unless its plan says less.',
			ar: 'عدد من تتسع لهم الجلسة ما لم تحدد خطتها أقل من ذلك.'
		},
		'people'
	)
} as const;

type Values = {
	readonly [K in keyof typeof VARIABLES]: (typeof VARIABLES)[K] extends Variable<infer T>
		? T
		: never;
};
/** The settings of a process, read once. */
export type Config = Omit<Values, 'databaseUrl' | 'redisUrl'>;

/** One thing wrong with the variables: which, and why, in plain words. */
export interface ConfigProblem {
	readonly name: string;
	readonly words: Words;
}

function strangers(env: NodeJS.ProcessEnv): ConfigProblem[] {
	const known = new Set(Object.values(VARIABLES).map((each) => each.name));
	return Object.keys(env)
		.filter((name) => name.startsWith('WARSHA_') && !known.has(name))
		.map((name) => ({
			name,
			words: {
				en: 'is no setting of Warsha, perhaps misspelt',
				ar: 'ليس من إعدادات ورشة، ولعل في كتابته خطأ'
			}
		}));
}

function contradictions(config: Config): ConfigProblem[] {
	if (config.trustProxy === 0 && config.publicUrl?.startsWith('https:'))
		return [
			{
				name: 'PUBLIC_URL',
				words: {
					en: 'begins with https, which only a proxy before this server can offer: set TRUST_PROXY=1 as well',
					ar: 'يبدأ بـ https، وهذا لا يقدّمه إلا وسيط أمام الخادم: يُضبط معه TRUST_PROXY=1'
				}
			}
		];
	return [];
}

/**
 * The settings from the environment; the only place that reads it.
 * @returns what is wrong, every variable with its own sentence, when something is: the server then does not start.
 */
export function readConfig(
	env: NodeJS.ProcessEnv
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
	const problems = strangers(env);
	const values: Record<string, unknown> = {};
	for (const [key, each] of Object.entries(VARIABLES) as [string, Variable][]) {
		const text = env[each.name]?.trim() ?? '';
		const read: Read<unknown> = text === '' ? { value: each.preset } : each.read(text);
		if ('wrong' in read) problems.push({ name: each.name, words: read.wrong });
		else values[key] = read.value;
	}
	const config = values as unknown as Config;
	if (problems.length === 0) problems.push(...contradictions(config));
	return problems.length === 0 ? { ok: true, config } : { ok: false, problems };
}
