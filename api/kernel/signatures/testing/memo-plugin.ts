import { own, permit } from '../../ability/permit.ts';
import { defineServerPlugin } from '../../plugin.ts';
import type { SignatureMeaning } from '../meaning.ts';

const content: SignatureMeaning['content'] = async (ctx, id) => {
  const memo = await ctx.db.memo.findFirst({ where: { id }, select: { number: true, title: true, body: true } });
  return memo && { label: memo.number, content: memo };
};

const permissions = {
  'memo.read': permit(['read'], 'Memo', own),
  'memo.read-shared': permit(['read'], 'Memo', (viewer) => ({ shares: { some: { granteeId: viewer.tenantId ?? '' } } }), 'memo.read'),
} as const;

/** Memos that are approved by signature, and witnessed so that only their owner knows by whom. */
export const memoPlugin = defineServerPlugin({
  id: 'memos',
  permissions,
  roles: { 'any/administrator': Object.keys(permissions), 'any/staff': Object.keys(permissions) },
  schema: () => import('./sign-memo.ts'),
  signatures: {
    'memos.approved': {
      'zh-CN': { name: '批准', statement: '本人已审阅备忘录{label}，予以批准。' },
      en: { name: 'Approved', statement: 'I have read memo {label} and approve it.' },
      on: 'Memo',
      content,
    },
    'memos.witnessed': {
      'zh-CN': { name: '见证', statement: '本人见证备忘录{label}。' },
      en: { name: 'Witnessed', statement: 'I witness memo {label}.' },
      on: 'Memo',
      content,
      mayRead: async (ctx, id) => (await ctx.db.memo.count({ where: { id, tenantId: ctx.viewer.tenantId ?? '' } })) === 1,
    },
  },
});
