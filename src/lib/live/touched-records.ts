import type * as Y from 'yjs';

/** The path of keys from a root of the document down to this type; empty for the root itself. */
function pathOf(type: Y.AbstractType<unknown>): (string | null)[] {
	const path: (string | null)[] = [];
	for (let item = type._item; item; item = (item.parent as Y.AbstractType<unknown>)._item)
		path.unshift(item.parentSub);
	return path;
}

/** The ids of the records a transaction changed, created or took away. */
export function touchedRecords(transaction: Y.Transaction): string[] {
	const touched = new Set<string>();
	for (const [type, keys] of transaction.changed) {
		const [id] = pathOf(type as Y.AbstractType<unknown>);
		if (id) touched.add(id);
		else for (const key of keys) if (key !== null) touched.add(key);
	}
	return [...touched];
}
