import type { Glance } from '#lib/domain/outcomes/paper.ts';
import type { Report } from '#lib/domain/outcomes/report.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Wording } from './wording.ts';

/** The outcomes at a glance, one line for each thing the session has made; what is not there is left out. */
export function writeGlance(report: Report, w: Wording): Glance {
	const { fully, partly, not, unquantified } = report.resources.coverage;
	const needs = fully + partly + not + unquantified;
	const { actors, edges } = report.map.figures;
	const lines: Glance['lines'][number][] = [];
	if (report.promises.length > 0)
		lines.push({
			about: 'commitments',
			text: m.outcomes_glance_promises(
				{
					commitments: w.count('commitment', report.promises.length),
					agreed: w.number(report.summary.agreed)
				},
				w.in
			)
		});
	if (actors > 0)
		lines.push({
			about: 'map',
			text: m.outcomes_glance_map(
				{ actors: w.count('actor', actors), relations: w.count('relation', edges) },
				w.in
			)
		});
	if (needs > 0)
		lines.push({
			about: 'needs',
			text: m.outcomes_glance_needs(
				{ needs: w.count('need', needs), met: w.number(fully + partly + unquantified) },
				w.in
			)
		});
	if (report.attendance.people > 0)
		lines.push({
			about: 'people',
			text: m.outcomes_glance_people(
				{
					people: w.count('person', report.attendance.people),
					actors: w.count('actor', report.attendance.actors)
				},
				w.in
			)
		});
	return { lines, nextOn: report.summary.nextOn };
}
