// A round that nobody has been asked for yet: 1,000 items of eight tracks, 300 experts of sixty employers, one pair of thirty in conflict.
import type { Services } from '@xinglin/kernel/context';
import { createOrganisation } from '@xinglin/kernel/tenancy/create-organisation';
import { type Db, withScope } from '@xinglin/prisma';
import type pg from 'pg';
import { insertFixed, insertRows } from '../insert-rows.ts';
import { signIn } from '../sign-in.ts';
import type { Person } from '../world.ts';
import { id as of } from './ids.ts';

const ITEMS = 1_000;
const EXPERTS = 300;
const EMPLOYERS = 60;
const CONFLICT_OF = 30;

const id = (what: string, ...at: readonly number[]) => of(`assign:${what}`, ...at);
const tenantId = id('tenant');
export const callId = id('call');
export const draftRoundId = id('round');

const fields = ['心血管', '呼吸', '内分泌', '神经', '骨科', '肿瘤', '中医', '影像'];
const words = ['远程管理', '早期筛查', '康复训练', '快速检测', '社区随访', '针灸治疗', '辅助诊断', '风险分层', '基层适用', '护理质量'];
const tracks = fields.map((name, at) => ({ key: `t${at}`, name }));
const up = (count: number) => Array.from({ length: count }, (_, at) => at);
/** Uneven, as calls are: the first track has several times the items of the last. */
const trackOf = (at: number) => Math.floor((((at * 37) % 101) / 101) ** 1.5 * fields.length);
const wordOf = (at: number) => words[at % words.length] ?? '';
const textOf = (at: number) => up(40).map((turn) => `第 ${turn} 段说明本技术在${wordOf(at + turn * (at % 3))}中的依据、费用与安全。`);

const addCall = async (admin: pg.Client, secretary: string) => {
  const moments = { created_at: new Date(), version: 1 };
  await insertRows(admin, 'call', [
    {
      ...{
        id: callId,
        tenant_id: tenantId,
        number: 'ZJ-ASSIGN',
        title: '派审',
        summary: '',
        body: '',
        stage: 'REVIEWING',
        channels: ['LETTER'],
      },
      ...{ channel_rules: [], review_formats: ['ONLINE'], tracks, audience: 'PUBLIC', policy: {}, checklist: [], grace_minutes: 15 },
      ...{ sealed: false, opened_at: new Date(), received_count: ITEMS, letter_rules: [], created_by: secretary, search: [], ...moments },
    },
  ]);
  await insertRows(admin, 'review_round', [
    {
      ...{
        id: draftRoundId,
        tenant_id: tenantId,
        call_id: callId,
        ordinal: 1,
        name: '网评',
        kind: 'INITIAL',
        format: 'ONLINE',
        stage: 'DRAFT',
      },
      ...{ anonymity: 'DOUBLE_BLIND', see_others: 'AFTER_OWN', need: 3, policy: {}, ranking_open: false, ...moments },
    },
  ]);
};

const addItems = async (admin: pg.Client) => {
  const common = { tenant_id: tenantId, call_id: callId, applicant_name: '申报单位', applicant_kind: 'enterprise', channel: 'LETTER' };
  await insertRows(
    admin,
    'dossier',
    up(ITEMS).map((at) => ({
      ...{
        ...common,
        id: id('dossier', at),
        number: `P${at}`,
        title: `${fields[trackOf(at)]}${wordOf(at)}技术 ${at}`,
        track: `t${trackOf(at)}`,
      },
      ...{ stage: 'ADMITTED', revision: 1, avoid: [], on_paper: false, owner_dispute: false, search: [], version: 1 },
      ...{ received_at: new Date(), created_at: new Date() },
    })),
  );
  await insertFixed(
    admin,
    'dossier_revision',
    up(ITEMS).map((at) => ({
      ...{ id: id('revision', at), tenant_id: tenantId, dossier_id: id('dossier', at), number: 1, title: `${wordOf(at)}技术 ${at}` },
      ...{ answers: { text: textOf(at) }, blind_answers: {}, form_number: 1, content_hash: 'bench', received_at: new Date() },
    })),
  );
  await insertRows(
    admin,
    'round_item',
    up(ITEMS).map((at) => ({
      ...{ id: id('item', at), tenant_id: tenantId, round_id: draftRoundId, dossier_id: id('dossier', at), revision: 1 },
      ...{ reviews: 0, vetoes: 0, approvals: 0, mixed: false },
    })),
  );
};

const addExperts = async (admin: pg.Client, users: readonly string[]) => {
  const subjectsOf = (at: number) => [...new Set([trackOf(at * 7), trackOf(at * 13 + 5), trackOf(at * 3 + 1)])].map((track) => `t${track}`);
  await insertRows(
    admin,
    'expert',
    users.map((userId, at) => ({
      ...{ id: id('expert', at), tenant_id: tenantId, user_id: userId, name: `专家${at}`, email: `a${at}@bench.invalid`, title: '' },
      ...{
        employer_name: '',
        subjects: subjectsOf(at),
        stage: 'ENGAGED',
        invited_at: new Date(),
        search: [],
        version: 1,
        created_at: new Date(),
      },
    })),
  );
  await insertRows(
    admin,
    'expert_profile',
    users.map((userId, at) => ({
      ...{ user_id: userId, name: `专家${at}`, title: '', degree: '', biography: '', subjects: subjectsOf(at) },
      ...{ keywords: [wordOf(at), wordOf(at * 3 + 1), wordOf(at * 7 + 2)], version: 1, created_at: new Date() },
    })),
  );
  await insertFixed(
    admin,
    'expert_affiliation',
    users.map((userId, at) => ({
      ...{ id: id('affiliation', at), user_id: userId, organisation_name: `第 ${at % EMPLOYERS} 医院`, kind: 'EMPLOYMENT', position: '' },
      ...{ started_on: '2015-01-01', created_at: new Date() },
    })),
  );
  const pairs = up(ITEMS).flatMap((item) =>
    users.flatMap((userId, at) => ((item * 31 + at * 17) % CONFLICT_OF === 0 ? [{ item, userId, at }] : [])),
  );
  await insertRows(
    admin,
    'conflict',
    pairs.map(({ item, userId, at }) => ({
      ...{ id: id('conflict', item, at), tenant_id: tenantId, call_id: callId, dossier_id: id('dossier', item), user_id: userId },
      ...{ name: `专家${at}`, type: 'EMPLOYER', source: 'COMPUTED', strength: 'HARD', state: 'CONFIRMED', pinned: false, evidence: '' },
      ...{ verdict: '', version: 1, created_at: new Date() },
    })),
  );
};

/** Who may have it computed. */
export const buildAssignWorld = async (services: Services, admin: pg.Client): Promise<Person> => {
  const organisation = { id: tenantId, kind: 'association' as const, name: '派审协会', shortName: '派审', creditCode: null, region: '44' };
  await withScope({ kind: 'system', tenantId }, () =>
    services.database.client.$transaction((tx) => createOrganisation(tx as unknown as Db, services.registry, organisation, false)),
  );
  const people = await signIn(
    services,
    admin,
    tenantId,
    up(EXPERTS + 1).map((at) => ({
      ...{ userId: id('user', at), memberId: id('member', at), name: at === 0 ? '秘书' : `专家${at - 1}`, email: `a${at}@bench.invalid` },
      role: at === 0 ? 'any/staff' : 'association/expert',
    })),
  );
  const [secretary, ...experts] = people;
  if (!secretary) throw new Error('nobody has the round computed');
  await addCall(admin, secretary.userId);
  await addItems(admin);
  await addExperts(
    admin,
    experts.map(({ userId }) => userId),
  );
  await admin.query('vacuum analyze');
  return secretary;
};
