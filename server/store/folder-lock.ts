import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { Fault } from '#lib/domain/faults.ts';

/** Held by the one server that works in a data folder; the system lets go of it when the process ends, however it ends. */
export interface FolderLock {
	release(): void;
}

/**
 * Takes the data folder for this process, so that no second server, and no restore, works in it meanwhile.
 * Throws `Fault('unavailable')` when another process has it.
 */
export function lockFolder(dataDir: string): FolderLock {
	const lock = new DatabaseSync(join(dataDir, 'in-use'));
	try {
		lock.exec('pragma journal_mode=delete; begin exclusive');
	} catch (error) {
		lock.close();
		if (isBusy(error)) throw new Fault('unavailable', { folder: dataDir });
		throw error;
	}
	return { release: () => lock.isOpen && lock.close() };
}

/** SQLite's own numbers for "somebody else holds it". */
function isBusy(error: unknown): boolean {
	const code = (error as { errcode?: unknown }).errcode;
	return code === 5 || code === 6 || code === 261;
}
