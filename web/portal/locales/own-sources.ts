import type { MessageSource } from '@xinglin/kit/i18n/language.ts';

/** The portal's own texts by namespace, each its own download. */
export const own = {
  portal: { 'zh-CN': () => import('./zh-cn.ts'), en: () => import('./en.ts') },
  identity: { 'zh-CN': () => import('./identity/zh-cn.ts'), en: () => import('./identity/en.ts') },
  terms: { 'zh-CN': () => import('./terms/zh-cn.ts'), en: () => import('./terms/en.ts') },
  organisation: { 'zh-CN': () => import('./organisation/zh-cn.ts'), en: () => import('./organisation/en.ts') },
  joining: { 'zh-CN': () => import('./joining/zh-cn.ts'), en: () => import('./joining/en.ts') },
  operator: { 'zh-CN': () => import('./operator/zh-cn.ts'), en: () => import('./operator/en.ts') },
  people: { 'zh-CN': () => import('./people/zh-cn.ts'), en: () => import('./people/en.ts') },
  records: { 'zh-CN': () => import('./records/zh-cn.ts'), en: () => import('./records/en.ts') },
} satisfies Record<string, MessageSource>;
