// A call as large as they come: 2,000 submissions, five reviews of ten criteria each handed in and three more begun, 200 experts.
import type { Services } from '@xinglin/kernel/context';
import { searchable } from '@xinglin/kernel/search/searchable';
import { createOrganisation } from '@xinglin/kernel/tenancy/create-organisation';
import { type Db, withScope } from '@xinglin/prisma';
import pg from 'pg';
import { insertFixed, insertRows } from '../insert-rows.ts';
import type { Person } from '../world.ts';
import { figuresOf, totalOf } from './figures.ts';
import { callId, DOSSIERS, EXPERTS, formId, id, PLACES, roundId, tenantId } from './ids.ts';
import { addPeople } from './people.ts';

const HANDED_IN = 5;
const BEGUN = 3;
const CRITERIA = 10;

export interface Draft {
  reviewId: string;
  taskId: string;
  dossierId: string;
  expert: Person;
}
export interface SelectionWorld {
  secretary: Person;
  experts: readonly Person[];
  /** The next review that is begun and not handed in. */
  nextDraft(): Draft;
}

const criteria = Array.from({ length: CRITERIA }, (_, at) => ({
  key: `c${at}`,
  label: `第 ${at + 1} 项`,
  weight: at + 1,
  scale: { min: 0, max: 10, step: 0.5 },
  anchors: [],
  allowNA: false,
  isVeto: false,
  isIndependent: false,
}));
export const scoresOf = (seed: number): Record<string, { score: number }> =>
  Object.fromEntries(criteria.map(({ key }, at) => [key, { score: ((seed * 7 + at * 3) % 21) / 2 }]));

/** Scores repeat after a while, as they do in life: equal means are not rare. */
const seedOf = (order: number, turn: number) => order * 3 + turn * 5 + Math.floor(order / 7);

const diseases = ['高血压', '糖尿病', '冠心病', '脑卒中', '慢阻肺', '肺结核', '骨质疏松', '近视', '失眠', '肩周炎'];
const acts = ['远程管理', '早期筛查', '康复训练', '快速检测', '社区随访', '针灸治疗', '影像辅助诊断', '风险分层'];
const titleOf = (at: number) => `${diseases[at % diseases.length]}${acts[Math.floor(at / diseases.length) % acts.length]}技术 ${at}`;
/** What the list looks for: one title in eighty holds it. */
export const SEARCH = '高血压远程';

const addCall = async (admin: pg.Client, secretary: string) => {
  const moments = { created_at: new Date(), version: 1 };
  await insertRows(admin, 'call', [
    {
      id: callId,
      tenant_id: tenantId,
      number: 'ZJ-BENCH',
      title: '大规模征集',
      summary: '',
      body: '',
      stage: 'REVIEWING',
      channels: ['LETTER'],
      channel_rules: [],
      review_formats: ['ONLINE'],
      tracks: [{ key: 'a', name: '综合' }],
      audience: 'PUBLIC',
      policy: {},
      checklist: [],
      grace_minutes: 15,
      sealed: false,
      opened_at: new Date(),
      received_count: DOSSIERS,
      letter_rules: [],
      created_by: secretary,
      search: searchable({ title: '大规模征集' }),
      ...moments,
    },
  ]);
  await insertFixed(admin, 'form_version', [
    {
      id: formId,
      tenant_id: tenantId,
      call_id: callId,
      kind: 'REVIEW',
      name: '评审表',
      number: 1,
      definition: { criteria },
      content_hash: 'bench',
      created_by: secretary,
      created_at: new Date(),
    },
  ]);
  await insertRows(admin, 'review_round', [
    {
      id: roundId,
      tenant_id: tenantId,
      call_id: callId,
      ordinal: 1,
      name: '网评',
      kind: 'INITIAL',
      format: 'ONLINE',
      stage: 'OPEN',
      form_id: formId,
      anonymity: 'DOUBLE_BLIND',
      see_others: 'AFTER_OWN',
      need: HANDED_IN,
      places: PLACES,
      policy: {},
      ranking_open: false,
      opened_at: new Date(),
      ...moments,
    },
  ]);
};

const addDossiers = async (admin: pg.Client) => {
  const at = Array.from({ length: DOSSIERS }, (_, order) => order);
  const received = (order: number) => new Date(Date.UTC(2026, 0, 1) + order * 60_000);
  await insertRows(
    admin,
    'dossier',
    at.map((order) => ({
      id: id('dossier', order),
      tenant_id: tenantId,
      call_id: callId,
      number: `SB${order}`,
      title: titleOf(order),
      applicant_name: `第 ${order % 300} 申报单位`,
      applicant_kind: 'enterprise',
      channel: 'LETTER',
      track: 'a',
      stage: order % 25 === 0 ? 'ADMITTED' : 'IN_REVIEW',
      revision: 1,
      avoid: [],
      on_paper: false,
      received_at: received(order),
      owner_dispute: false,
      search: searchable({ number: `SB${order}`, title: titleOf(order), applicant: `第 ${order % 300} 申报单位` }),
      version: 1,
      created_at: received(order),
    })),
  );
  await insertRows(
    admin,
    'round_item',
    at.map((order) => ({
      id: id('item', order),
      tenant_id: tenantId,
      round_id: roundId,
      dossier_id: id('dossier', order),
      revision: 1,
      reviews: 0,
      vetoes: 0,
      approvals: 0,
      mixed: false,
    })),
  );
};

const addReviews = async (admin: pg.Client, experts: readonly Person[]): Promise<Draft[]> => {
  await insertRows(
    admin,
    'expert',
    experts.map(({ userId }, at) => ({
      id: id('expert', at),
      tenant_id: tenantId,
      user_id: userId,
      name: `专家${at}`,
      email: `s${at + 1}@bench.invalid`,
      title: '',
      employer_name: '',
      subjects: ['a'],
      stage: 'ENGAGED',
      invited_at: new Date(),
      search: [],
      version: 1,
      created_at: new Date(),
    })),
  );
  const each = HANDED_IN + BEGUN;
  const tasks = Array.from({ length: DOSSIERS * each }, (_, n) => {
    const [order, turn] = [Math.floor(n / each), n % each];
    const who = (order * 7 + turn * 29) % EXPERTS;
    const done = turn < HANDED_IN;
    return {
      order,
      turn,
      who,
      done,
      taskId: id('task', order, turn),
      reviewId: id('review', order, turn),
      dossierId: id('dossier', order),
      userId: experts[who]?.userId ?? '',
    };
  });
  await insertRows(
    admin,
    'assignment',
    tasks.map(({ taskId, dossierId, userId, turn, who, done, order }) => ({
      id: taskId,
      tenant_id: tenantId,
      call_id: callId,
      round_id: roundId,
      dossier_id: dossierId,
      expert_id: id('expert', who),
      user_id: userId,
      stage: done ? 'SUBMITTED' : 'IN_PROGRESS',
      alias: 'ABCDEFGH'.charAt(turn),
      source: 'SOLVER',
      locked: false,
      version: 1,
      created_at: new Date(Date.UTC(2026, 5, 1) + order * 1_000),
    })),
  );
  await insertRows(
    admin,
    'review',
    tasks.map(({ reviewId, taskId, dossierId, userId, turn, done, order }) => ({
      id: reviewId,
      tenant_id: tenantId,
      round_id: roundId,
      dossier_id: dossierId,
      assignment_id: taskId,
      user_id: userId,
      alias: 'ABCDEFGH'.charAt(turn),
      revision: 1,
      form_id: formId,
      stage: done ? 'SUBMITTED' : 'DRAFT',
      scores: scoresOf(seedOf(order, turn)),
      total: done ? totalOf(criteria, scoresOf(seedOf(order, turn))).total : null,
      exact_total: done ? totalOf(criteria, scoresOf(seedOf(order, turn))).exact : null,
      vetoes: [],
      opinion: 'APPROVE',
      comment: '证据充分，适合推广。',
      confidential: '',
      submitted_at: done ? new Date() : null,
      version: 1,
      created_at: new Date(),
    })),
  );
  await insertFixed(
    admin,
    'conflict_declaration',
    tasks.map(({ dossierId, userId }) => ({
      tenant_id: tenantId,
      dossier_id: dossierId,
      user_id: userId,
      answer: 'NONE',
      detail: '',
      declared_at: new Date(),
    })),
  );
  const figures = Array.from({ length: DOSSIERS }, (_, order) => {
    const given = Array.from({ length: HANDED_IN }, (_each, turn) => scoresOf(seedOf(order, turn)));
    return figuresOf(id('dossier', order), criteria, given);
  });
  await admin.query(
    `update round_item i set reviews = (f->>'n')::int, approvals = (f->>'n')::int, figures = f, exact_mean = f->'figures'->>'exactMean',
       mean = (f->'figures'->>'mean')::float, median = (f->'figures'->>'median')::float, deviation = (f->'figures'->>'sampleSd')::float,
       lowest = (f->'figures'->>'min')::float, exact_lowest = f->'figures'->>'exactMin', highest = (f->'figures'->>'max')::float
     from json_array_elements($2::json) f where i.round_id = $1 and i.dossier_id = (f->>'itemId')::uuid`,
    [roundId, JSON.stringify(figures)],
  );
  return tasks
    .filter(({ done }) => !done)
    .map(({ taskId, reviewId, dossierId, who }) => ({ taskId, reviewId, dossierId, expert: experts[who] as Person }));
};

export const buildSelection = async (services: Services, adminUrl: string): Promise<SelectionWorld> => {
  const organisation = { id: tenantId, kind: 'association' as const, name: '大协会', shortName: '大协会', creditCode: null, region: '44' };
  await withScope({ kind: 'system', tenantId }, () =>
    services.database.client.$transaction((tx) => createOrganisation(tx as unknown as Db, services.registry, organisation, false)),
  );
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const [secretary, ...experts] = await addPeople(services, admin);
  if (!secretary) throw new Error('nobody runs the call');
  await addCall(admin, secretary.userId);
  await addDossiers(admin);
  const drafts = await addReviews(admin, experts);
  await admin.query('vacuum analyze');
  await admin.end();
  return {
    secretary,
    experts,
    nextDraft: () => {
      const draft = drafts.shift();
      if (!draft) throw new Error('all drafts are handed in: shorten the rounds');
      return draft;
    },
  };
};
