/**
 * The part of a change that differs from what stands there. A list to choose from says its first choice when it appears,
 * and nobody meant that as a change.
 */
export function changedFields<C extends object>(present: object, change: C): Partial<C> {
	const before = present as Readonly<Record<string, unknown>>;
	return Object.fromEntries(
		Object.entries(change).filter(
			([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])
		)
	) as Partial<C>;
}
