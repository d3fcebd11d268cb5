import { argon2, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import type { Chance } from '#lib/domain/ids.ts';

/** OWASP's smallest setting for argon2id: 19 MiB, two passes, one lane; about 70 ms on a small machine. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Two at a time: more would only make all of them wait, and each takes 19 MiB. */
const AT_ONCE = 2;

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The hashing of passwords: argon2id in PHC strings, two at a time, the others in a queue. */
export class Passwords {
	readonly #chance: Chance;
	readonly #waiting: (() => void)[] = [];
	#running = 0;
	#nobody: Promise<string> | undefined;

	constructor(chance: Chance) {
		this.#chance = chance;
	}

	/** A new hash of a password, with a salt of its own: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
	async hash(password: string): Promise<string> {
		const nonce = this.#chance(new Uint8Array(SALT_BYTES));
		const hash = await this.#derive({
			...COST,
			message: written(password),
			nonce,
			tagLength: HASH_BYTES
		});
		const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
		return `$argon2id$v=19$${cost}$${bare(nonce)}$${bare(hash)}`;
	}

	/** True when this is the password of the hash; in constant time. Without a hash it takes as long, and is false. */
	async isSame(password: string, stored: string | undefined): Promise<boolean> {
		const phc = PHC.exec(stored ?? (await this.#hashOfNobody()));
		if (!phc) throw new Error('a stored password is not an argon2id hash');
		const [, memory, passes, parallelism, salt = '', expected = ''] = phc;
		const wanted = Buffer.from(expected, 'base64');
		const found = await this.#derive({
			message: written(password),
			nonce: Buffer.from(salt, 'base64'),
			memory: Number(memory),
			passes: Number(passes),
			parallelism: Number(parallelism),
			tagLength: wanted.byteLength
		});
		return timingSafeEqual(found, wanted) && stored !== undefined;
	}

	/** What unknown logins are compared with, so that time does not tell which logins exist. */
	#hashOfNobody(): Promise<string> {
		this.#nobody ??= this.hash('');
		return this.#nobody;
	}

	async #derive(parameters: Argon2Parameters): Promise<Buffer> {
		if (this.#running >= AT_ONCE)
			await new Promise<void>((go) => {
				this.#waiting.push(go);
			});
		else this.#running += 1;
		try {
			return await new Promise((resolve, reject) => {
				argon2('argon2id', parameters, (error, hash) => {
					if (error) reject(error);
					else resolve(hash);
				});
			});
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#running -= 1;
		}
	}
}

/** The same characters typed on another keyboard are the same password. */
function written(password: string): Buffer {
	return Buffer.from(password.normalize('NFC'));
}

function bare(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
