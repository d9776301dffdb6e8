import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import { subjects } from '../../shared/subjects.ts';
import { type ExpertWish, expertsWhere } from './list.ts';
import { expertStageTexts } from './words.ts';

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
export const expertTables = {
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
