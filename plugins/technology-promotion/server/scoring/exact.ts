// Fractions without rounding. Ties are decided by equality, and 2.2 + 2.0 + 2.3 in floating point is not equal to itself.

/** A fraction in lowest terms; `d` is positive. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

export const fraction = (n: bigint, d: bigint): Exact => {
  if (d === 0n) throw new RangeError('a fraction over nothing');
  const sign = d < 0n ? -1n : 1n;
  const by = gcd(n, d * sign) || 1n;
  return { n: (n * sign) / by, d: (d * sign) / by };
};

export const zero: Exact = { n: 0n, d: 1n };
const decimal = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;
const ratio = /^([+-]?\d+)\/(\d+)$/;

/**
 * What is written: 2.3 is 23/10, "412/5" is 412/5. A number counts as its shortest decimal text, as people wrote it.
 * Throws a RangeError for anything else, infinities among it.
 */
export function exact(value: number | string | Exact): Exact {
  if (typeof value === 'object') return value;
  const text = String(value);
  const over = ratio.exec(text);
  if (over?.[1] && over[2]) return fraction(BigInt(over[1]), BigInt(over[2]));
  const parts = decimal.exec(text);
  if (!parts) throw new RangeError(`not a number: ${text}`);
  const [, sign = '', whole = '0', rest = '', power = '0'] = parts;
  const shift = Number(power) - rest.length;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${rest}`);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift), 1n) : fraction(digits, 10n ** BigInt(-shift));
}

export const add = (a: Exact, b: Exact): Exact => (a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d));
export const subtract = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d });
export const multiply = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Exact, b: Exact): Exact => fraction(a.n * b.d, a.d * b.n);
/** Negative when a is the smaller. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const sumOf = (values: Iterable<Exact>): Exact => {
  let sum = zero;
  for (const value of values) sum = add(sum, value);
  return sum;
};

/** "412/5", or "82" when whole: what is stored, so that ties survive the database. */
export const exactText = (value: Exact): string => (value.d === 1n ? `${value.n}` : `${value.n}/${value.d}`);

/** The nearest double, for display and drawing. */
export function toNumber({ n, d }: Exact): number {
  const size = n < 0n ? -n : n;
  if (size <= BigInt(Number.MAX_SAFE_INTEGER) && d <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(n) / Number(d);
  const whole = n / d;
  return Number(whole) + Number(((n - whole * d) << 64n) / d) / 2 ** 64;
}

/** Rounded half away from zero to so many decimals, exactly: "82.35" is "82.4", never "82.3". */
export function decimalText(value: Exact | string | number, decimals: number): string {
  const { n, d } = exact(value);
  const size = (n < 0n ? -n : n) * 10n ** BigInt(decimals);
  const rounded = (2n * size + d) / (2n * d);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return n < 0n && rounded !== 0n ? `-${text}` : text;
}
