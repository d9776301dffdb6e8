// A decimal as it is written: a computed figure without its binary dust, and with as many decimals as its column says.

/** What a spreadsheet holds of a number; further digits of a computed one are noise. */
export const MOST_DIGITS = 15;

/** Figures behind the point, as the screen shows them. */
export type Decimals = 1 | 2 | 3 | 4;

/** A whole number is never rounded: it may be a code. */
const withoutDust = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(MOST_DIGITS)));

const formats = new Map<Decimals, Intl.NumberFormat>();
/** The same rounding as on the screen; `toFixed` rounds the binary figure behind 1.005 down. */
const formatOf = (decimals: Decimals): Intl.NumberFormat => {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en', {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
  formats.set(decimals, made);
  return made;
};

/** A decimal that comes as text is exact: only its column may round it. */
export const decimalText = (value: unknown, decimals?: Decimals): string | number => {
  const plain = typeof value === 'number' ? withoutDust(value) : String(value);
  if (decimals === undefined || !Number.isFinite(Number(plain))) return plain;
  return formatOf(decimals).format(plain as number);
};

/** Figures from the first to the last that is not nought; an exponent has none. */
export const significantDigits = (text: string): number =>
  text
    .replace(/e.*$/i, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '').length;
