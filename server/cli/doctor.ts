import { constants, accessSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig, VARIABLES, type Config, type Variable } from '../config.ts';
import type { Words } from '../terminal/words.ts';
import { DATABASES } from './backup.ts';

/** One thing looked at: how it stands and what to do about it. */
export interface Finding {
	readonly state: 'good' | 'careful' | 'bad';
	readonly words: Words;
}

const NODE_LEAST = 24;
const SPACE_LEAST = 200_000_000;
const SPACE_GOOD = 2_000_000_000;
/** Nobody ran this program before it was written. */
const CLOCK_LEAST = Date.UTC(2026, 0, 1);

const good = (en: string, ar: string): Finding => ({ state: 'good', words: { en, ar } });
const careful = (en: string, ar: string): Finding => ({ state: 'careful', words: { en, ar } });
const bad = (en: string, ar: string): Finding => ({ state: 'bad', words: { en, ar } });

function node(): Finding {
	const { node: version } = process.versions;
	return Number(version.split('.')[0]) >= NODE_LEAST
		? good(`Node ${version}`, `Node ${version}`)
		: bad(
				`Node ${version} is too old; version ${NODE_LEAST} or newer is needed.`,
				`Node ${version} قديم؛ يلزم الإصدار ${NODE_LEAST} أو أحدث.`
			);
}

function folder({ dataDir }: Config): Finding {
	try {
		mkdirSync(dataDir, { recursive: true });
		accessSync(dataDir, constants.R_OK | constants.W_OK);
		return good(
			`The data folder ${dataDir} can be written.`,
			`يمكن الكتابة في مجلد البيانات ${dataDir}.`
		);
	} catch {
		// Why exactly is the system's business; what to do is said.
		return bad(
			`The data folder ${dataDir} cannot be written. Please look at its owner and rights.`,
			`لا يمكن الكتابة في مجلد البيانات ${dataDir}. يُرجى النظر في مالكه وصلاحياته.`
		);
	}
}

function space({ dataDir }: Config): Finding {
	if (!existsSync(dataDir)) return careful('No data folder yet.', 'لا يوجد مجلد بيانات بعد.');
	const { bavail, bsize } = statfsSync(dataDir);
	const free = bavail * bsize;
	const size = `${Math.floor(free / 1e6)} MB`;
	if (free < SPACE_LEAST)
		return bad(
			`Only ${size} are free; nothing may be saved soon.`,
			`لم يبقَ سوى ${size}؛ قد يتعذر الحفظ قريبًا.`
		);
	if (free < SPACE_GOOD) return careful(`${size} are free.`, `المساحة المتبقية ${size}.`);
	return good(`${size} are free.`, `المساحة المتبقية ${size}.`);
}

function integrity({ dataDir }: Config, name: string): Finding {
	const file = join(dataDir, name);
	if (!existsSync(file))
		return good(
			`${name}: not there yet, the first start makes it.`,
			`${name}: لم يُنشأ بعد، وينشئه أول تشغيل.`
		);
	try {
		const database = new DatabaseSync(file, { readOnly: true });
		const [row] = database.prepare('pragma quick_check').all();
		database.close();
		if (row?.quick_check === 'ok') return good(`${name} is sound.`, `${name} سليم.`);
	} catch {
		// Said below: a file that cannot even be opened is not sound.
	}
	return bad(
		`${name} is damaged. Please stop the server and restore the last backup: warsha restore <folder>`,
		`${name} متضرر. يُرجى إيقاف الخادم واستعادة آخر نسخة احتياطية: warsha restore <folder>`
	);
}

function port({ port: wanted, host }: Config): Promise<Finding> {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', () =>
			done(
				careful(
					`Port ${wanted} is in use: by Warsha itself, or by another program.`,
					`المنفذ ${wanted} مستعمل: من ورشة نفسها أو من برنامج آخر.`
				)
			)
		);
		probe.listen(wanted, host, () =>
			probe.close(() => done(good(`Port ${wanted} is free.`, `المنفذ ${wanted} متاح.`)))
		);
	});
}

/** The clock against what was written last: a clock that was set back makes timers and histories wrong. */
function clock({ dataDir }: Config, now: number): Finding {
	const file = join(dataDir, 'warsha.db');
	let last = CLOCK_LEAST;
	if (existsSync(file)) {
		try {
			const database = new DatabaseSync(file, { readOnly: true });
			const [row] = database.prepare('select max(at) as last from move').all();
			database.close();
			last = Math.max(last, Number(row?.last ?? 0));
		} catch {
			// An unreadable database is found by its own check.
		}
	}
	const shown = new Date(now).toISOString();
	return now >= last
		? good(`The clock says ${shown}.`, `الساعة ${shown}.`)
		: bad(
				`The clock says ${shown}, which lies before things already saved. Please set it.`,
				`الساعة ${shown}، وهي قبل أشياء محفوظة من قبل. يُرجى ضبطها.`
			);
}

/** Looks at everything a server needs. */
export async function examine(env: NodeJS.ProcessEnv, now: number): Promise<Finding[]> {
	const read = readConfig(env);
	if (!read.ok)
		return [
			node(),
			...read.problems.map(({ name, words }) => bad(`${name} ${words.en}.`, `${name} ${words.ar}.`))
		];
	const { config } = read;
	return [
		node(),
		good('The settings fit together.', 'الإعدادات متسقة.'),
		folder(config),
		space(config),
		...DATABASES.map((name) => integrity(config, name)),
		await port(config),
		clock(config, now)
	];
}

/** Every setting with its present value and meaning, from the one table. */
export function settingLines(env: NodeJS.ProcessEnv, language: keyof Words): string[] {
	return (Object.values(VARIABLES) as Variable[]).map(({ name, preset, unit, about }) => {
		const value = env[name]?.trim() || preset;
		const shown =
			value === undefined || value === '' ? '-' : `${String(value)}${unit ? ` ${unit}` : ''}`;
		return `  ${name}=${shown}  ${about[language]}`;
	});
}
