import { homeNamespace, namespace } from '@xinglin/kit/i18n/use-t.ts';

export const useWords = namespace<typeof import('./locales/zh-cn.ts').default>('technology-library');

export const useHomeWords = homeNamespace<typeof import('./locales/zh-cn.ts').default>('technology-library');
