import { type MessageSource, termsOf } from '@xinglin/kit/i18n/language.ts';
import { plugins } from '../plugins.ts';
import { own } from './own-sources.ts';

/** Namespace to texts: the portal's own and two per plugin, each its own download. */
export const sources: Readonly<Record<string, MessageSource>> = {
  ...own,
  ...Object.fromEntries(
    plugins.flatMap(({ id, locales, terms }) => [
      [id, locales],
      [termsOf(id), terms],
    ]),
  ),
};
