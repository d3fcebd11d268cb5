import { ACTOR_TYPES } from '#lib/domain/entities/actor.ts';
import { LANGUAGES } from '#lib/domain/entities/record.ts';
import { LATER_ROOTS, ROOTS } from '#lib/domain/entities/roots.ts';
import { CAPACITIES, CONSENTS, ROLES, SEAT_STATES } from '#lib/domain/entities/seat.ts';
import {
	AUDIENCES,
	DECISION_RULES,
	REVIEW_ANSWERS,
	REVIEW_QUESTIONS,
	STAGE_KINDS
} from '#lib/domain/entities/session.ts';
import { FAULTS, type FaultCode } from '#lib/domain/faults.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { Move } from '#lib/domain/method/moves.ts';

const text = (most: number, description?: string) => ({
	type: 'string',
	maxLength: most,
	...(description && { description })
});
const line = (most: number, description?: string) => ({ ...text(most, description), minLength: 1 });
const one = (values: readonly (string | number)[], description?: string) => ({
	enum: values,
	...(description && { description })
});
const id = (kind: string) => ({ type: 'string', pattern: `^${kind}:[A-Za-z0-9_-]{1,64}$` });
const whole = (least: number, most: number) => ({ type: 'integer', minimum: least, maximum: most });
const object = (properties: Record<string, unknown>, required: readonly string[]) => ({
	type: 'object',
	properties,
	required,
	additionalProperties: false
});
const json = (schema: unknown) => ({ 'application/json': { schema } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The answers for what goes wrong, one for each status. */
function problems(...codes: FaultCode[]) {
	const byStatus = Map.groupBy(codes, (code) => FAULTS[code].status);
	return Object.fromEntries(
		[...byStatus].map(([status, group]) => [
			String(status),
			{
				description: group.join(', '),
				content: { 'application/problem+json': { schema: ref('Problem') } }
			}
		])
	);
}

const sessionParameter = {
	name: 'session',
	in: 'path',
	required: true,
	schema: { type: 'string', pattern: '^[0-9a-z]{16}$' }
};
const query = (name: string, schema: unknown, description?: string) => ({
	name,
	in: 'query',
	schema,
	...(description && { description })
});

const moveNames = Move.options.map((option) => option.entries.move.literal);
const day = { type: 'string', format: 'date' };

const schemas = {
	Problem: {
		type: 'object',
		description: 'RFC 9457. `title` and `detail` are in the language of Accept-Language.',
		properties: {
			type: { type: 'string' },
			title: { type: 'string' },
			detail: { type: 'string' },
			status: { type: 'integer' },
			code: one(Object.keys(FAULTS)),
			reason: { type: 'string', description: 'The refusal, more exact than the code.' },
			field: { type: 'string', description: 'The field at fault.' },
			seconds: { type: 'integer', description: 'How long to wait.' },
			gates: { type: 'array', items: ref('Gate') }
		},
		required: ['type', 'title', 'status', 'code']
	},
	Gate: {
		type: 'object',
		properties: {
			code: { type: 'string' },
			missing: { type: 'integer' },
			names: { type: 'array', items: { type: 'string' } }
		},
		required: ['code']
	},
	NewSession: object(
		{
			title: line(LIMITS.title),
			focusQuestion: text(LIMITS.question),
			template: { type: 'string', examples: ['T-1'] },
			language: one(LANGUAGES, 'Arabic when left out.'),
			startsAt: {
				description: 'ISO 8601 with a zone, or milliseconds since 1970.',
				oneOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }]
			},
			decisionRule: one(DECISION_RULES),
			privacy: one(AUDIENCES)
		},
		['title', 'focusQuestion', 'template']
	),
	CreatedSession: object(
		{
			id: { type: 'string' },
			code: { type: 'string', pattern: '^[0-9]{6}$' },
			joinUrl: { type: 'string', format: 'uri' }
		},
		['id', 'code', 'joinUrl']
	),
	Move: object(
		{
			move: one(moveNames),
			id: line(64, 'Made by the caller: the same move sent twice counts once.'),
			reason: line(LIMITS.reason, 'Passes unmet gates where they may be passed.'),
			minutes: whole(0, 600),
			when: one(['before', 'after'], 'safety_review'),
			answers: {
				type: 'array',
				description: 'safety_review',
				items: one(REVIEW_ANSWERS),
				minItems: REVIEW_QUESTIONS,
				maxItems: REVIEW_QUESTIONS
			},
			notes: text(LIMITS.body, 'safety_review'),
			on: { ...day, description: 'next_date' },
			plan: { type: 'object', description: 'edit_plan: the fields that change.' },
			stages: {
				type: 'array',
				description: 'edit_stages: all stages in their order.',
				minItems: 1,
				maxItems: LIMITS.stagesPerSession,
				items: object({ id: id('stage'), kind: one(STAGE_KINDS), plannedMin: whole(0, 600) }, [
					'kind',
					'plannedMin'
				])
			},
			seat: { ...id('seat'), description: 'admit, remove, give_role' },
			role: one(ROLES, 'give_role')
		},
		['move']
	),
	JoinRequest: object(
		{
			code: text(40, 'Six digits, Latin, Arabic-Indic or Persian; spaces and dashes are ignored.'),
			name: line(LIMITS.personName, 'A pseudonym is welcome.'),
			capacity: one(CAPACITIES),
			actor: {
				description: 'For representatives. A name that is not on the map yet is put there.',
				oneOf: [
					object({ id: id('actor') }, ['id']),
					object({ name: line(LIMITS.title), type: one(ACTOR_TYPES) }, ['name', 'type'])
				]
			},
			consent: one(CONSENTS)
		},
		['code', 'name', 'capacity', 'consent']
	),
	Joined: {
		type: 'object',
		properties: {
			session: object({ id: { type: 'string' }, title: { type: 'string' } }, ['id', 'title']),
			seat: {
				type: 'object',
				properties: { id: id('seat'), role: one(ROLES), state: one(SEAT_STATES) },
				required: ['id', 'role', 'state']
			},
			token: { type: 'string', description: 'Opens the seat; told this once.' }
		},
		required: ['session', 'seat', 'token']
	},
	Board: {
		type: 'object',
		properties: Object.fromEntries(
			[...ROOTS, ...LATER_ROOTS].map((root) => [
				root,
				{ type: 'array', items: { type: 'object', required: ['id'] } }
			])
		),
		required: [...ROOTS, ...LATER_ROOTS]
	}
};

const paths = {
	'/api/v1/sessions': {
		post: {
			summary: 'Make a session',
			security: [{ access: [] }],
			requestBody: { required: true, content: json(ref('NewSession')) },
			responses: {
				'201': { description: 'Made', content: json(ref('CreatedSession')) },
				...problems('bad_request', 'sign_in', 'may_not', 'too_large', 'invalid')
			}
		}
	},
	'/api/v1/sessions/{session}/moves': {
		parameters: [sessionParameter],
		post: {
			summary: 'Make a move of the facilitation',
			security: [{ access: [] }, { seat: [] }],
			requestBody: { required: true, content: json(ref('Move')) },
			responses: {
				'200': {
					description: 'Made',
					content: json(object({ revision: { type: 'integer' } }, ['revision']))
				},
				...problems('bad_request', 'sign_in', 'may_not', 'no_such_session'),
				...problems('gates_unmet', 'not_now', 'closed', 'too_large', 'invalid')
			}
		}
	},
	'/api/v1/join': {
		post: {
			summary: 'Come in by a code',
			security: [],
			requestBody: { required: true, content: json(ref('JoinRequest')) },
			responses: {
				'201': { description: 'In, or waiting at the door', content: json(ref('Joined')) },
				...problems('bad_request', 'wrong_code', 'full', 'closed', 'too_large', 'invalid'),
				...problems('too_fast')
			}
		}
	},
	'/api/v1/sessions/{session}/board': {
		parameters: [sessionParameter],
		get: {
			summary: 'The merged board',
			security: [{ access: [] }, { seat: [] }],
			responses: {
				'200': { description: 'One array for each kind', content: json(ref('Board')) },
				...problems('sign_in', 'may_not', 'no_such_session')
			}
		}
	},
	'/api/v1/sessions/{session}/outcomes': {
		parameters: [sessionParameter],
		get: {
			summary: 'A copy of the outcomes',
			security: [{ access: [] }, { seat: [] }],
			parameters: [
				{
					...query('format', { type: 'string', examples: ['json', 'csv', 'md', 'txt', 'html'] }),
					required: true
				},
				query('audience', one(AUDIENCES), '`circle` when left out.'),
				query('lang', one(LANGUAGES), 'The language of the request when left out.'),
				query('kind', one(ROOTS), 'For csv: which kind.')
			],
			responses: {
				'200': { description: 'The file', content: { '*/*': {} } },
				...problems('format_not_available', 'sign_in', 'may_not', 'no_such_session'),
				...problems('needs_review', 'invalid')
			}
		}
	}
};

/** The description of the API (OpenAPI 3.1): its lists and limits are those of the domain. */
export const openapi = {
	openapi: '3.1.0',
	info: {
		title: 'Warsha',
		version: '1',
		license: { name: 'MIT', identifier: 'MIT' },
		description:
			'Access tokens are made on the account page or by `npm run warsha -- token create --name <n>`; seat tokens come from joining.'
	},
	paths,
	components: {
		schemas,
		securitySchemes: {
			access: { type: 'http', scheme: 'bearer', description: 'Access token of a facilitator' },
			seat: { type: 'http', scheme: 'bearer', description: 'Token of a seat' }
		}
	}
};
