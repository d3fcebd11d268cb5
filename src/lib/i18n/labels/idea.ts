import type { ActivityKind, IdeaStatus, Track } from '#lib/domain/entities/idea.ts';
import { m } from '#lib/paraglide/messages.js';
import type { InLanguage, Word } from '../word.ts';

export function trackLabel(track: Track, language?: InLanguage): string {
	return TRACK[track]({}, language);
}
const TRACK: Readonly<Record<Track, Word>> = {
	community: m.track_community,
	cohesion: m.track_cohesion
};

export function activityLabel(activityKind: ActivityKind, language?: InLanguage): string {
	return ACTIVITY[activityKind]({}, language);
}
const ACTIVITY: Readonly<Record<ActivityKind, Word>> = {
	campaign: m.activity_campaign,
	service: m.activity_service,
	awareness: m.activity_awareness,
	cultural_or_sport: m.activity_cultural_or_sport,
	advocacy: m.activity_advocacy,
	community_research: m.activity_community_research,
	other: m.activity_other,
	camp: m.activity_camp,
	celebration: m.activity_celebration,
	participatory_training: m.activity_participatory_training,
	exchange_visit: m.activity_exchange_visit,
	joint_voluntary_work: m.activity_joint_voluntary_work
};

export function ideaStatusLabel(ideaStatus: IdeaStatus, language?: InLanguage): string {
	return IDEA_STATUS[ideaStatus]({}, language);
}
const IDEA_STATUS: Readonly<Record<IdeaStatus, Word>> = {
	raw: m.idea_status_raw,
	shortlisted: m.idea_status_shortlisted,
	chosen: m.idea_status_chosen,
	later: m.idea_status_later,
	dropped: m.idea_status_dropped
};
