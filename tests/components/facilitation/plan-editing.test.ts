import { describe, expect, it } from 'vitest';
import { PlanEditor } from '#lib/features/plan/plan-editor.svelte.ts';
import { applyEdit, rowsOf } from '#lib/features/plan/stage-edits.ts';
import { StageList } from '#lib/features/plan/stage-list.svelte.ts';
import { aPlan, Rehearsal } from './rehearsal.svelte.ts';

const kinds = (list: StageList) => list.rows.map(({ kind }) => kind);

describe('the plan while it is typed', () => {
	it('keeps what is typed on screen and sends it once, together', async () => {
		const led = new Rehearsal();
		const editor = new PlanEditor(led);
		editor.write('place', 'المركز');
		editor.write('rationalAim', 'من يعمل أين');
		expect(editor.value('place')).toBe('المركز');
		expect(editor.state).toBe('saving');
		await editor.save();
		expect(editor.state).toBe('saved');
		expect(led.moves).toEqual([
			{ move: 'edit_plan', plan: { place: 'المركز', rationalAim: 'من يعمل أين' } }
		]);
		expect(led.session.place).toBe('المركز');
		editor.destroy();
	});

	it('does not send a title that is empty, and says so', async () => {
		const led = new Rehearsal();
		const editor = new PlanEditor(led);
		editor.write('title', ' ');
		await editor.save();
		expect(editor.isWrong('title')).toBe(true);
		expect(editor.state).toBe('invalid');
		expect(led.moves).toEqual([]);
		editor.destroy();
	});

	it('keeps a space at the end of a title while the caret is still in it', async () => {
		const editor = new PlanEditor(new Rehearsal());
		editor.hold('title');
		editor.write('title', 'لقاء ');
		await editor.save();
		expect(editor.value('title')).toBe('لقاء ');
		editor.release('title');
		expect(editor.value('title').trim()).toBe('لقاء');
		editor.destroy();
	});

	it('shows what another device wrote in the field that is typed in here', () => {
		const led = new Rehearsal();
		const editor = new PlanEditor(led);
		editor.hold('place');
		editor.write('place', 'المركز المجتمعي');
		led.elsewhere({ move: 'edit_plan', plan: { place: 'المدرسة' } });
		expect(editor.value('place')).toBe('المركز المجتمعي');
		expect(editor.elsewhere('place')).toBe('المدرسة');
		editor.destroy();
	});

	it('keeps what was typed offline and sends it when the line is back', async () => {
		const led = new Rehearsal();
		const editor = new PlanEditor(led);
		led.connected = false;
		editor.write('place', 'المركز');
		await editor.save();
		expect(editor.state).toBe('offline');
		expect(editor.value('place')).toBe('المركز');
		led.connected = true;
		await editor.save();
		expect(led.session.place).toBe('المركز');
		editor.destroy();
	});

	it('says why the language does not change once the session is live', async () => {
		const editor = new PlanEditor(new Rehearsal({ stage: 'opening' }));
		editor.write('language', 'en');
		await editor.save();
		expect(editor.refusal).toBe('fixed_while_live');
		editor.destroy();
	});
});

describe('the stages while they are edited', () => {
	it('adds, repeats, moves and drops stages and saves them in one move', async () => {
		const led = new Rehearsal();
		const list = new StageList(led);
		const added = list.add('break', 10);
		list.shift(added, -1);
		list.minutes(added, 12);
		list.drop(list.rows[1]?.key ?? '');
		await list.save();
		expect(led.moves).toHaveLength(1);
		expect(led.session.stages.map(({ kind }) => kind)).toEqual(kinds(list));
		expect(led.session.stages.find(({ kind }) => kind === 'break')?.plannedMin).toBe(12);
		list.destroy();
	});

	it('keeps the key of a new stage once the server has given it an id', async () => {
		const list = new StageList(new Rehearsal());
		const key = list.add('ideas', 10);
		await list.save();
		const row = list.rows.find((one) => one.key === key);
		expect(row?.id).toMatch(/^stage:/);
		list.minutes(key, 20);
		expect(list.rows.find((one) => one.key === key)?.plannedMin).toBe(20);
		list.destroy();
	});

	it('makes its own change again on what another device changed meanwhile', async () => {
		const led = new Rehearsal();
		const list = new StageList(led);
		const [first, second] = led.session.stages;
		list.minutes(first?.id ?? '', 20);
		led.elsewhere({
			move: 'edit_stages',
			stages: led.session.stages.map(({ id, kind, plannedMin }) => ({
				id,
				kind,
				plannedMin: id === second?.id ? 30 : plannedMin
			}))
		});
		await list.save();
		expect(led.session.stages.slice(0, 2).map(({ plannedMin }) => plannedMin)).toEqual([20, 30]);
		list.destroy();
	});

	it('leaves the stages that have begun where they are', () => {
		const { session } = new Rehearsal({ stage: 'actors' });
		const rows = rowsOf(session);
		expect(rows.map(({ begun }) => begun).slice(0, 4)).toEqual([true, true, true, false]);
		const moved = applyEdit(rows, { edit: 'shift', key: rows[3]?.key ?? '', by: -1 });
		expect(moved.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
		const dropped = applyEdit(rows, { edit: 'drop', key: rows[0]?.key ?? '' });
		expect(dropped).toHaveLength(rows.length);
	});

	it('never drops the last stage', () => {
		const rows = rowsOf(aPlan()).slice(0, 1);
		expect(applyEdit(rows, { edit: 'drop', key: rows[0]?.key ?? '' })).toHaveLength(1);
	});
});
