import type { Reflection, ReflectionKind } from '#lib/domain/entities/agreement.ts';
import type { StageRun } from '#lib/domain/entities/session.ts';

const OPENING: readonly ReflectionKind[] = ['mood', 'hope'];
const CLOSING: readonly ReflectionKind[] = ['mood', 'keep', 'change', 'thanks', 'takeaway'];
const DIALOGUE: readonly ReflectionKind[] = ['takeaway'];
const EVERY: readonly ReflectionKind[] = ['mood', 'hope', 'keep', 'change', 'thanks', 'takeaway'];

/** What people are asked for in a stage; between stages, all there is. */
export function kindsOf(stage: Pick<StageRun, 'kind'> | undefined): readonly ReflectionKind[] {
	switch (stage?.kind) {
		case 'opening':
			return OPENING;
		case 'closing':
			return CLOSING;
		case 'dialogue':
			return DIALOGUE;
		default:
			return EVERY;
	}
}

/** True where the mood word is that of leaving, not of arriving. */
export function asksOnLeaving(stage: Pick<StageRun, 'kind'> | undefined): boolean {
	return stage?.kind === 'closing';
}

export interface ReflectionGroup {
	readonly kind: ReflectionKind;
	readonly reflections: readonly Reflection[];
}

/**
 * The reflections by kind. In the stage that asks for them only its own are shown, because the mood on leaving is not the
 * mood on arriving.
 */
export function grouped(
	reflections: readonly Reflection[],
	kinds: readonly ReflectionKind[],
	stage: StageRun | undefined
): ReflectionGroup[] {
	const here = (one: Reflection) =>
		kinds === EVERY || stage === undefined || one.stage === undefined || one.stage === stage.id;
	return kinds.map((kind) => ({
		kind,
		reflections: reflections.filter((one) => one.kind === kind && here(one))
	}));
}
