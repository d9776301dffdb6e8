// Rows of the demonstration's entries, as the acts themselves would have left them.

import { demoId } from '@xinglin/kernel/demo/demo-id';
import type { Prisma } from '@xinglin/prisma';
import type { LedgerAct } from '../../shared/ledger.ts';
import { addMonths } from '../days.ts';
import type { DemoEntry } from './seed-technologies.ts';

export interface Planned {
  of: DemoEntry;
  id: string;
  versionId: string;
  number: string;
  enteredOn: Date;
  holderId: string | null;
  holderName: string;
  successorId: string | null;
}

interface Numbers {
  year: string;
  reEvaluations: number;
  exits: number;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const listedAct = { act: 'list', to: 'LISTED', ledger: 'entry-listed' } as const;

interface Step {
  act: string;
  to: string;
  ledger?: LedgerAct;
  reasonCode?: string;
  on: Date;
}

/** The steps that led to the stage, each on its day. */
const stepsOf = ({ of, enteredOn }: Planned, today: Date): Step[] => {
  const listed: Step = { ...listedAct, on: new Date(enteredOn.getTime() + 12 * DAY_MS) };
  const promoted: Step = { act: 'promote', to: 'PROMOTING', on: addMonths(enteredOn, 2) };
  const back = (days: number) => new Date(today.getTime() - days * DAY_MS);
  const enter: Step = { act: 'enter', to: 'PENDING', on: enteredOn };
  switch (of.stage) {
    case 'PENDING':
      return [enter];
    case 'LISTED':
      return [enter, listed];
    case 'PROMOTING':
      return [enter, listed, promoted];
    case 'RE_EVALUATION':
      return [
        ...[enter, listed, promoted],
        { act: 'reEvaluate', to: 'RE_EVALUATION', ledger: 'entry-re-evaluation-opened', reasonCode: 'INDICATORS', on: back(20) },
      ];
    case 'SUSPENDED':
      return [
        ...[enter, listed, promoted],
        { act: 'suspend', to: 'SUSPENDED', ledger: 'entry-suspended', reasonCode: 'LICENCE_LAPSED', on: back(9) },
      ];
    case 'SUPERSEDED':
      return [
        ...[enter, listed, promoted],
        { act: 'supersede', to: 'SUPERSEDED', ledger: 'entry-superseded', reasonCode: 'SUPERSEDED', on: back(400) },
      ];
    default:
      return [enter, listed, { act: 'exit', to: 'EXITED', ledger: 'entry-exited', reasonCode: 'INDICATORS', on: back(150) }];
  }
};

const credentialOf = (tenantId: string, { of, id, holderId, enteredOn }: Planned, today: Date, n: number) => {
  const lapsed = of.stage === 'SUSPENDED';
  const expiresOn = lapsed ? new Date(today.getTime() - 10 * DAY_MS) : new Date(addMonths(today, 2 + n * 5).getTime() + 6 * DAY_MS);
  const daysLeft = Math.round((expiresOn.getTime() - today.getTime()) / DAY_MS);
  return {
    id: demoId(`library-credential:${id}`),
    tenantId,
    entryId: id,
    holderId,
    kind: 'REGISTRATION',
    name: `${of.title}相关产品注册证`.slice(0, 100),
    number: `国械注准2023${String(3_070_100 + n * 37)}`,
    issuer: '药品监督管理部门',
    validFrom: addMonths(enteredOn, -6),
    expiresOn,
    state: lapsed ? 'LAPSED' : 'VALID',
    required: true,
    alerted: [90, 30, 7, 0].filter((days) => daysLeft <= days),
    createdAt: enteredOn,
  };
};

const reviewOf = (tenantId: string, { of, id }: Planned, today: Date, { year, reEvaluations, exits }: Numbers) => {
  const row = { id: demoId(`library-review:${id}`), tenantId, entryId: id };
  const openedAt = new Date(today.getTime() - 20 * DAY_MS + 2 * HOUR_MS);
  const number = (prefix: string, last: number) => `${prefix}${year}-${String(last + 1).padStart(3, '0')}`;
  if (of.stage === 'RE_EVALUATION')
    return [
      {
        ...row,
        number: number('FP', reEvaluations),
        kind: 'RE_EVALUATION',
        trigger: 'INDICATORS',
        findings: '初筛阳性转诊到位率低于目标值，待核实各单位数据。',
        dueOn: new Date(today.getTime() + 40 * DAY_MS),
        createdAt: openedAt,
      },
    ];
  if (of.stage !== 'EXITED') return [];
  const closedAt = new Date(today.getTime() - 150 * DAY_MS + 2 * HOUR_MS);
  return [
    {
      ...row,
      number: number('TC', exits),
      kind: 'EXIT',
      trigger: 'INDICATORS',
      stage: 'CONCLUDED',
      findings: '灵敏度未达到申报水平，已有更可靠的替代方法，予以退出。',
      conclusion: 'EXIT',
      concludedAt: closedAt,
      createdAt: new Date(closedAt.getTime() - 45 * DAY_MS),
    },
  ];
};

export const entryRows = (tenantId: string, planned: readonly Planned[], today: Date, numbers: Numbers) => {
  const rows = {
    entry: [] as (Prisma.LibraryEntryCreateManyInput & { title: string; number: string; holderName: string })[],
    credential: [] as Prisma.LibraryCredentialCreateManyInput[],
    review: [] as Prisma.LibraryReviewCreateManyInput[],
    event: [] as Prisma.LibraryEventCreateManyInput[],
    ledger: [] as Prisma.LedgerEntryCreateManyInput[],
  };
  for (const [n, one] of planned.entries()) {
    const { of, id, number, holderId, holderName, enteredOn } = one;
    const steps = stepsOf(one, today);
    const last = steps.at(-1) as Step;
    const listed = steps.find(({ act }) => act === 'list');
    const pending = of.stage === 'PENDING';
    const interrupted = of.stage === 'SUSPENDED' || of.stage === 'RE_EVALUATION';
    rows.entry.push({
      ...{ id, tenantId, number, title: of.title, holderId, holderName, stage: of.stage, level: of.level, subjects: [of.subject] },
      stageSince: last.on,
      reasonCode: last.reasonCode ?? null,
      resumesAt: interrupted ? 'PROMOTING' : null,
      outcome: pending ? 'CONDITIONAL' : 'RECOMMEND',
      condition: pending ? '补充一年随访资料后入库' : '',
      callTitle: '卫生健康适宜技术征集',
      listedAt: listed?.on ?? null,
      exitedAt: of.stage === 'EXITED' ? last.on : null,
      nextReviewOn: pending || of.stage === 'EXITED' || of.stage === 'SUPERSEDED' ? null : addMonths(today, 1 + n * 3),
      createdAt: new Date(enteredOn.getTime() + n * 60_000),
    });
    if (of.stage !== 'EXITED' && of.stage !== 'SUPERSEDED') rows.credential.push(credentialOf(tenantId, one, today, n));
    rows.review.push(...reviewOf(tenantId, one, today, numbers));
    for (const [at, { act, to, ledger, reasonCode, on }] of steps.entries()) {
      const recordedAt = new Date(on.getTime() + (2 + at) * HOUR_MS);
      rows.event.push({
        ...{ id: demoId(`library-event:${id}:${at}`), tenantId, entryId: id, holderId, act, toStage: to, recordedAt, occurredOn: on },
        fromStage: steps[at - 1]?.to ?? null,
        reasonCode: reasonCode ?? null,
      });
      if (!ledger) continue;
      rows.ledger.push({
        ...{ id: demoId(`library-ledger:${id}:${at}`), tenantId, entryId: id, act: ledger, occurredOn: on, recordedAt },
        ...{ params: { number, title: of.title }, objectType: 'LibraryEntry', objectId: id },
      });
    }
  }
  return rows;
};
