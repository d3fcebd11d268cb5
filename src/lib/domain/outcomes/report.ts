import type { Board } from '../entities/schemas.ts';
import type { Seat } from '../entities/seat.ts';
import type { Audience, Session } from '../entities/session.ts';
import {
	agreementSectionOf,
	ideaSectionOf,
	isHeld,
	promiseRowsOf,
	reflectionSectionOf,
	type AgreementSection,
	type IdeaSection,
	type PromiseRow,
	type ReflectionSection
} from './report-promises.ts';
import {
	attendanceOf,
	mapSectionOf,
	presentActors,
	type Attendance,
	type MapSection
} from './report-map.ts';
import { resourceSectionOf, type ResourceSection } from './report-resources.ts';
import { isWide, redact, type Hidden, type Redaction } from './redact.ts';

/** The sections built so far, in the order of method.md 5.1. */
export const SECTIONS = [
	'R-01',
	'R-02',
	'R-03',
	'R-04',
	'R-06',
	'R-07',
	'R-09',
	'R-10',
	'R-13'
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** One thing the map, the resources or the commitments say; its words are the message `outcomes_insight_<key>`. */
export type Insight =
	| { readonly key: 'map'; readonly section: MapSection }
	| { readonly key: 'isolated'; readonly section: MapSection }
	| { readonly key: 'coverage'; readonly section: ResourceSection }
	| { readonly key: 'self_reliance'; readonly ratio: number }
	| { readonly key: 'over_committed'; readonly section: ResourceSection };

/** The outcomes of a session for one audience as keys and values: what each section holds, in no language yet. */
export interface Report {
	readonly audience: Audience;
	/** False while the session still goes on. */
	readonly final: boolean;
	/** */
	readonly cover: Pick<
		Session,
		'title' | 'focusQuestion' | 'place' | 'regions' | 'startsAt' | 'openedAt' | 'closedAt' | 'mode'
	>;
	/** */
	readonly summary: {
		readonly aims: readonly string[];
		readonly insights: readonly Insight[];
		readonly promises: readonly PromiseRow[];
		/** Agreed commitments in all. */
		readonly agreed: number;
		readonly nextOn: string | undefined;
	};
	readonly attendance: Attendance;
	readonly agreements: AgreementSection;
	readonly map: MapSection;
	readonly resources: ResourceSection;
	readonly ideas: IdeaSection;
	/** */
	readonly promises: readonly PromiseRow[];
	readonly reflection: ReflectionSection;
	readonly hidden: readonly Hidden[];
	readonly coded: number;
}

const INSIGHTS = 3;
const TOP_PROMISES = 3;

/**
 * The report for one audience. Everything that names or quotes comes from the filtered board; in wide copies the bare
 * figures are counted on what the circle may read, which is what supporters get by default (DP-23).
 */
export function writeReport(
	session: Session,
	board: Board,
	seats: readonly Seat[],
	how: Redaction
): Report {
	const copy = redact(session, board, seats, how);
	const wide = isWide(how.audience);
	const basis = wide
		? redact(session, board, [], { ...how, audience: 'circle' }).board
		: copy.board;
	const people = { all: seats, named: copy.seats };
	const map = mapSectionOf(copy.board, basis, session.stages, presentActors(seats));
	const resources = resourceSectionOf(copy.board, basis);
	const promises = promiseRowsOf(copy.board);
	return {
		audience: how.audience,
		final: session.status === 'closed' || session.status === 'archived',
		cover: coverOf(copy.session),
		summary: summaryOf(copy.session, { map, resources, promises, basis }),
		attendance: attendanceOf(copy.board, basis, people, wide ? 'large_only' : 'all'),
		agreements: agreementSectionOf(copy.board),
		map,
		resources,
		ideas: ideaSectionOf(copy.board),
		promises,
		reflection: reflectionSectionOf(copy.board),
		hidden: copy.hidden,
		coded: copy.coded
	};
}

function coverOf(session: Session): Report['cover'] {
	const { title, focusQuestion, place, regions, startsAt, openedAt, closedAt, mode } = session;
	return { title, focusQuestion, place, regions, startsAt, openedAt, closedAt, mode };
}

function summaryOf(
	session: Session,
	from: {
		map: MapSection;
		resources: ResourceSection;
		promises: readonly PromiseRow[];
		basis: Board;
	}
): Report['summary'] {
	return {
		aims: [session.rationalAim, session.experientialAim].filter((aim) => aim.trim() !== ''),
		insights: insightsOf(from.map, from.resources).slice(0, INSIGHTS),
		promises: from.promises.filter(({ status }) => isHeld(status)).slice(0, TOP_PROMISES),
		agreed: from.basis.commitments.filter(({ status }) => isHeld(status)).length,
		nextOn: session.followUpOn
	};
}

/** What asks for a decision comes first, then what describes. */
function insightsOf(map: MapSection, resources: ResourceSection): Insight[] {
	const { fully, partly, not, unquantified } = resources.coverage;
	const found: Insight[] = [];
	if (resources.over.length > 0) found.push({ key: 'over_committed', section: resources });
	if (map.figures.actors > 1) found.push({ key: 'map', section: map });
	if (fully + partly + unquantified > 0 && fully + partly + not + unquantified > 0)
		found.push({ key: 'coverage', section: resources });
	if (resources.selfReliance.ratio !== undefined)
		found.push({ key: 'self_reliance', ratio: resources.selfReliance.ratio });
	if (map.figures.edges > 0 && map.isolated.named.length > 0)
		found.push({ key: 'isolated', section: map });
	return found;
}
