import type { GateCode } from '../entities/session.ts';

/** One thing a stage still must leave behind (a G-rule): its code and the facts for its sentence, `gate_<code>`. */
export interface Gate {
	readonly code: GateCode | 'focus_question' | 'privacy_level' | 'decision_rule' | 'stages';
	/** How many are missing. */
	readonly missing?: number;
	/** Names of the actors it is about. */
	readonly names?: readonly string[];
}
