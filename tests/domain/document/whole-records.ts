import type { Fields } from '#lib/domain/document/edits.ts';
import type { Root } from '#lib/domain/entities/roots.ts';

const shared = { enteredFor: 'seat:noor', sensitivity: 'partners', lang: 'ar' } as const;

/** One record of each kind with every field a person can give, so that nothing can be forgotten on the way. */
export const WHOLE: { readonly [R in Root]: Fields<R> } = {
	actors: {
		...shared,
		name: 'فريق ROSE 2 (إدلب)',
		codeName: 'جهة س1',
		type: 'unit_of_a_network',
		parent: 'actor:net',
		regions: ['region:wadi', 'region:nahr'],
		fields: ['education', 'adolescents_and_youth'],
		reach: 'several',
		size: '6_15',
		foundedYear: 2015,
		proudOf: 'مُتَطَوِّعَةٌ كل صيف',
		wants: '=HYPERLINK("x")',
		inCircle: true,
		affected: false,
		noTieYet: true,
		growth: { k1: { session: 'abcdefgh12345678', gained: 'skill', text: 'إسعاف أولي' } }
	},
	relations: {
		...shared,
		from: 'actor:athar',
		to: 'actor:nabd',
		directed: true,
		type: 'resource_support',
		state: 'ended',
		level: 3,
		motive: 'both',
		motiveNote: 'حملة مشتركة',
		startedOn: '2023-01-01',
		endedOn: '2024-05-01',
		endReason: 'انتهت الحملة',
		confirmedBy: ['actor:athar', 'actor:nabd'],
		observations: {
			before: { level: 0, at: 1, by: 'seat:sami' },
			now: { level: 3, at: 2, by: 'seat:noor' }
		}
	},
	resources: {
		...shared,
		side: 'offer',
		kind: 'spaces',
		title: 'قاعة تدريب',
		note: 'مع كراسٍ\nوشاشة',
		quantity: 6.5,
		unit: 'day',
		owner: 'actor:athar',
		region: 'region:wadi',
		availability: {
			mode: 'recurring',
			from: '2026-08-12',
			to: '2026-08-20',
			days: ['sat', 'fri'],
			part: 'morning'
		},
		terms: 'shared_use',
		termsNote: 'مع التنظيف بعد الاستعمال',
		acceptableTerms: ['gift', 'loan'],
		reusable: true,
		parallel: 1,
		provenance: 'self',
		priority: 1,
		certainty: 'sure',
		status: 'partly_reserved',
		poolRule: {
			whoMayUse: 'فرق المنطقة',
			fairShare: 'يومان لكل فريق',
			whoDecides: 'المركز',
			whoTracks: 'فريق أثر',
			ifBroken: 'تذكير ثم حوار',
			disputes: 'في اللقاء القادم'
		}
	},
	matches: {
		...shared,
		offer: 'resource:o1',
		need: 'resource:n1',
		quantity: 4,
		status: 'accepted',
		acceptedBy: ['actor:athar', 'actor:nabd'],
		score: 0.75,
		declineReason: 'لا يناسبنا الموعد'
	},
	ideas: {
		...shared,
		title: 'زوايا قراءة',
		body: 'في ثلاثة أحياء',
		track: 'cohesion',
		activityKind: 'camp',
		sector: 'education',
		cluster: 'cluster:k1',
		actors: ['actor:athar', 'actor:nabd'],
		resources: ['resource:o1'],
		cites: ['أبحاث المشاركة الفعّالة للشباب'],
		status: 'chosen'
	},
	agreements: {
		...shared,
		text: 'نستمع من دون مقاطعة',
		kind: 'conduct',
		status: 'adopted',
		supporters: ['seat:noor', 'seat:sami'],
		reviewOn: '2026-12-01',
		starter: 1
	},
	reflections: { ...shared, kind: 'thanks', text: 'شكرًا على القاعة', to: 'actor:athar' },
	commitments: {
		...shared,
		what: 'ننفّذ تدريبين',
		lead: 'actor:athar',
		doer: 'seat:sami',
		partners: ['actor:nabd'],
		alone: false,
		needsNothing: false,
		consulted: ['actor:net'],
		informed: ['actor:markaz'],
		acceptances: {
			'actor:athar': { by: 'seat:sami', at: 5, mandate: 'full', confidence: 8, proxy: 'بالهاتف' }
		},
		mandateDueOn: '2026-08-05',
		region: 'region:wadi',
		idea: 'idea:i1',
		decision: 'decision:d1',
		openNeeds: ['resource:n1'],
		startOn: '2026-08-01',
		dueOn: '2026-08-20',
		milestones: { m1: { text: 'التدريب الأول', dueOn: '2026-08-12', weight: 2, done: true } },
		successSign: '30 يافعًا ويافعة',
		indicator: { unit: 'person', target: 30, actual: 12 },
		risk: 'موسم القطاف',
		doNoHarmNote: 'من دون صور',
		status: 'agreed',
		reviewOn: '2026-08-27',
		version: 2
	},
	allocations: {
		...shared,
		offer: 'resource:o1',
		commitment: 'commitment:c1',
		quantity: 4,
		window: { from: '2026-08-12', to: '2026-08-15' },
		status: 'confirmed'
	},
	notes: { ...shared, outcomeNote: 'المركز يصل بين جهات لا تلتقي إلا عبره.' }
};
