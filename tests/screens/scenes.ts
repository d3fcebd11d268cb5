import type { Page } from 'playwright';
import { ACTOR_TYPES } from '#lib/domain/entities/actor.ts';
import { RESOURCE_KINDS } from '#lib/domain/entities/resource.ts';
import { seatCookie, type Cookie } from '../e2e/accounts.ts';
import { FacilitatorsBoard } from '../e2e/facilitating.ts';
import type { MadeSession, Program } from '../e2e/program.ts';
import type { Served } from '../e2e/served.ts';
import { JOINING } from '../people.ts';

/** One page in one state: where it is, whose cookies the device holds. */
export interface Scene {
	readonly name: string;
	readonly path: string;
	readonly cookies: readonly Cookie[];
	readonly whole?: boolean;
	readonly ready?: (page: Page) => Promise<unknown>;
}

const BOARDS = [
	'actors',
	'relations',
	'resources',
	'ideas',
	'agreements',
	'commitments',
	'reflections'
] as const;
const LONG = 'لجنةالتنسيقالمجتمعيللأحياءالشماليةوالجنوبيةوماجاورهامنقرىوبلدات';

function pagesOf(
	session: MadeSession,
	amal: Cookie,
	participant: Cookie,
	named: string
): Scene[] {
	const path = (rest: string) => `/s/${session.id}${rest}`;
	return [
		{ name: `${named}-participant`, path: path(''), cookies: [participant] },
		{ name: `${named}-boards`, path: path('/boards'), cookies: [participant] },
		...BOARDS.map((board) => ({
			name: `${named}-board-${board}`,
			path: path(`/boards/${board}`),
			cookies: [participant]
		})),
		{ name: `${named}-facilitate`, path: path('/facilitate'), cookies: [amal] },
		{ name: `${named}-plan`, path: path('/plan'), cookies: [amal] },
		{ name: `${named}-invite`, path: path('/invite'), cookies: [amal] },
		{ name: `${named}-screen`, path: path('/screen'), cookies: [amal] },
		{ name: `${named}-outcomes`, path: path('/outcomes'), cookies: [amal], whole: true },
		{ name: `${named}-outcomes-seat`, path: path('/outcomes'), cookies: [participant], whole: true }
	];
}

/** The first pages, and a session that nobody has written in. */
export async function emptySession(program: Program, amal: Cookie): Promise<Scene[]> {
	const first: Scene[] = [
		{ name: 'home', path: '/', cookies: [], whole: true },
		{ name: 'account-set-up', path: '/account', cookies: [], whole: true },
		{ name: 'demo', path: '/demo', cookies: [], whole: true }
	];
	const session = await program.session();
	const draft = await program.session({ focusQuestion: '', decisionRule: undefined });
	await program.move(session, { move: 'open' });
	const noor = await program.join(session, { ...JOINING.noor, capacity: 'individual', actor: undefined });
	return [
		...first,
		{ name: 'join', path: `/j/${session.code}`, cookies: [], whole: true },
		{ name: 'account', path: '/account', cookies: [amal], whole: true },
		{ name: 'sessions', path: '/sessions', cookies: [amal], whole: true },
		{ name: 'sessions-new', path: '/sessions/new', cookies: [amal], whole: true },
		{ name: 'draft-plan', path: `/s/${draft.id}/plan`, cookies: [amal] },
		{ name: 'draft-facilitate', path: `/s/${draft.id}/facilitate`, cookies: [amal] },
		...pagesOf(session, amal, seatCookie(session.id, noor.token), 'empty')
	];
}

async function crowd(served: Served, program: Program, session: MadeSession): Promise<void> {
	const board = await FacilitatorsBoard.open(served, session, program.token);
	const actors = Array.from({ length: 60 }, (_, at) =>
		board.actor({
			name: at % 7 === 0 ? `${LONG.slice(0, 60)}` : `جهة رقم ${at + 1} في منطقة الوادي`,
			type: ACTOR_TYPES[at % ACTOR_TYPES.length] ?? 'other',
			proudOf: at % 5 === 0 ? 'مكتبة الحي التي فتحها متطوعون ومتطوعات من أبنائه وبناته' : undefined
		})
	);
	for (const [at, from] of actors.slice(0, 40).entries()) {
		const to = actors[(at * 7 + 3) % 60];
		if (!to || to === from) continue;
		const state = at % 4 === 0 ? 'wished' : 'existing';
		const level = ((at % 4) + 1) as 1 | 2 | 3 | 4;
		board.add('relations', { from, to, type: 'collaboration', state, level });
	}
	for (const [at, owner] of actors.entries())
		board.add('resources', {
			side: at % 3 === 0 ? 'need' : 'offer',
			kind: RESOURCE_KINDS[at % RESOURCE_KINDS.length] ?? 'people',
			title: at % 9 === 0 ? LONG : `مورد رقم ${at + 1}`,
			owner,
			...(at % 2 === 0 && { quantity: at + 1, unit: 'hour' as const })
		});
	for (let at = 0; at < 60; at++)
		board.add('ideas', {
			title: at % 6 === 0 ? LONG.slice(0, 60) : `فكرة رقم ${at + 1}: زاوية قراءة في الحي`,
			body: at % 4 === 0 ? 'نبدأ بثلاث زوايا في بيوت الجيران، ثم نزور المدارس معًا.' : ''
		});
	for (const [at, lead] of actors.slice(0, 12).entries())
		board.add('commitments', {
			what: at % 5 === 0 ? LONG : 'نوزّع 200 كتاب على ثلاث زوايا قراءة',
			lead: at % 4 === 3 ? undefined : lead,
			partners: actors.slice(20, 20 + (at % 4)),
			dueOn: at % 3 === 2 ? undefined : '2026-12-20',
			successSign: 'الزوايا الثلاث مفتوحة بجدول معلن',
			status: 'proposed'
		});
	for (let at = 0; at < 20; at++)
		board.add('reflections', { kind: 'mood', text: ['متفائلة', 'متعب', 'فضولي'][at % 3] ?? '' });
	await board.close();
}

/** A session with forty people, sixty cards of each kind and names that are too long, in the stage of the actors. */
export async function crowdedSession(
	served: Served,
	program: Program,
	amal: Cookie
): Promise<Scene[]> {
	const session = await program.session({ title: 'لقاء أول بين فرق منطقة الوادي ولجانها المجتمعية' });
	await program.move(session, { move: 'open' });
	const sami = await program.join(session, JOINING.sami);
	for (let at = 0; at < 38; at++)
		await program.join(session, {
			name: at % 9 === 0 ? 'ضيفة باسم طويل جدًا من لجنة التنسيق' : `ضيف ${at + 1}`,
			capacity: 'individual'
		});
	await program.goTo(session, 'actors');
	await crowd(served, program, session);
	return pagesOf(session, amal, seatCookie(session.id, sami.token), 'crowd');
}
