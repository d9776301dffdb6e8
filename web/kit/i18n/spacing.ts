const thin = '\u2009';
const hanThenLatin = /([\p{Script=Han}])([A-Za-z0-9])/gu;
const latinThenHan = /([A-Za-z0-9%])([\p{Script=Han}])/gu;

/** Browsers with text-autospace add the gap themselves and keep the copied text clean. */
const nativeSpacing = typeof CSS !== 'undefined' && CSS.supports?.('text-autospace', 'normal') === true;

/** Puts a thin space between Chinese and Latin; for browsers that do not. */
export function spaced(text: string): string {
  return text.replace(hanThenLatin, `$1${thin}$2`).replace(latinThenHan, `$1${thin}$2`);
}

export const forScreen = nativeSpacing ? (text: string) => text : spaced;
