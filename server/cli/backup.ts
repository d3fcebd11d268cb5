import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { isFault } from '#lib/domain/faults.ts';
import type { Config } from '../config.ts';
import { lockFolder, type FolderLock } from '../store/folder-lock.ts';
import { Stop } from './desk.ts';

/**
 * What makes up the data folder. In this order: a board copied after its session holds at least what the session knows
 * of, and a board without a session is nobody's.
 */
export const DATABASES = ['warsha.db', 'documents.db'] as const;
const INVENTORY = 'backup.json';
/** What SQLite keeps beside a database that was not closed. */
const BESIDE = ['', '-wal', '-shm'];

const Inventory = v.object({
	format: v.literal('warsha-backup'),
	version: v.literal(1),
	at: v.string(),
	files: v.record(v.string(), v.string())
});

const checksum = (file: string): string =>
	createHash('sha256').update(readFileSync(file)).digest('hex');

/** Copies both databases into a new folder, each as it stands at one moment, also while the server writes. */
export function backup(config: Config, folder: string, now: Date): void {
	if (existsSync(folder) && readdirSync(folder).length > 0)
		throw new Stop({ en: `${folder} is not empty.`, ar: `المجلد ${folder} ليس فارغًا.` });
	mkdirSync(folder, { recursive: true });
	const files: Record<string, string> = {};
	for (const name of DATABASES.filter((each) => existsSync(join(config.dataDir, each)))) {
		const source = new DatabaseSync(join(config.dataDir, name));
		source.exec('pragma busy_timeout=10000');
		// One read transaction: writers go on, and none of what they write meanwhile is in the copy.
		source.prepare('vacuum into ?').run(join(folder, name));
		source.close();
		files[name] = checksum(join(folder, name));
	}
	const inventory = { format: 'warsha-backup', version: 1, at: now.toISOString(), files };
	writeFileSync(join(folder, INVENTORY), `${JSON.stringify(inventory, null, '\t')}\n`);
}

function checkedFiles(folder: string): string[] {
	const damaged = new Stop({
		en: `${folder} holds no complete backup of Warsha.`,
		ar: `لا يضم المجلد ${folder} نسخة احتياطية كاملة من ورشة.`
	});
	if (!existsSync(join(folder, INVENTORY))) throw damaged;
	const read = v.safeParse(Inventory, parsed(join(folder, INVENTORY)));
	if (!read.success) throw damaged;
	const files = Object.entries(read.output.files);
	for (const [name, sum] of files) {
		const known = DATABASES.some((each) => each === name);
		if (!known || !existsSync(join(folder, name)) || checksum(join(folder, name)) !== sum)
			throw damaged;
	}
	return files.map(([name]) => name);
}

function parsed(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		// No inventory at all, which the caller says in words.
		return undefined;
	}
}

function takeFolder(config: Config): FolderLock {
	try {
		return lockFolder(config.dataDir);
	} catch (error) {
		if (!isFault(error)) throw error;
		throw new Stop({
			en: 'Please stop the server first: restoring replaces everything it works with.',
			ar: 'يُرجى إيقاف الخادم أولًا: تستبدل الاستعادة كل ما يعمل عليه.'
		});
	}
}

/**
 * Puts a backup in the place of the present data, which is moved aside and kept.
 * @returns where the present data went, if there was any.
 */
export function restore(config: Config, folder: string, now: Date): string | undefined {
	const names = checkedFiles(folder);
	mkdirSync(config.dataDir, { recursive: true });
	const lock = takeFolder(config);
	try {
		const aside = join(config.dataDir, `before-restore-${now.toISOString().replace(/[:.]/g, '-')}`);
		const present = DATABASES.flatMap((name) => BESIDE.map((end) => name + end)).filter((name) =>
			existsSync(join(config.dataDir, name))
		);
		if (present.length > 0) mkdirSync(aside);
		for (const name of present) renameSync(join(config.dataDir, name), join(aside, name));
		for (const name of names) copyFileSync(join(folder, name), join(config.dataDir, name));
		return present.length > 0 ? aside : undefined;
	} finally {
		lock.release();
	}
}
