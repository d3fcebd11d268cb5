import {
	RESOURCE_KINDS,
	type Resource,
	type ResourceKind,
	type Side
} from '#lib/domain/entities/resource.ts';
import { normalise } from '#lib/domain/text/normalise.ts';

export interface KindGroup {
	readonly kind: ResourceKind;
	readonly offers: readonly Resource[];
	readonly needs: readonly Resource[];
}

/** The resources by kind, non-material kinds first (ST-06); kinds without any are left out. */
export function byKind(resources: readonly Resource[]): KindGroup[] {
	return RESOURCE_KINDS.map((kind) => {
		const own = resources.filter((one) => one.kind === kind);
		return { kind, offers: ofSide(own, 'offer'), needs: ofSide(own, 'need') };
	}).filter(({ offers, needs }) => offers.length + needs.length > 0);
}

export function ofSide(resources: readonly Resource[], side: Side): Resource[] {
	return resources.filter((one) => one.side === side);
}

/** The resources whose title or note holds the words, whatever their vowel marks and forms. */
export function found(resources: readonly Resource[], words: string): readonly Resource[] {
	const wanted = normalise(words);
	if (!wanted) return resources;
	return resources.filter(({ title, note }) =>
		normalise(`${title} ${note ?? ''}`).includes(wanted)
	);
}
