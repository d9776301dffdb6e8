// Evidence of the demonstration: a material that the sites of an activity read, its sign-in sheet, and what shows that a
// finding was put right.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { renderPdf } from '@xinglin/kernel/documents/render';
import { keyOf } from '@xinglin/kernel/files/file-store';
import { searchable } from '@xinglin/kernel/search/searchable';
import { shareFile } from './share.ts';

interface Wish {
  name: string;
  lines: readonly string[];
  kind: string;
  forSites?: boolean;
  siteId?: string | null;
  column: { activityId?: string; responseId?: string };
}

const MEDIA_TYPE = 'application/pdf';

const keep = async (ctx: Context, wish: Wish, organisation: string): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const { name, lines, kind, forSites = false, siteId = null, column } = wish;
  const id = demoId(`promotion-file:${name}:${column.activityId ?? column.responseId}`);
  if ((await ctx.db.promotionFile.count({ where: { tenantId, id } })) > 0) return;
  const createdAt = ctx.now();
  const title = name.replace('.pdf', '');
  const body = await renderPdf({
    title,
    organisation,
    date: createdAt,
    locale: 'zh-CN',
    blocks: [{ kind: 'title', text: title }, ...lines.map((text) => ({ kind: 'paragraph' as const, text }))],
  });
  const bytes = Buffer.from(body);
  const fileId = demoId(`promotion-file-body:${id}`);
  const described = { mediaType: MEDIA_TYPE, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  const by = demoId('li-wen');
  await ctx.services.files.put(keyOf({ id: fileId, tenantId }), Readable.from([bytes]), bytes.length);
  await ctx.db.storedFile.create({
    data: {
      ...{ id: fileId, tenantId, name, ...described, state: 'READY', search: searchable({ name }), uploadedBy: by },
      ...{ objectType: 'PromotionFile', objectId: id, createdAt, readyAt: createdAt },
    },
  });
  const row = { id, tenantId, ...column, siteId, kind, forSites, fileId, uploaderId: tenantId, name, ...described };
  await ctx.db.promotionFile.create({ data: { ...row, addedBy: by, addedByName: '李文', createdAt } });
  await shareFile(ctx, row);
};

export const seedEvidence = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const activity = await ctx.db.activity.findFirst({
    where: { tenantId, stage: { not: 'CANCELLED' }, sites: { some: { siteId: { not: null } } } },
    orderBy: { id: 'asc' },
  });
  const response = await ctx.db.findingResponse.findFirst({ where: { tenantId }, orderBy: { id: 'asc' } });
  if (!activity && !response) return;
  const { name } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  if (activity) {
    const column = { activityId: activity.id };
    const slides = ['一、适应证与禁忌证；', '二、操作步骤与质量控制要点；', '三、随访与不良事件报告。'];
    await keep(ctx, { name: '规范操作培训课件.pdf', lines: slides, kind: 'MATERIAL', forSites: true, column }, name);
    const sheet = ['签到方式：现场签字，会后扫描存档。', '共三页，由活动承办人员核对。'];
    await keep(ctx, { name: '活动签到表.pdf', lines: sheet, kind: 'SIGN_IN', column }, name);
  }
  if (response) {
    const lines = ['整改前后对照照片与复训记录，供核验使用。'];
    const column = { responseId: response.id };
    await keep(ctx, { name: '整改情况说明.pdf', lines, kind: 'DOCUMENT', siteId: response.siteId, column }, name);
  }
};
