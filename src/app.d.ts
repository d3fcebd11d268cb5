import type { Language } from '#lib/domain/entities/record.ts';
import type { Account } from '#server/contract.ts';

declare global {
	namespace App {
		interface Error {
			/** A code of the fault catalogue; its words are the message `fault_<code>`. */
			code: string;
			message: string;
		}
		interface Locals {
			/** The facilitator whose account cookie came with the request. */
			account: Account | undefined;
			language: Language;
		}
	}
}

export {};
