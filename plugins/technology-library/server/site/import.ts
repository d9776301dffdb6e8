// Sites that were kept in a table until now, each with the days of its way as far as it has come.

import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { isRegion } from '@xinglin/kernel/shared/regions';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { defineImport, type ImportColumns, type RowFault, type RowOf, type TableImport } from '@xinglin/kernel/tables/import';
import { todayIn } from '@xinglin/kernel/tenancy/day';
import { adoptionStages } from '../../shared/stages.ts';
import { addMonths, asDay } from '../days.ts';
import { createSite } from './create.ts';
import { moveSite, type SiteAct } from './move.ts';
import { SUSTAINED_MONTHS } from './sustained.ts';
import { levelTexts } from './texts.ts';

const steps = [
  ['assessedOn', 'assess', '条件评估日期', 'Assessed on'],
  ['agreedOn', 'agree', '签约日期', 'Agreed on'],
  ['readyOn', 'prepare', '准备就绪日期', 'Ready on'],
  ['trainedOn', 'train', '培训完成日期', 'Trained on'],
  ['trialOn', 'try', '试用开始日期', 'First use on'],
  ['routineOn', 'useRoutinely', '常规应用日期', 'Routine use since'],
  ['sustainedOn', 'sustain', '持续应用认定日期', 'Sustained on'],
] as const satisfies readonly (readonly [string, SiteAct, string, string])[];

const columns = {
  siteName: { title: both('应用单位', 'Site'), type: 'text', required: true, maxLength: 100 },
  areaCode: {
    title: both('行政区划代码', 'Area code'),
    type: 'text',
    required: true,
    maxLength: 6,
    hint: both('六位行政区划代码，如 440106。', 'Six figures, such as 440106.'),
    check: (code: string) => (/^\d{6}$/.test(code) && isRegion(code.slice(0, 2)) ? undefined : 'AREA_CODE'),
  },
  siteLevel: { title: both('机构级别', 'Level'), type: 'enumeration', required: true, texts: levelTexts },
  contactName: { title: both('联系人', 'Contact'), type: 'text', maxLength: 50 },
  contactPhone: { title: both('联系电话', 'Telephone'), type: 'text', maxLength: 20 },
  approachedOn: { title: both('接洽日期', 'Approached on'), type: 'date', required: true },
  assessedOn: { title: both('条件评估日期', 'Assessed on'), type: 'date' },
  agreedOn: { title: both('签约日期', 'Agreed on'), type: 'date' },
  readyOn: { title: both('准备就绪日期', 'Ready on'), type: 'date' },
  trainedOn: { title: both('培训完成日期', 'Trained on'), type: 'date' },
  trialOn: { title: both('试用开始日期', 'First use on'), type: 'date' },
  routineOn: { title: both('常规应用日期', 'Routine use since'), type: 'date' },
  sustainedOn: { title: both('持续应用认定日期', 'Sustained on'), type: 'date' },
  evidence: { title: both('持续应用依据', 'Evidence of sustained use'), type: 'text', maxLength: 2_000 },
} as const satisfies ImportColumns;

type Row = RowOf<typeof columns>;

const texts = {
  AREA_CODE: both('不是有效的六位行政区划代码。', 'Not an area code of six figures.'),
  DAY_AHEAD: both('日期晚于今天。', 'The day lies ahead.'),
  OUT_OF_ORDER: both('早于前一步的日期。', 'Earlier than the step before.'),
  STEP_MISSING: both('缺少前一步的日期。', 'The day of the step before is missing.'),
  TOO_EARLY: both('常规应用满六个月后才能认定持续应用。', 'Sustained use counts from six months of routine use on.'),
  EVIDENCE_MISSING: both('持续应用须写明依据。', 'Sustained use asks for evidence.'),
  SITE_TAKEN: both('该单位已在本项目技术的应用单位中。', 'The site takes this technology up already.'),
} as const;

const rowFaults = (row: Row, today: Date): RowFault[] => {
  const days: [string, string | null][] = [
    ['approachedOn', row.approachedOn],
    ...steps.map(([key]) => [key, row[key]] as [string, string | null]),
  ];
  const last = days.findLastIndex(([, day]) => day !== null);
  const faults: RowFault[] = [];
  days.slice(0, last + 1).forEach(([column, day], at) => {
    const before = days[at - 1]?.[1];
    if (day === null) faults.push({ column, code: 'STEP_MISSING' });
    else if (asDay(day) > today) faults.push({ column, code: 'DAY_AHEAD' });
    else if (before && day < before) faults.push({ column, code: 'OUT_OF_ORDER' });
  });
  if (row.sustainedOn && row.routineOn && asDay(row.sustainedOn) < addMonths(asDay(row.routineOn), SUSTAINED_MONTHS))
    faults.push({ column: 'sustainedOn', code: 'TOO_EARLY' });
  if (row.sustainedOn && !row.evidence) faults.push({ column: 'evidence', code: 'EVIDENCE_MISSING' });
  return faults;
};

const projectOf = (ctx: Context, id: string) =>
  ctx.db.promotionProject.findFirst({
    where: { AND: [allowed(ctx, 'read', 'PromotionProject'), { id: asId(id), stage: { notIn: ['CLOSED', 'TERMINATED'] } }] },
    select: { id: true, tenantId: true, number: true, entryId: true, versionId: true },
  });

const take = async (ctx: Context, projectId: string, number: string, rows: readonly Row[]): Promise<void> => {
  for (const row of rows) {
    const id = await createSite(ctx, {
      projectId,
      siteName: row.siteName,
      areaCode: row.areaCode,
      siteLevel: row.siteLevel,
      contactName: row.contactName ?? '',
      contactPhone: row.contactPhone ?? '',
      occurredOn: asDay(row.approachedOn),
    });
    for (const [key, act] of steps) {
      const day = row[key];
      if (day) await moveSite(ctx, id, act, { occurredOn: asDay(day), ...(act === 'sustain' ? { evidence: row.evidence ?? '' } : {}) });
    }
  }
  await ctx.audit('site.imported', { on: ['PromotionProject', projectId], label: number, detail: { count: rows.length } });
};

const tableOf = async (ctx: Context, id: string): Promise<TableImport | null> => {
  const project = await projectOf(ctx, id);
  if (!project) return null;
  const table: TableImport<typeof columns> = {
    title: both(`${project.number} 应用单位`, `${project.number} sites`),
    model: 'SiteAdoption',
    columns,
    key: ['siteName', 'areaCode'],
    texts,
    checkRow: (within, row) => rowFaults(row, todayIn(within.now())),
    checkRows: async (within, rows) => {
      const there = await within.db.siteAdoption.findMany({
        where: {
          tenantId: project.tenantId,
          entryId: project.entryId,
          versionId: project.versionId,
          mergedIntoId: null,
          stage: { notIn: [...adoptionStages.final] },
          siteName: { in: rows.map(({ siteName }) => siteName.trim()) },
        },
        select: { siteName: true, areaCode: true },
      });
      const known = new Set(there.map((row) => JSON.stringify([row.siteName, row.areaCode])));
      return rows.flatMap((row, at) =>
        known.has(JSON.stringify([row.siteName.trim(), row.areaCode])) ? [{ row: at, column: 'siteName', code: 'SITE_TAKEN' }] : [],
      );
    },
    commit: (within, rows) => take(within, project.id, project.number, rows),
  };
  return table as unknown as TableImport;
};

/** The sites of one project, asked for as `technology-library.sites.<project>`. */
export const siteImports = {
  'technology-library.sites': defineImport({
    title: both('应用单位', 'Sites'),
    model: 'SiteAdoption',
    columns,
    key: ['siteName', 'areaCode'],
    texts,
    of: tableOf,
    commit: async () => undefined,
  }),
} satisfies Readonly<Record<string, TableImport>>;
