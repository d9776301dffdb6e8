import { namespace } from '../i18n/use-t.ts';

/** Texts of signatures: their own download, since most pages have none. */
export const useSignWords = namespace<typeof import('./locales/zh-cn.ts').default>('signature');
