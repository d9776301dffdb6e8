import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import type { Track } from '../../shared/call-input.ts';
import { subjects } from '../../shared/subjects.ts';
import { type ExpertWish, expertsWhere } from './list.ts';
import { expertStageTexts, panelStageTexts } from './words.ts';

const rows = (ctx: Context, filter: ExpertWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Expert'), expertsWhere(filter)] },
    find: (query) => ctx.db.expert.findMany(query),
  });

const subjectName = (key: string, locale: string) => {
  const subject = subjects.find((each) => each.key === key);
  return subject ? (locale === 'en' ? subject.en : subject.zh) : key;
};

/** Lists that can be taken away as XLSX or CSV. */
const panels = (ctx: Context, { callId }: { callId: string }) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Panel'), { callId }] },
    find: (query) =>
      ctx.db.panel.findMany({
        ...query,
        include: {
          call: { select: { tracks: true } },
          members: { where: allowed(ctx, 'read', 'PanelMember'), orderBy: [{ seat: 'asc' }, { ordinal: 'asc' }] },
        },
      }),
  });
const seated = (members: readonly { seat: string; name: string }[], seat: string, locale: string) =>
  members
    .filter((member) => member.seat === seat)
    .map(({ name }) => name)
    .join(locale === 'en' ? ', ' : '、');

export const expertTables = {
  'technology-promotion.panels': defineTable({
    title: both('专家组', 'Panels'),
    model: 'Panel',
    filter: z.strictObject({ callId: z.uuid() }),
    rows: panels,
    columns: [
      { key: 'name', title: both('名称', 'Name'), type: 'text', width: 24, value: ({ name }) => name },
      {
        key: 'track',
        title: both('专业类别', 'Subject'),
        type: 'text',
        value: ({ track, call }) => (call.tracks as unknown as Track[]).find(({ key }) => key === track)?.name ?? track,
      },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: panelStageTexts, value: ({ stage }) => stage },
      { key: 'chair', title: both('组长', 'Chair'), type: 'text', value: ({ members }, { locale }) => seated(members, 'CHAIR', locale) },
      {
        key: 'members',
        title: both('组员', 'Members'),
        type: 'text',
        width: 40,
        value: ({ members }, { locale }) => seated(members, 'MEMBER', locale),
      },
      {
        key: 'alternates',
        title: both('候补专家', 'Alternates'),
        type: 'text',
        width: 24,
        value: ({ members }, { locale }) => seated(members, 'ALTERNATE', locale),
      },
      {
        key: 'secretary',
        title: both('秘书', 'Secretary'),
        type: 'text',
        value: ({ members }, { locale }) => seated(members, 'SECRETARY', locale),
      },
      { key: 'fixedAt', title: both('确定时间', 'Fixed'), type: 'dateTime', value: ({ fixedAt }) => fixedAt },
    ],
  }),
  'technology-promotion.experts': defineTable({
    title: both('专家库', 'Experts'),
    model: 'Expert',
    filter: z.strictObject({
      text: z.string().max(200).nullish(),
      stage: z.string().max(40).nullish(),
      subject: z.string().max(40).nullish(),
    }),
    rows,
    columns: [
      { key: 'name', title: both('姓名', 'Name'), type: 'text', width: 14, value: ({ name }) => name },
      { key: 'title', title: both('职称职务', 'Title'), type: 'text', width: 18, value: ({ title }) => title },
      { key: 'employer', title: both('工作单位', 'Employer'), type: 'text', width: 36, value: ({ employerName }) => employerName },
      { key: 'email', title: both('邮箱', 'E-mail'), type: 'text', width: 28, value: ({ email }) => email },
      {
        key: 'subjects',
        title: both('专业', 'Subjects'),
        type: 'text',
        width: 30,
        value: ({ subjects: keys }, { locale }) => keys.map((key) => subjectName(key, locale)).join(locale === 'en' ? ', ' : '、'),
      },
      { key: 'stage', title: both('聘任状态', 'State'), type: 'enumeration', texts: expertStageTexts, value: ({ stage }) => stage },
      { key: 'maxLoad', title: both('可评审量', 'Most tasks'), type: 'integer', value: ({ maxLoad }) => maxLoad },
      { key: 'invitedAt', title: both('邀请时间', 'Invited'), type: 'dateTime', value: ({ invitedAt }) => invitedAt },
      { key: 'answeredAt', title: both('答复时间', 'Answered'), type: 'dateTime', value: ({ answeredAt }) => answeredAt },
    ],
  }),
};
