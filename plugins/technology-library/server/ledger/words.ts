// The words of a line, for tables, with codes in their values said in words.
import type { Locale } from '@xinglin/kernel/context';
import { fill } from '@xinglin/kernel/i18n/text';
import { ledgerWords as en } from '../../shared/ledger-words/en.ts';
import { ledgerWords as zh } from '../../shared/ledger-words/zh-cn.ts';
import { stageTexts } from '../site/texts.ts';

const words: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': zh, en };
const codes: Readonly<Record<string, Readonly<Record<Locale, string>>>> = stageTexts;

interface Line {
  act: string;
  params: unknown;
  note: string;
}

/** One line as a sentence; a line by hand is its own. */
export const lineText = ({ act, params, note }: Line, locale: Locale): string => {
  if (act === 'note') return note;
  const sentence = words[locale][`ledger.${act}`] ?? act;
  const values = params as Readonly<Record<string, string | number>>;
  const names = [...sentence.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
  const said = names.map((name) => [name, codes[String(values[name])]?.[locale] ?? values[name] ?? ''] as const);
  return fill(sentence, Object.fromEntries(said));
};
