import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { subjects } from '@xinglin/plugin-technology-promotion/shared/subjects';
import { z } from 'zod';
import { versionLabel } from '../../shared/version-content.ts';
import { type CredentialWish, credentialsWhere, type EntryWish, entriesWhere, type ReviewWish, reviewsWhere } from './list.ts';
import { credentialKindTexts, credentialStateTexts, levelTexts, reviewTexts, stageTexts, triggerTexts } from './table-texts.ts';

const maybe = z.string().max(100).nullish();
const subjectNames = new Map<string, string>(subjects.map(({ key, zh }) => [key, zh]));

const entries = (ctx: Context, filter: EntryWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'LibraryEntry'), entriesWhere(filter)] },
    find: (query) => ctx.db.libraryEntry.findMany({ ...query, include: { currentVersion: { select: { major: true, minor: true } } } }),
  });

const credentials = (ctx: Context, filter: CredentialWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'LibraryCredential'), credentialsWhere(filter)] },
    find: (query) => ctx.db.libraryCredential.findMany({ ...query, include: { entry: { select: { number: true, title: true } } } }),
  });

const reviews = (ctx: Context, filter: ReviewWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'LibraryReview'), reviewsWhere(filter)] },
    find: (query) => ctx.db.libraryReview.findMany({ ...query, include: { entry: { select: { number: true, title: true } } } }),
  });

export const entryTables = {
  'technology-library.entries': defineTable({
    title: both('技术库', 'Technology library'),
    model: 'LibraryEntry',
    filter: z.strictObject({ text: maybe, stage: maybe, level: maybe, subject: maybe, disputed: z.boolean().nullish() }),
    rows: entries,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: stageTexts, value: ({ stage }) => stage },
      { key: 'level', title: both('级别', 'Level'), type: 'enumeration', texts: levelTexts, value: ({ level }) => level },
      {
        key: 'subjects',
        title: both('专业', 'Subjects'),
        type: 'text',
        width: 24,
        value: (row) => row.subjects.map((key) => subjectNames.get(key) ?? key).join('、'),
      },
      { key: 'holder', title: both('持有方', 'Holder'), type: 'text', width: 30, value: ({ holderName }) => holderName },
      { key: 'disputed', title: both('权属有争议', 'Ownership disputed'), type: 'boolean', value: ({ ownerDispute }) => ownerDispute },
      {
        key: 'version',
        title: both('现行版本', 'Current version'),
        type: 'text',
        width: 10,
        value: ({ currentVersion }) => (currentVersion ? versionLabel(currentVersion) : null),
      },
      { key: 'call', title: both('来源征集', 'Selected in'), type: 'text', width: 30, value: ({ callTitle }) => callTitle },
      { key: 'listedAt', title: both('入库时间', 'Listed'), type: 'dateTime', value: ({ listedAt }) => listedAt },
      { key: 'nextReviewOn', title: both('下次复评', 'Next re-evaluation'), type: 'date', value: ({ nextReviewOn }) => nextReviewOn },
      { key: 'exitedAt', title: both('退出时间', 'Left'), type: 'dateTime', value: ({ exitedAt }) => exitedAt },
    ],
  }),
  'technology-library.credentials': defineTable({
    title: both('证照', 'Credentials'),
    model: 'LibraryCredential',
    filter: z.strictObject({ state: maybe, expiresBy: maybe, entryId: maybe }),
    rows: credentials,
    columns: [
      { key: 'entry', title: both('技术编号', 'Entry'), type: 'text', width: 14, value: ({ entry }) => entry.number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ entry }) => entry.title },
      { key: 'kind', title: both('类别', 'Kind'), type: 'enumeration', texts: credentialKindTexts, value: ({ kind }) => kind },
      { key: 'name', title: both('证照名称', 'Name'), type: 'text', width: 30, value: ({ name }) => name },
      { key: 'number', title: both('证号', 'Number'), type: 'text', width: 24, value: ({ number }) => number },
      { key: 'issuer', title: both('发证机关', 'Issuer'), type: 'text', width: 24, value: ({ issuer }) => issuer },
      { key: 'validFrom', title: both('起始日期', 'Valid from'), type: 'date', value: ({ validFrom }) => validFrom },
      { key: 'expiresOn', title: both('有效期至', 'Valid until'), type: 'date', value: ({ expiresOn }) => expiresOn },
      { key: 'state', title: both('状态', 'State'), type: 'enumeration', texts: credentialStateTexts, value: ({ state }) => state },
      { key: 'required', title: both('必备', 'Required'), type: 'boolean', value: ({ required }) => required },
    ],
  }),
  'technology-library.reviews': defineTable({
    title: both('复评与退出审议', 'Re-evaluations and exit cases'),
    model: 'LibraryReview',
    filter: z.strictObject({ kind: maybe, stage: maybe, entryId: maybe }),
    rows: reviews,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 14, value: ({ number }) => number },
      { key: 'entry', title: both('技术编号', 'Entry'), type: 'text', width: 14, value: ({ entry }) => entry.number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ entry }) => entry.title },
      { key: 'kind', title: both('类型', 'Kind'), type: 'enumeration', texts: reviewTexts.kind, value: ({ kind }) => kind },
      { key: 'trigger', title: both('起因', 'Trigger'), type: 'enumeration', texts: triggerTexts, value: ({ trigger }) => trigger },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: reviewTexts.stage, value: ({ stage }) => stage },
      {
        key: 'conclusion',
        title: both('结论', 'Conclusion'),
        type: 'enumeration',
        texts: reviewTexts.conclusion,
        value: ({ conclusion }) => conclusion,
      },
      { key: 'dueOn', title: both('应结日期', 'Due'), type: 'date', value: ({ dueOn }) => dueOn },
      { key: 'concludedAt', title: both('办结时间', 'Concluded'), type: 'dateTime', value: ({ concludedAt }) => concludedAt },
      { key: 'findings', title: both('审议意见', 'Findings'), type: 'text', width: 50, value: ({ findings }) => findings },
    ],
  }),
};
