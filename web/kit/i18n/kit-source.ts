import type { MessageSource } from './language.ts';

/** Texts of the kit itself, which every page needs. */
export const kitSource: MessageSource = {
  'zh-CN': () => import('./kit.zh-cn.ts'),
  en: () => import('./kit.en.ts'),
};
