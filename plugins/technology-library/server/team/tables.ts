import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { defineTable } from '@xinglin/kernel/tables/table';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { z } from 'zod';
import { activeOn, gapOf } from '../../shared/team-gaps.ts';
import { peopleWhere, placesWhere, type TeamWish } from './list.ts';

const roleTexts = {
  LEADER: both('项目负责人', 'Project leader'),
  GUIDE: both('技术指导', 'Technical guide'),
  TEACHER: both('带教老师', 'Teacher'),
  LIAISON: both('联络员', 'Liaison'),
  DATA: both('数据员', 'Data keeper'),
  QUALITY: both('质控员', 'Quality controller'),
};
const gapTexts = {
  NO_TRAINING: both('没有培训记录', 'No training on record'),
  TRAINING_LAPSED: both('培训已过有效期', 'Training has lapsed'),
  TRAINING_EXPIRING: both('培训即将到期', 'Training runs out soon'),
  NO_QUALIFICATION: both('没有资质记录', 'No qualification on record'),
  QUALIFICATION_LAPSED: both('资质已过有效期', 'Qualification has lapsed'),
  QUALIFICATION_EXPIRING: both('资质即将到期', 'Qualification runs out soon'),
};

const filter = z.strictObject({
  text: z.string().max(100).nullish(),
  projectId: z.uuid().nullish(),
  role: z.string().max(20).nullish(),
  current: z.boolean().nullish(),
});

const people = (ctx: Context, wish: TeamWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'TeamPerson'), peopleWhere(wish, todayIn(ctx.now()))] },
    find: (query) =>
      ctx.db.teamPerson.findMany({
        ...query,
        include: { records: { where: allowed(ctx, 'read', 'TrainingRecord') }, places: { where: allowed(ctx, 'read', 'TeamMember') } },
      }),
  });

const places = (ctx: Context, wish: TeamWish) =>
  batchesOf({
    sort: { field: 'createdAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'TeamMember'), placesWhere(wish, todayIn(ctx.now()))] },
    find: (query) =>
      ctx.db.teamMember.findMany({
        ...query,
        include: {
          project: { select: { number: true, title: true } },
          person: { select: { name: true, employer: true, title: true, records: true } },
        },
      }),
  });

export const teamTables = {
  'technology-library.team-people': defineTable({
    title: both('推广队伍', 'People'),
    model: 'TeamPerson',
    filter,
    rows: people,
    columns: [
      { key: 'name', title: both('姓名', 'Name'), type: 'text', width: 14, value: ({ name }) => name },
      { key: 'employer', title: both('工作单位', 'Employer'), type: 'text', width: 34, value: ({ employer }) => employer },
      { key: 'title', title: both('职务或职称', 'Post'), type: 'text', width: 20, value: ({ title }) => title },
      { key: 'places', title: both('担任角色数', 'Places'), type: 'integer', value: (row) => row.places.length },
      { key: 'records', title: both('培训与资质记录数', 'Records'), type: 'integer', value: ({ records }) => records.length },
      {
        key: 'hours',
        title: both('培训学时', 'Hours of training'),
        type: 'decimal',
        decimals: 1,
        value: ({ records }) =>
          records.filter(({ kind }) => kind === 'TRAINING').reduce((sum, { hours }) => sum + (hours?.toNumber() ?? 0), 0),
      },
    ],
  }),
  'technology-library.team-members': defineTable({
    title: both('项目队伍', 'Team of a project'),
    model: 'TeamMember',
    filter,
    rows: places,
    columns: [
      { key: 'project', title: both('推广项目', 'Project'), type: 'text', width: 40, value: ({ project }) => project.title },
      { key: 'role', title: both('角色', 'Role'), type: 'enumeration', texts: roleTexts, value: ({ role }) => role },
      { key: 'name', title: both('姓名', 'Name'), type: 'text', width: 14, value: ({ person }) => person.name },
      { key: 'employer', title: both('工作单位', 'Employer'), type: 'text', width: 34, value: ({ person }) => person.employer },
      { key: 'sinceOn', title: both('起始日期', 'Since'), type: 'date', value: ({ sinceOn }) => sinceOn },
      { key: 'untilOn', title: both('结束日期', 'Until'), type: 'date', value: ({ untilOn }) => untilOn },
      {
        key: 'gap',
        title: both('缺口', 'Gap'),
        type: 'enumeration',
        texts: gapTexts,
        value: ({ role, sinceOn, untilOn, person }, ctx) => {
          const today = todayIn(ctx.now());
          return activeOn({ sinceOn, untilOn }, today) ? gapOf(role, person.records, today) : null;
        },
      },
    ],
  }),
};
