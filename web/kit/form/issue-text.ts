import type { KitMessages } from '../i18n/kit.zh-cn.ts';
import type { Translate } from '../i18n/use-t.ts';

/** A page's own words may override or add `issue.<CODE>` and `error.<CODE>`. */
export type FindText = (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined;

/** Any validator's issue; the optional parts are zod's. */
export interface Issue {
  message: string;
  code?: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  divisor?: number;
  format?: string;
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

type Measured = { key: keyof KitMessages; n: number | undefined };

function measured(issue: Issue): Measured | undefined {
  const small = issue.code === 'too_small';
  const limit = Number((small ? issue.minimum : issue.maximum) ?? Number.NaN);
  const n = Number.isNaN(limit) ? undefined : limit;
  if (!small && issue.code !== 'too_big') return undefined;
  if (issue.origin === 'string') {
    return { key: small ? 'issue.TEXT_TOO_SHORT' : 'issue.TEXT_TOO_LONG', n };
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    return { key: small ? 'issue.LIST_TOO_SHORT' : 'issue.LIST_TOO_LONG', n };
  }
  return { key: small ? 'issue.NUMBER_TOO_SMALL' : 'issue.NUMBER_TOO_BIG', n };
}

/** A message in capitals is a code of our own; everything else is told by the validator's code. */
const ownCode = (message: string) => (/^[A-Z][A-Z0-9_]+$/.test(message) ? message : undefined);

/** One sentence in the reader's language, from whatever the validator or the server said. */
export function issueText(issue: Issue, value: unknown, t: Translate<KitMessages>, find: FindText = () => undefined): string {
  const code = ownCode(issue.message) ?? ownCode(issue.code ?? '');
  // Nothing has no wrong form either, whatever the schema calls that.
  const formless = issue.code === 'invalid_format' || issue.code === 'invalid_type';
  if (isEmpty(value) && (formless || (issue.code !== 'custom' && !ownCode(issue.message)))) return t('issue.REQUIRED');
  if (code) {
    const own = find(`issue.${code}`) ?? t.find(`issue.${code}`);
    if (own) return own;
  }
  const size = measured(issue);
  if (size?.n !== undefined) return t.find(size.key, { n: size.n }) ?? t('issue.CUSTOM');
  if (issue.code === 'not_multiple_of' && issue.divisor !== undefined) {
    return t('issue.NOT_MULTIPLE_OF', { n: issue.divisor });
  }
  if (issue.format === 'safeint') return t('issue.INTEGER');
  if (issue.format === 'email') return t('issue.EMAIL');
  if (issue.format === 'url') return t('issue.URL');
  return t.find(`issue.${(issue.code ?? 'custom').toUpperCase()}`) ?? t('issue.CUSTOM');
}
