import type { AgreementKind, AgreementStatus } from '#lib/domain/entities/agreement.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function agreementKindLabel(agreementKind: AgreementKind, language?: InLanguage): string {
	return AGREEMENT_KIND[agreementKind]({}, language);
}
const AGREEMENT_KIND: Readonly<Record<AgreementKind, Word>> = {
	conduct: m.agreement_kind_conduct,
	privacy: m.agreement_kind_privacy,
	decision: m.agreement_kind_decision,
	time: m.agreement_kind_time
};

export function agreementStatusLabel(
	agreementStatus: AgreementStatus,
	language?: InLanguage
): string {
	return AGREEMENT_STATUS[agreementStatus]({}, language);
}
const AGREEMENT_STATUS: Readonly<Record<AgreementStatus, Word>> = {
	proposed: m.agreement_status_proposed,
	adopted: m.agreement_status_adopted,
	dropped: m.agreement_status_dropped
};
