import type { Locale } from '../context.ts';
import { en } from './en.ts';
import { type TextKey, type Texts, zhCn } from './zh-cn.ts';

export const texts: Readonly<Record<Locale, Texts>> = { 'zh-CN': zhCn, en };
export type Params = Readonly<Record<string, unknown>>;

/**
 * Puts values into a text. A value is put in as it is, never read as a text with braces of its own.
 * Beside a number, `{n|site|sites}` is the word for one or the word for any other.
 */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (whole, name: string, one?: string, other?: string) => {
    if (!Object.hasOwn(params, name)) return whole;
    return one === undefined ? String(params[name]) : ((String(params[name]) === '1' ? one : other) ?? '');
  });

export const text = (locale: Locale, key: TextKey, params: Params = {}): string => fill(texts[locale][key], params);

/** A language stored somewhere as text. */
export const localeOf = (stored: string | null | undefined): Locale => (stored === 'en' ? 'en' : 'zh-CN');

type Between<Key, Start extends string, End extends string> = Key extends `${Start}${infer Name}${End}` ? Name : never;
/** The kernel's mails. */
export type MailText = Between<TextKey, 'mail.', '.subject'>;
/** The kernel's notices. */
export type NoticeText = Between<TextKey, 'notice.', '.title'>;

const FOOTER = '\n\n--\n';

/** Subject and body of one of the kernel's mails. */
export const mailText = (locale: Locale, name: MailText, params: Params): { subject: string; text: string } => ({
  subject: text(locale, `mail.${name}.subject`, params),
  text: withFooter(locale, text(locale, `mail.${name}.body`, params)),
});

export const withFooter = (locale: Locale, body: string): string => `${body}${FOOTER}${text(locale, 'mail.footer')}\n`;
