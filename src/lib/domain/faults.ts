/**
 * The catalogue of faults: what went wrong at a door, with its HTTP status and the close code of a socket.
 * The words for each code are the messages `fault_<code>` in both languages.
 */
export const FAULTS = {
	bad_request: { status: 400, close: 1008 },
	format_not_available: { status: 400, close: 1008 },
	sign_in: { status: 401, close: 4401 },
	wrong_credentials: { status: 401, close: 4401 },
	may_not: { status: 403, close: 4403 },
	wrong_origin: { status: 403, close: 4403 },
	not_found: { status: 404, close: 4404 },
	no_such_session: { status: 404, close: 4404 },
	wrong_code: { status: 404, close: 4404 },
	gates_unmet: { status: 409, close: 1008 },
	not_now: { status: 409, close: 1008 },
	full: { status: 409, close: 4409 },
	needs_review: { status: 409, close: 1008 },
	closed: { status: 410, close: 4409 },
	too_large: { status: 413, close: 4413 },
	invalid: { status: 422, close: 1008 },
	client_outdated: { status: 426, close: 4426 },
	too_fast: { status: 429, close: 4429 },
	internal: { status: 500, close: 1011 },
	unavailable: { status: 503, close: 4503 }
} as const;
export type FaultCode = keyof typeof FAULTS;

/** Something outside failed or lied. Thrown inside, caught once at a door, told by its code; never tested with `instanceof` across the door. */
export class Fault extends Error {
	readonly code: FaultCode;
	/** Facts for the words and the answer: which field, how many minutes to wait, which gates. */
	readonly details: Readonly<Record<string, unknown>>;
	constructor(code: FaultCode, details: Readonly<Record<string, unknown>> = {}) {
		super(code);
		this.name = 'Fault';
		this.code = code;
		this.details = details;
	}
}

/** True for a fault, also one made by another copy of this module. */
export function isFault(error: unknown): error is Fault {
	return (
		error instanceof Error &&
		error.name === 'Fault' &&
		typeof (error as { code?: unknown }).code === 'string' &&
		(error as Fault).code in FAULTS
	);
}

/** Marks a case that cannot happen; a new member of a closed list breaks the build here. */
export function unreachable(value: never): never {
	throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
