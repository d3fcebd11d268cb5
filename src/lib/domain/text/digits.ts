const ARABIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/** Arabic-Indic and Persian digits as 0-9; everything else as it was. */
export function toLatinDigits(text: string): string {
	return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
		const code = digit.charCodeAt(0);
		return String(code - (code >= PERSIAN_ZERO ? PERSIAN_ZERO : ARABIC_ZERO));
	});
}

/** The digits of a text in those the session writes; letters and marks stay. */
export function inDigits(text: string, digits: 'latn' | 'arab'): string {
	const latin = toLatinDigits(text);
	if (digits === 'latn') return latin;
	return latin.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}
