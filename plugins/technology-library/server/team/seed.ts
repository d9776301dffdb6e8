// The people of the demonstration: whole in one project, wanting in another, so that both can be seen.
import type { Context } from '@xinglin/kernel/context';
import { demoId } from '@xinglin/kernel/demo/demo-id';
import { searchable } from '@xinglin/kernel/search/searchable';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import type { Prisma } from '@xinglin/prisma';
import type { RecordKind, TeamRole } from '../../shared/team-input.ts';
import { addMonths } from '../days.ts';

interface DemoPerson {
  key: string;
  /** A person of the association; the others are from outside. */
  user?: string;
  name: string;
  employer?: string;
  title: string;
  /** In which project, by its place in the order of numbers. */
  places: readonly (readonly [project: number, role: TeamRole])[];
  /** Months ago, and months for which it is valid. */
  records: readonly (readonly [kind: RecordKind, title: string, ago: number, valid: number | null, hours: number | null])[];
}

const people: readonly DemoPerson[] = [
  {
    key: 'li-wen',
    user: 'li-wen',
    name: '李文',
    title: '项目主管',
    places: [[0, 'LEADER']],
    records: [['TRAINING', '推广项目管理培训', 14, null, 16]],
  },
  {
    key: 'zhang-hui',
    user: 'zhang-hui',
    name: '张蕙',
    title: '推广部主任',
    places: [[1, 'LEADER']],
    records: [['TRAINING', '卫生技术推广管理研修', 20, 36, 24]],
  },
  {
    key: 'guide',
    name: '何远志',
    employer: '南方示范医院',
    title: '主任医师',
    places: [
      [0, 'GUIDE'],
      [1, 'GUIDE'],
    ],
    records: [['QUALIFICATION', '医师执业证书', 130, null, null]],
  },
  {
    key: 'teacher-one',
    name: '梁若兰',
    employer: '南方示范医院',
    title: '副主任医师',
    places: [
      [0, 'TEACHER'],
      [1, 'TEACHER'],
    ],
    records: [['TRAINING', '带教师资培训班', 8, 24, 32]],
  },
  {
    key: 'teacher-two',
    name: '黄志成',
    employer: '粤北区域医疗中心',
    title: '主治医师',
    places: [[1, 'TEACHER']],
    records: [['TRAINING', '带教师资培训班', 26, 24, 32]],
  },
  {
    key: 'quality',
    name: '周敏',
    employer: '岭南质控中心',
    title: '质控工程师',
    places: [[1, 'QUALITY']],
    records: [['TRAINING', '质控员培训', 23, 24, 12]],
  },
  {
    key: 'data',
    name: '冯一鸣',
    employer: '岭南大学公共卫生学院',
    title: '统计师',
    places: [
      [0, 'DATA'],
      [1, 'DATA'],
    ],
    records: [],
  },
  { key: 'liaison', name: '邓小云', employer: '珠江新城社区卫生服务中心', title: '科教干事', places: [[1, 'LIAISON']], records: [] },
];

export const seedTeam = async (ctx: Context): Promise<void> => {
  const tenantId = ctx.scope.tenantId ?? '';
  const today = todayIn(ctx.now());
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  if ((await ctx.db.member.count({ where: { tenantId, userId: demoId('li-wen') } })) === 0) return;
  const projects = await ctx.db.promotionProject.findMany({
    where: { tenantId, stage: { in: ['IMPLEMENTING', 'EVALUATING'] } },
    orderBy: { number: 'asc' },
    take: 2,
  });
  if (projects.length === 0 || (await ctx.db.teamPerson.count({ where: { tenantId } })) > 0) return;
  const rows: Prisma.TeamPersonCreateManyInput[] = [];
  const places: Prisma.TeamMemberCreateManyInput[] = [];
  const records: Prisma.TrainingRecordCreateManyInput[] = [];
  for (const [at, person] of people.entries()) {
    const id = demoId(`team-person:${person.key}`);
    const { name, title, employer = tenant.name } = person;
    const createdAt = new Date(today.getTime() - (people.length - at) * 86_400_000);
    rows.push({
      id,
      tenantId,
      userId: person.user ? demoId(person.user) : null,
      name,
      employer,
      title,
      search: searchable({ name, employer, title }),
      createdAt,
    });
    for (const [place, role] of person.places) {
      const project = projects[place];
      if (!project) continue;
      places.push({
        ...{ id: demoId(`team-member:${id}:${project.id}:${role}`), tenantId, projectId: project.id, personId: id, role },
        ...{ sinceOn: project.startsOn, addedBy: demoId('zhang-hui'), createdAt },
      });
    }
    for (const [kind, subject, ago, valid, hours] of person.records) {
      const doneOn = addMonths(today, -ago);
      records.push({
        ...{
          id: demoId(`training:${id}:${subject}`),
          tenantId,
          personId: id,
          kind,
          title: subject,
          issuer: kind === 'TRAINING' ? tenant.name : '国家卫生健康委员会',
        },
        ...{ hours, doneOn, validUntil: valid === null ? null : addMonths(doneOn, valid), recordedBy: demoId('zhang-hui'), createdAt },
      });
    }
  }
  await ctx.db.teamPerson.createMany({ data: rows });
  await ctx.db.teamMember.createMany({ data: places });
  await ctx.db.trainingRecord.createMany({ data: records });
};
