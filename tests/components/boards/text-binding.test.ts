import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import * as Y from 'yjs';
import { TextBinding } from '#lib/board/text-binding.ts';

/** A phone with one co-written field: its own document, kept equal with the other's by hand. */
function aPhone() {
	const doc = new Y.Doc();
	const text = doc.getText('what');
	const field = document.body.appendChild(document.createElement('textarea'));
	let binding: TextBinding | undefined;
	return {
		doc,
		text,
		field,
		bind: () => (binding = new TextBinding(field, text, (change) => doc.transact(change, 'mine'))),
		caret: (at: number, to = at) => (field.focus(), field.setSelectionRange(at, to)),
		remove: () => (binding?.destroy(), field.remove())
	};
}

function exchange(a: Y.Doc, b: Y.Doc): void {
	Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'remote');
	Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'remote');
}

let sami: ReturnType<typeof aPhone>;
let noor: ReturnType<typeof aPhone>;

beforeEach(() => {
	sami = aPhone();
	noor = aPhone();
	sami.text.insert(0, 'ننفّذ تدريبين');
	exchange(sami.doc, noor.doc);
	sami.bind();
	noor.bind();
});
afterEach(() => {
	sami.remove();
	noor.remove();
});

describe('two people in one field', () => {
	it('both see what the other types, letter by letter', async () => {
		sami.caret(sami.field.value.length);
		await userEvent.keyboard(' معًا');
		exchange(sami.doc, noor.doc);
		expect(noor.field.value).toBe('ننفّذ تدريبين معًا');
	});

	it('what both write at the same time is kept', async () => {
		sami.caret(0);
		await userEvent.keyboard('غدًا ');
		noor.caret(noor.field.value.length);
		await userEvent.keyboard(' في المركز');
		exchange(sami.doc, noor.doc);
		expect(sami.field.value).toBe('غدًا ننفّذ تدريبين في المركز');
		expect(noor.field.value).toBe(sami.field.value);
	});

	it('the caret stays after its letter when somebody writes before it', () => {
		sami.caret(6);
		noor.text.insert(0, 'سوف ');
		exchange(sami.doc, noor.doc);
		expect([sami.field.selectionStart, sami.field.selectionEnd]).toEqual([10, 10]);
	});

	it('the caret stays where it is when somebody writes right there or behind it', () => {
		sami.caret(6);
		noor.text.insert(6, 'اليوم ');
		exchange(sami.doc, noor.doc);
		expect(sami.field.selectionStart).toBe(6);
	});

	it('a selection keeps its letters, and its ends when some of them go', () => {
		sami.caret(2, 8);
		noor.text.delete(0, 1);
		noor.text.insert(noor.text.length, '!');
		exchange(sami.doc, noor.doc);
		expect([sami.field.selectionStart, sami.field.selectionEnd]).toEqual([1, 7]);
		noor.text.delete(0, 3);
		exchange(sami.doc, noor.doc);
		expect([sami.field.selectionStart, sami.field.selectionEnd]).toEqual([0, 4]);
	});

	it('a field nobody is in takes no focus when others write', () => {
		noor.field.focus();
		sami.text.insert(0, 'و');
		exchange(sami.doc, noor.doc);
		noor.text.insert(0, 'ثم ');
		exchange(sami.doc, noor.doc);
		expect(document.activeElement).toBe(noor.field);
	});

	it('deleting a selection replaces only that part', async () => {
		sami.caret(0, 5);
		await userEvent.keyboard('{Backspace}');
		noor.text.insert(noor.text.length, '.');
		exchange(sami.doc, noor.doc);
		expect(sami.text.toString()).toBe(' تدريبين.');
		expect(noor.field.value).toBe(' تدريبين.');
	});

	it('a letter typed into a row of equal letters goes where the caret is', () => {
		noor.text.delete(0, noor.text.length);
		noor.text.insert(0, 'ههه');
		exchange(sami.doc, noor.doc);
		sami.caret(1);
		document.execCommand('insertText', false, 'ه');
		noor.text.insert(1, '-');
		exchange(sami.doc, noor.doc);
		expect(sami.field.value).toMatch(/^ه(ه-|-ه)هه$/);
	});

	it('characters outside the basic plane are never cut in two', () => {
		noor.text.delete(0, noor.text.length);
		noor.text.insert(0, 'a😀b');
		exchange(sami.doc, noor.doc);
		sami.caret(1, 3);
		document.execCommand('insertText', false, '😁');
		exchange(sami.doc, noor.doc);
		expect(noor.field.value).toBe('a😁b');
	});

	it('line ends of other programs do not move anything', () => {
		noor.text.insert(5, '\r\n');
		exchange(sami.doc, noor.doc);
		sami.caret(sami.field.value.length);
		document.execCommand('insertText', false, '.');
		expect(sami.text.toString()).toBe('ننفّذ\r\n تدريبين.');
	});
});

describe('a word being composed', () => {
	const compose = (field: HTMLTextAreaElement, from: number, to: number, word: string) => {
		field.setRangeText(word, from, to, 'end');
		field.dispatchEvent(new InputEvent('input', { isComposing: true }));
	};
	const composition = (field: HTMLTextAreaElement, type: 'start' | 'end') =>
		field.dispatchEvent(new CompositionEvent(`composition${type}`));

	it('is sent as it grows and never touched by what others write', () => {
		sami.caret(13);
		composition(sami.field, 'start');
		compose(sami.field, 13, 13, ' م');
		noor.text.insert(0, 'غدًا ');
		exchange(sami.doc, noor.doc);
		expect(sami.field.value).toBe('ننفّذ تدريبين م');
		compose(sami.field, 13, 15, ' معًا');
		exchange(sami.doc, noor.doc);
		expect(noor.field.value).toBe('غدًا ننفّذ تدريبين معًا');
		expect(sami.field.value).toBe('ننفّذ تدريبين معًا');
		composition(sami.field, 'end');
		expect(sami.field.value).toBe('غدًا ننفّذ تدريبين معًا');
		expect(sami.field.selectionStart).toBe(sami.field.value.length);
	});

	it('lands in its place when others have cut the text around it', () => {
		sami.caret(5);
		composition(sami.field, 'start');
		compose(sami.field, 5, 5, ' نحن');
		noor.text.delete(0, 3);
		noor.text.insert(noor.text.length, '!');
		exchange(sami.doc, noor.doc);
		compose(sami.field, 5, 9, ' نحن جميعًا');
		composition(sami.field, 'end');
		exchange(sami.doc, noor.doc);
		expect(sami.field.value).toBe('ّذ نحن جميعًا تدريبين!');
		expect(noor.field.value).toBe(sami.field.value);
	});

	it('ends with leaving the field, when the keyboard does not say so', () => {
		sami.caret(13);
		composition(sami.field, 'start');
		compose(sami.field, 13, 13, '،');
		noor.text.insert(0, 'و');
		exchange(sami.doc, noor.doc);
		noor.field.focus();
		expect(sami.field.value).toBe('وننفّذ تدريبين،');
	});
});
