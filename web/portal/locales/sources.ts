import { type MessageSource, termsOf } from '@xinglin/kit/i18n/language.ts';
import { plugins } from '../plugins.ts';

const own: Record<string, MessageSource> = {
  portal: { 'zh-CN': () => import('./zh-cn.ts'), en: () => import('./en.ts') },
  identity: { 'zh-CN': () => import('./identity/zh-cn.ts'), en: () => import('./identity/en.ts') },
  terms: { 'zh-CN': () => import('./terms/zh-cn.ts'), en: () => import('./terms/en.ts') },
  organisation: { 'zh-CN': () => import('./organisation/zh-cn.ts'), en: () => import('./organisation/en.ts') },
  joining: { 'zh-CN': () => import('./joining/zh-cn.ts'), en: () => import('./joining/en.ts') },
  operator: { 'zh-CN': () => import('./operator/zh-cn.ts'), en: () => import('./operator/en.ts') },
  people: { 'zh-CN': () => import('./people/zh-cn.ts'), en: () => import('./people/en.ts') },
  records: { 'zh-CN': () => import('./records/zh-cn.ts'), en: () => import('./records/en.ts') },
};

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
