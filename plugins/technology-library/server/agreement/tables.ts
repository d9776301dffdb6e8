import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { type AgreementWish, agreementsWhere } from './list.ts';

const stageTexts = {
  DRAFT: both('草稿', 'Draft'),
  PENDING_SIGNATURES: both('待签署', 'To be signed'),
  EFFECTIVE: both('生效', 'In effect'),
  EXPIRING: both('即将到期', 'Ends soon'),
  EXPIRED: both('已到期', 'Expired'),
  TERMINATED: both('已终止', 'Terminated'),
  RENEWED: both('已续签', 'Renewed'),
  WITHDRAWN: both('已撤回', 'Withdrawn'),
};
const kindTexts = {
  MAIN: both('合作协议', 'Agreement'),
  AMENDMENT: both('补充协议', 'Amendment'),
  RENEWAL: both('续签协议', 'Renewal'),
};
const stateTexts = {
  PENDING: both('未签署', 'Not signed'),
  SIGNED: both('已签署', 'Signed'),
  SIGNED_ON_PAPER: both('纸质签署', 'Signed on paper'),
  REFUSED: both('拒签', 'Refused'),
};

const rows = (ctx: Context, filter: AgreementWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Agreement'), agreementsWhere(filter)] },
    find: (query) => ctx.db.agreement.findMany({ ...query, include: { parties: { where: allowed(ctx, 'read', 'AgreementParty') } } }),
  });

const party = (role: string) => (row: { parties: readonly { role: string; name: string; state: string }[] }) =>
  row.parties.find((one) => one.role === role);

/** Lists that can be taken away as XLSX or CSV. */
export const agreementTables = {
  'technology-library.agreements': defineTable({
    title: both('合作协议', 'Agreements'),
    model: 'Agreement',
    filter: z.strictObject({
      text: z.string().max(100).nullish(),
      stages: z.array(z.string().max(20)).max(10).nullish(),
      kind: z.string().max(20).nullish(),
      projectId: z.string().max(40).nullish(),
      entryId: z.string().max(40).nullish(),
      adoptionId: z.string().max(40).nullish(),
      endsFrom: z.string().max(10).nullish(),
      endsTo: z.string().max(10).nullish(),
    }),
    rows,
    columns: [
      { key: 'number', title: both('协议编号', 'Number'), type: 'text', value: ({ number }) => number },
      { key: 'title', title: both('协议名称', 'Title'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'kind', title: both('类型', 'Kind'), type: 'enumeration', texts: kindTexts, value: ({ kind }) => kind },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'entryNumber', title: both('技术编号', 'Technology number'), type: 'text', value: ({ entryNumber }) => entryNumber },
      { key: 'entryTitle', title: both('技术', 'Technology'), type: 'text', width: 30, value: ({ entryTitle }) => entryTitle },
      { key: 'versionLabel', title: both('版本', 'Version'), type: 'text', value: ({ versionLabel }) => versionLabel },
      { key: 'holder', title: both('技术持有方', 'Holder'), type: 'text', width: 30, value: (row) => party('HOLDER')(row)?.name },
      {
        key: 'holderState',
        title: both('持有方签署', 'Holder’s answer'),
        type: 'enumeration',
        texts: stateTexts,
        value: (row) => party('HOLDER')(row)?.state,
      },
      { key: 'site', title: both('应用单位', 'Site'), type: 'text', width: 30, value: ({ siteName }) => siteName },
      {
        key: 'siteState',
        title: both('应用单位签署', 'Site’s answer'),
        type: 'enumeration',
        texts: stateTexts,
        value: (row) => party('SITE')(row)?.state,
      },
      { key: 'startsOn', title: both('起始日', 'From'), type: 'date', value: ({ startsOn }) => startsOn },
      { key: 'endsOn', title: both('截止日', 'To'), type: 'date', value: ({ endsOn }) => endsOn },
      { key: 'sentAt', title: both('发出时间', 'Sent'), type: 'dateTime', value: ({ sentAt }) => sentAt },
      { key: 'effectiveAt', title: both('生效时间', 'In effect since'), type: 'dateTime', value: ({ effectiveAt }) => effectiveAt },
      { key: 'endedAt', title: both('结束时间', 'Ended'), type: 'dateTime', value: ({ endedAt }) => endedAt },
      { key: 'endReason', title: both('结束原因', 'Why it ended'), type: 'text', width: 30, value: ({ endReason }) => endReason },
    ],
  }),
};
