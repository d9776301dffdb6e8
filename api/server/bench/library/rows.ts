// Rows of the library, one shape a table; the ledger is made by the database itself, since half a million lines are many.
import { searchable } from '@xinglin/kernel/search/searchable';
import type pg from 'pg';
import { insertRows } from '../insert-rows.ts';
import { ENTRIES, id, PROJECTS, SITES, tenantId, userId } from './ids.ts';

type Row = Record<string, unknown>;

const diseases = ['高血压', '糖尿病', '冠心病', '脑卒中', '慢阻肺', '肺结核', '骨质疏松', '近视', '失眠', '肩周炎'];
const acts = ['远程管理', '早期筛查', '康复训练', '快速检测', '社区随访', '针灸治疗', '影像辅助诊断', '风险分层'];
export const titleOf = (at: number) => `${diseases[at % diseases.length]}${acts[Math.floor(at / diseases.length) % acts.length]}技术 ${at}`;
/** One title in eighty holds it. */
export const SEARCH = '高血压远程';

const stages = ['LISTED', 'PROMOTING', 'LISTED', 'PROMOTING', 'SUSPENDED', 'RE_EVALUATION'];
const siteStages = ['APPROACHED', 'ASSESSED', 'AGREED', 'READY', 'TRAINED', 'TRIAL', 'ROUTINE', 'SUSTAINED'];
const provinces = ['440100', '430100', '450100', '460100', '350100', '360100', '520100', '530100'];
const moment = (at: number) => new Date(Date.UTC(2023, 0, 1) + at * 60_000);
const day = (at: number) => new Date(Date.UTC(2023, 0, 1) + at * 86_400_000).toISOString().slice(0, 10);
const many = (count: number, row: (at: number) => Row): Row[] => Array.from({ length: count }, (_none, at) => row(at));
const stamped = (at: number) => ({ tenant_id: tenantId, version: 1, created_at: moment(at) });

const content = (at: number) => ({
  summary: `${titleOf(at)}，适合基层开展。`,
  indications: '符合诊断标准的成人患者。',
  settings: ['PRIMARY'],
});

const entry = (at: number): Row => {
  const [number, title] = [`JK-${at}`, titleOf(at)];
  return {
    ...stamped(at),
    id: id('entry', at),
    number,
    title,
    stage: stages[at % stages.length],
    reason_code: null,
    reason: '',
    stage_since: moment(at),
    level: 'GENERAL',
    subjects: ['internal'],
    holder_name: `第 ${at % 300} 持有单位`,
    outcome: 'RECOMMEND',
    condition: '',
    owner_dispute: false,
    call_title: '',
    listed_at: moment(at),
    review_months: 24,
    search: searchable({ number, title, holder: `第 ${at % 300} 持有单位` }),
  };
};

const published = (at: number): Row => {
  const { number, title, stage, holder_name, search } = entry(at);
  return {
    ...{ id: id('entry', at), tenant_id: tenantId, number, title, stage, holder_name, search },
    organisation_name: '大协会',
    summary: content(at).summary,
    stage_note: '',
    stage_since: moment(at),
    level: 'GENERAL',
    subjects: ['internal'],
    version_label: '1.0',
    content: content(at),
    credentials: [],
    regions: [],
    published_at: moment(at),
  };
};

const version = (at: number): Row => ({
  ...stamped(at),
  id: id('version', at),
  entry_id: id('entry', at),
  major: 1,
  minor: 0,
  stage: 'CURRENT',
  content: content(at),
  content_hash: id('version', at).replaceAll('-', '').repeat(2),
  change_note: '',
  basis: 'SELECTION',
  issued_at: moment(at),
});

const credential = (at: number): Row => ({
  ...stamped(at),
  id: id('credential', at),
  entry_id: id('entry', at),
  kind: 'REGISTRATION',
  name: '医疗器械注册证',
  number: `ZC-${at}`,
  issuer: '',
  expires_on: '2030-01-01',
  state: 'VALID',
  required: true,
  alerted: [],
});

const project = (at: number): Row => ({
  ...stamped(at),
  id: id('project', at),
  entry_id: id('entry', at),
  version_id: id('version', at),
  number: `TG-${at}`,
  title: `${titleOf(at)}推广项目`,
  goal: '在基层推广应用。',
  stage: 'IMPLEMENTING',
  leader_id: userId,
  area_codes: ['440100'],
  target_sites: 4,
  starts_on: '2025-01-01',
  ends_on: '2027-12-31',
  close_reason: '',
  search: searchable({ number: `TG-${at}` }),
});

const site = (at: number): Row => {
  const stage = siteStages[at % siteStages.length] ?? 'TRIAL';
  const used = ['TRIAL', 'ROUTINE', 'SUSTAINED'].includes(stage);
  return {
    ...stamped(at),
    id: id('site', at),
    project_id: id('project', at % PROJECTS),
    entry_id: id('entry', at % PROJECTS),
    version_id: id('version', at % PROJECTS),
    site_name: `第 ${at} 医院`,
    area_code: provinces[at % provinces.length],
    site_level: 'SECONDARY',
    stage,
    stage_since: day(900 + (at % 300)),
    reason: '',
    adopted_on: used ? day(600 + (at % 300)) : null,
    routine_on: stage === 'ROUTINE' || stage === 'SUSTAINED' ? day(700 + (at % 200)) : null,
    sustained_on: stage === 'SUSTAINED' ? day(900 + (at % 200)) : null,
    consented: false,
    contact_name: '',
    contact_phone: '',
    search: searchable({ name: `第 ${at} 医院` }),
  };
};

const agreement = (at: number): Row => ({
  ...stamped(at),
  id: id('agreement', at),
  number: `HZ-${at}`,
  title: '三方合作协议',
  kind: 'MAIN',
  project_id: id('project', at % PROJECTS),
  adoption_id: id('site', at),
  entry_id: id('entry', at % PROJECTS),
  version_id: id('version', at % PROJECTS),
  stage: 'EFFECTIVE',
  terms: [],
  attachments: [],
  entry_number: '',
  entry_title: '',
  version_label: '1.0',
  site_name: `第 ${at} 医院`,
  content_hash: 'bench',
  sent_at: moment(at),
  effective_at: moment(at),
  starts_on: '2025-01-01',
  ends_on: day(1_450 + (at % 700)),
  end_reason: '',
  alerted: [],
  created_by: userId,
  search: [],
});

export const addLibrary = async (admin: pg.Client): Promise<void> => {
  await insertRows(admin, 'library_entry', many(ENTRIES, entry));
  await insertRows(admin, 'library_version', many(ENTRIES, version));
  await admin.query(
    `update library_entry e set current_version_id = v.id from library_version v where v.tenant_id = e.tenant_id and v.entry_id = e.id and e.tenant_id = $1`,
    [tenantId],
  );
  await insertRows(admin, 'library_credential', many(ENTRIES, credential));
  await insertRows(admin, 'catalogue_entry', many(ENTRIES, published));
  await admin.query(
    `insert into library_event (id, tenant_id, entry_id, act, from_stage, to_stage, reason, occurred_on, recorded_at)
     select gen_random_uuid(), e.tenant_id, e.id, 'list', 'PENDING', 'LISTED', '', e.created_at::date, e.created_at from library_entry e where e.tenant_id = $1`,
    [tenantId],
  );
  await insertRows(admin, 'promotion_project', many(PROJECTS, project));
  await insertRows(admin, 'site_adoption', many(SITES, site));
  await insertRows(admin, 'agreement', many(SITES, agreement));
};

/** Lines from the one to the other, over all projects and over five years. */
export const addLines = async (admin: pg.Client, from: number, to: number): Promise<void> => {
  await admin.query(
    `with p as (select id, entry_id, row_number() over (order by number) - 1 as n from promotion_project where tenant_id = $1)
     insert into ledger_entry (id, tenant_id, project_id, entry_id, act, params, note, by_hand, occurred_on, recorded_at)
     select md5('bench:line:' || g)::uuid, $1, p.id, p.entry_id, 'site-moved', '{"site": "第 1 医院", "from": "TRAINED", "to": "TRIAL"}', '', false,
       date '2022-01-01' + (g % 1800)::int, timestamptz '2022-01-01' + g * interval '1 minute'
     from generate_series($2::int, $3::int - 1) g join p on p.n = g % ${PROJECTS}`,
    [tenantId, from, to],
  );
  await admin.query('vacuum analyze ledger_entry');
};
