/** How many of `items` have each key, most first, equal ones in the order of `order`. */
export function countBy<T, K extends string | number>(
	items: readonly T[],
	keyOf: (item: T) => K | undefined,
	order: readonly K[] = []
): readonly { readonly key: K; readonly count: number }[] {
	const counts = new Map<K, number>();
	for (const item of items) {
		const key = keyOf(item);
		if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const place = (key: K) => (order.includes(key) ? order.indexOf(key) : order.length);
	return [...counts]
		.map(([key, count]) => ({ key, count }))
		.sort((a, b) => b.count - a.count || place(a.key) - place(b.key));
}
