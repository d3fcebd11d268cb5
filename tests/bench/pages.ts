import { chromium as playwright } from 'playwright';
import { chromium } from '../chromium.ts';
import { seatCookie } from '../e2e/accounts.ts';
import { PHONE } from '../e2e/people-in-browsers.ts';
import { Program } from '../e2e/program.ts';
import { Served } from '../e2e/served.ts';
import { JOINING } from '../people.ts';
import { trafficOf } from '../wire.ts';

/** What a participant's pages weigh on the wire with gzip, everything until the network is quiet; kB = 1,000 bytes. */
export async function benchPages(): Promise<string[]> {
	const served = await Served.start();
	const browser = await playwright.launch(chromium);
	const rows: string[] = [];
	try {
		const program = new Program(served);
		const session = await program.session();
		await program.move(session, { move: 'open' });
		const seat = await program.join(session, JOINING.sami);
		for (const [name, path] of [
			['/', '/'],
			['/j/<code>', `/j/${session.code}`],
			['/s/<id>', `/s/${session.id}`]
		] as const) {
			const context = await browser.newContext({ ...PHONE, locale: 'ar-SY' });
			const { name: cookie, value } = seatCookie(session.id, seat.token);
			await context.addCookies([{ name: cookie, value, url: served.origin }]);
			const { requests, bytes, fontBytes } = await trafficOf(
				await context.newPage(),
				`${served.origin}${path}`
			);
			const kb = (count: number) => (count / 1000).toFixed(1);
			rows.push(`| ${name} | ${kb(bytes)} kB | ${requests} | ${kb(fontBytes)} kB |`);
			await context.close();
		}
	} finally {
		await browser.close();
		await served.stop();
	}
	return ['| page | HTML, CSS, script | requests | fonts |', '| --- | --- | --- | --- |', ...rows];
}
