import { parseArgs } from 'node:util';
import { text } from 'node:stream/consumers';
import type { Language } from '#lib/domain/entities/record.ts';
import { environment, readConfig } from '../config.ts';
import { problemLines } from '../terminal/introduction.ts';
import { terminalLanguage, type Words } from '../terminal/words.ts';
import { backup, restore } from './backup.ts';
import { openDesk, Stop, type Desk } from './desk.ts';
import { examine, settingLines } from './doctor.ts';
import { createSession, exportSession, listSessions } from './session.ts';
import { createToken } from './token.ts';
import { usage } from './usage.ts';
import { addUser } from './user.ts';

const language = terminalLanguage(environment);
const result = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const say = (words: Words): void => note(words[language]);

const { values, positionals } = readArguments();

function readArguments() {
	const string = { type: 'string' } as const;
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				...{ name: string, user: string, login: string, title: string, question: string },
				...{ template: string, language: string, rule: string, privacy: string },
				'password-stdin': { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch {
		// An option nobody knows: the usage names those there are.
		return fail(usage(language), 2);
	}
}

function fail(lines: readonly string[], code = 1): never {
	for (const line of lines) note(line);
	process.exit(code);
}

/** An option a command cannot do without. */
function need(option: 'name' | 'login' | 'title'): string {
	const value = values[option]?.trim();
	if (value) return value;
	throw new Stop({ en: `--${option} is missing.`, ar: `الخيار --${option} ناقص.` });
}

function settings() {
	const read = readConfig(environment);
	return read.ok ? read.config : fail(problemLines(read.problems, language));
}

async function withDesk(work: (desk: Desk) => Promise<void> | void): Promise<void> {
	const desk = openDesk(settings(), language, { result, say });
	try {
		await work(desk);
	} finally {
		desk.close();
	}
}

async function doctor(): Promise<void> {
	const findings = await examine(environment, Date.now());
	const marks = { good: '+', careful: '!', bad: 'x' };
	for (const { state, words } of findings) result(`${marks[state]} ${words[language]}`);
	for (const line of settingLines(environment, language)) result(line);
	if (findings.some(({ state }) => state === 'bad')) process.exitCode = 1;
}

/** The commands by their words; each knows what it needs. */
const COMMANDS: Readonly<Record<string, (operand: string | undefined) => Promise<void> | void>> = {
	'token create': () =>
		withDesk((desk) => createToken(desk, { name: need('name'), user: values.user })),
	'user add': () =>
		withDesk(async (desk) => {
			const password = values['password-stdin']
				? (await text(process.stdin)).replace(/\r?\n$/, '')
				: undefined;
			await addUser(desk, { login: need('login'), name: need('name'), password });
		}),
	'session create': () =>
		withDesk((desk) =>
			createSession(desk, {
				title: need('title'),
				focusQuestion: values.question ?? '',
				template: values.template ?? 'T-1',
				language: values.language as Language | undefined,
				// Checked by their schema like everything from outside.
				decisionRule: values.rule as never,
				privacy: values.privacy as never,
				user: values.user
			})
		),
	'session list': () => withDesk((desk) => listSessions(desk, values.user)),
	'session export': (id) => withDesk((desk) => exportSession(desk, operandOf(id))),
	backup(folder) {
		backup(settings(), operandOf(folder), new Date());
		say({ en: `Everything is in ${folder}.`, ar: `كل شيء في ${folder}.` });
	},
	restore(folder) {
		const aside = restore(settings(), operandOf(folder), new Date());
		say({ en: 'Restored.', ar: 'تمت الاستعادة.' });
		if (aside)
			say({ en: `What was there before is in ${aside}.`, ar: `ما كان قبلها في ${aside}.` });
	},
	doctor
};

function operandOf(operand: string | undefined): string {
	if (operand) return operand;
	throw new Stop({
		en: 'Which one? Please name it after the command.',
		ar: 'أيّها؟ يُرجى ذكره بعد الأمر.'
	});
}

async function run(): Promise<void> {
	const [first = '', second = ''] = positionals;
	const pair = `${first} ${second}`;
	const command = Object.hasOwn(COMMANDS, pair) ? pair : first;
	const work = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
	if (values.help || !work) return fail(usage(language), values.help ? 0 : 2);
	await work(positionals[command.split(' ').length]);
}

await run().catch((error: unknown) => {
	if (error instanceof Stop) return fail([error.words[language]]);
	throw error;
});
