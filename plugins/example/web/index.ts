import { defineWebPlugin } from '@xinglin/kit/plugin.ts';

export const exampleWeb = defineWebPlugin({
  id: 'example',
  nav: [{ label: 'example:nav.memos', to: '/memos', icon: 'document', needs: ['read', 'Memo'] }],
  routes: [
    { path: '/memos', page: () => import('./memo/list-page.tsx'), needs: ['read', 'Memo'] },
    { path: '/memos/new', page: () => import('./memo/create-page.tsx'), needs: ['create', 'Memo'] },
    { path: '/memos/:id', page: () => import('./memo/detail-page.tsx'), needs: ['read', 'Memo'] },
    { path: '/memos/:id/edit', page: () => import('./memo/edit-page.tsx'), needs: ['update', 'Memo'] },
  ],
  locales: { 'zh-CN': () => import('./locales/zh-cn.ts'), en: () => import('./locales/en.ts') },
  terms: { 'zh-CN': () => import('./locales/zh-cn.ts?terms'), en: () => import('./locales/en.ts?terms') },
});
