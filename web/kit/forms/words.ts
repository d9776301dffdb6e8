import { namespace } from '../i18n/use-t.ts';

/** Texts of forms as data: their own download, since most pages have none. */
export const useFormWords = namespace<typeof import('./locales/zh-cn.ts').default>('forms');
