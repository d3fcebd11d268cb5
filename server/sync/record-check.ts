import * as v from 'valibot';
import { schemaOf } from '#lib/domain/document/layout.ts';
import { missingForAgreement, type Commitment } from '#lib/domain/entities/commitment.ts';
import { LAYOUT } from '#lib/domain/document/layout.ts';
import type { ActorId } from '#lib/domain/ids.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { mayChange, type Asker, type Situation } from '#lib/domain/method/rights.ts';
import { falseAuthor, type Fault } from './authorship.ts';
import type { Plain, RecordChange } from './record-change.ts';

/** Who asks, in which situation, and which actors would be on the map. */
export interface Setting {
	readonly asker: Asker;
	readonly situation: Situation;
	readonly onMap: () => ReadonlySet<ActorId>;
}

/**
 * May this change be? In this order: rights (role, stage, whose record), authorship, the entity's schema on the merged
 * values, the agreement gate. @returns the first thing that is wrong.
 */
export function faultIn(change: RecordChange, setting: Setting): Fault | undefined {
	if (!change.before && !change.after) return undefined;
	// The bin is `removedAt`: taking a record itself off the board would take away what others wrote in it.
	if (!change.after) return { reason: 'invalid', field: 'id' };
	return (
		forbidden(change, setting) ??
		falseAuthor(change, setting.asker) ??
		misshapen(change, change.after) ??
		agreedTooSoon(change, change.after, setting)
	);
}

function forbidden(change: RecordChange, { asker, situation }: Setting): Fault | undefined {
	const { root, before, after, fields } = change;
	const allowed = before
		? mayChange(asker, situation, { root, act: 'edit', record: before, fields })
		: mayChange(asker, situation, { root, act: 'create', record: after ?? {}, fields });
	return allowed.ok ? undefined : { reason: allowed.reason };
}

function misshapen({ root }: RecordChange, after: Plain): Fault | undefined {
	const crowded = LAYOUT[root].maps.find(
		(field) => Object.keys((after[field] ?? {}) as object).length > LIMITS.membersPerSet
	);
	if (crowded) return { reason: 'too_large', field: crowded };
	const result = v.safeParse(schemaOf(root), after);
	if (result.success) return undefined;
	const [issue] = result.issues;
	return { reason: 'invalid', field: v.getDotPath(issue) ?? issue.message };
}

/** I-16: `agreed` is refused while something is missing for it. */
function agreedTooSoon(
	{ root, before, after: merged }: RecordChange,
	after: Plain,
	{ onMap }: Setting
): Fault | undefined {
	if (root !== 'commitments' || !merged || after.status !== 'agreed') return undefined;
	const missing = missingForAgreement(after as unknown as Commitment, onMap());
	const already =
		before?.status === 'agreed'
			? missingForAgreement(before as unknown as Commitment, onMap())
			: undefined;
	const worse = already
		? // A text that is being rewritten may be empty for a moment; what was agreed stays agreed meanwhile.
			missing.filter(
				(part) => !already.includes(part) && part !== 'what' && part !== 'success_sign'
			)
		: missing;
	const [first] = worse;
	if (!first) return undefined;
	return {
		reason: first === 'lead_acceptance' ? 'lead_has_not_accepted' : 'invalid',
		field: first
	};
}
