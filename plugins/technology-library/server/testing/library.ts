// Entries as tests need them, by the acts themselves where they can be, and what hangs on them, written behind the acts.
import { randomUUID } from 'node:crypto';
import type { Context } from '@xinglin/kernel/context';
import { inTransaction } from '@xinglin/kernel/mutation/in-transaction';
import { type Caller, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { type Db, withScope } from '@xinglin/prisma';

export const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const entryFields = '__typename ... on LibraryEntry { id number stage version reasonCode resumesAt nextReviewOn published allowedActions }';

const onEntry = (name: string, args = '', values = '') =>
  `mutation($id: ID!, $version: Int!${args}) { done: ${name}(id: $id, version: $version${values}) { ${entryFields} ${errors} } }`;
const why = [', $input: EntryReasonInput!', ', input: $input'] as const;

export const documents = {
  create: `mutation($input: NewLibraryEntryInput!) { done: createLibraryEntry(input: $input) { ${entryFields} ${errors} } }`,
  list: onEntry('listLibraryEntry'),
  suspend: onEntry('suspendLibraryEntry', ...why),
  resume: onEntry('resumeLibraryEntry', ...why),
  exit: onEntry('exitLibraryEntry', ...why),
  supersede: onEntry(
    'supersedeLibraryEntry',
    ', $successorId: ID!, $input: EntryReasonInput!',
    ', successorId: $successorId, input: $input',
  ),
  settle: onEntry('settleEntryOwner', ', $reason: String!', ', reason: $reason'),
  meet: onEntry('meetEntryCondition', ', $reason: String!', ', reason: $reason'),
  update: onEntry('updateLibraryEntry', ', $input: LibraryEntryInput!', ', input: $input'),
  publish: onEntry('publishLibraryEntry'),
  withdraw: onEntry('withdrawLibraryEntry', ', $reason: String!', ', reason: $reason'),
  read: `query($id: ID!) { libraryEntry(id: $id) { id number title stage version reasonCode reason resumesAt nextReviewOn published
    allowedActions currentVersion { id label basis stage } versions { id label stage basis version contentHash changeNote allowedActions }
    credentials { id name state version } events { act fromStage toStage reasonCode reason } reviews { id kind stage trigger conclusion version findings } } }`,
  draft: `mutation($id: ID!, $input: NewLibraryVersionInput!) { done: draftLibraryVersion(entryId: $id, input: $input) { __typename ... on LibraryVersion { id label stage version basis } ${errors} } }`,
  change: `mutation($id: ID!, $version: Int!, $input: LibraryVersionInput!) { done: updateLibraryVersion(id: $id, version: $version, input: $input) { __typename ... on LibraryVersion { id version } ${errors} } }`,
  issue: `mutation($id: ID!, $version: Int!) { done: issueLibraryVersion(id: $id, version: $version) { __typename ... on LibraryVersion { id label stage version basis } ${errors} } }`,
  addCredential: `mutation($id: ID!, $input: LibraryCredentialInput!) { done: addLibraryCredential(entryId: $id, input: $input) { __typename ... on LibraryCredential { id version state } ${errors} } }`,
  renew: `mutation($id: ID!, $version: Int!, $input: LibraryCredentialInput!) { done: renewLibraryCredential(id: $id, version: $version, input: $input) { __typename ... on LibraryCredential { id version state } ${errors} } }`,
  openReview: `mutation($id: ID!, $input: OpenLibraryReviewInput!) { done: openLibraryReview(entryId: $id, input: $input) { __typename ... on LibraryReview { id number version stage } ${errors} } }`,
  conclude: `mutation($id: ID!, $version: Int!, $input: LibraryReviewConclusionInput!) { done: concludeLibraryReview(id: $id, version: $version, input: $input) { __typename ... on LibraryReview { id stage version } ${errors} } }`,
  cancel: `mutation($id: ID!, $version: Int!, $reason: String!) { done: cancelLibraryReview(id: $id, version: $version, reason: $reason) { __typename ... on LibraryReview { id stage } ${errors} } }`,
};

export const wholeContent = (more: object = {}) => ({
  summary: '在基层采集心电，由上级医院判读。',
  indications: '胸痛、心悸患者的初筛。',
  settings: ['PRIMARY', 'SECONDARY'],
  conditions: { staff: '全科医师 1 名，护士 1 名', equipment: '十二导联心电图机' },
  training: { need: '两天集中培训', hours: 16 },
  steps: '一、采集；二、上传；三、判读。',
  evidence: {
    safety: { text: '未见相关不良事件。', figures: [{ label: '不良事件率', value: '0.1%', source: '多中心登记研究' }] },
    effectiveness: { text: '判读符合率 97%。' },
  },
  price: { perCase: 60 },
  ...more,
});

export interface EntryRow {
  id: string;
  number: string;
  stage: string;
  version: number;
  reasonCode: string | null;
  nextReviewOn: string | null;
  allowedActions: string[];
  currentVersion: { id: string; label: string; basis: string } | null;
  versions: { id: string; label: string; stage: string; basis: string; version: number; changeNote: string }[];
  credentials: { id: string; state: string; version: number }[];
  events: { act: string; reasonCode: string | null }[];
  reviews: { id: string; kind: string; stage: string; trigger: string; conclusion: string | null; version: number; findings: string }[];
}

export const createLibrary = (portal: TestPortal) => {
  const tenantId = portal.organisationId('association');
  const system = <T>(work: (db: Db) => Promise<T>, of = tenantId): Promise<T> =>
    withScope({ kind: 'system', tenantId: of }, () => work(portal.services.database.client as unknown as Db));
  /** Runs house work (a job, an event's hearing) as the queue does: in the association's scope, in one transaction. */
  const house = async (work: (ctx: Context) => Promise<unknown>): Promise<void> => {
    const { viewer } = portal.visitor().ctx();
    const ctx = portal.caller({ ...viewer, kind: 'system' } as never, { kind: 'system', tenantId }).ctx();
    await inTransaction(ctx, () => work(ctx));
  };
  const act = async <T = EntryRow>(caller: Caller, document: string, variables: object): Promise<T> =>
    expectOk(await caller.run(document, variables as Record<string, unknown>), 'done') as T;
  const refused = async (caller: Caller, document: string, variables: object) => {
    const reply = await caller.run(document, variables as Record<string, unknown>);
    if (reply.errors) throw new Error(JSON.stringify(reply.errors));
    return (reply.data as { done: { code?: string; issues?: { path: string; code: string }[] } }).done;
  };
  const read = async (caller: Caller, id: string): Promise<EntryRow> =>
    (await caller.run(documents.read, { id })).data?.libraryEntry as EntryRow;
  const secretary = () => portal.as('zhang-hui');

  /** A waiting entry of the enterprise with its first version issued. */
  const pending = async (more: object = {}): Promise<EntryRow> => {
    const caller = await secretary();
    const input = {
      title: '心电远程判读',
      level: 'GENERAL',
      subjects: ['cardio'],
      holderId: portal.organisationId('enterprise'),
      reviewMonths: 24,
      content: wholeContent(),
      ...more,
    };
    const { id } = await act(caller, documents.create, { input });
    const draft = (await read(caller, id)).versions[0];
    await act(caller, documents.issue, { id: draft?.id, version: draft?.version });
    return read(caller, id);
  };
  const listed = async (more: object = {}): Promise<EntryRow> => {
    const caller = await secretary();
    const entry = await pending(more);
    await act(caller, documents.list, { id: entry.id, version: entry.version });
    return read(caller, entry.id);
  };
  /** A project of the entry's current version, and `count` sites of it in routine use; the first is on the platform. */
  const sites = async (entryId: string, count: number, areaCode = '440100'): Promise<{ projectId: string; siteIds: string[] }> => {
    const since = new Date('2026-01-05');
    const projectId = randomUUID();
    const siteIds = Array.from({ length: count }, () => randomUUID());
    await system(async (db) => {
      const { currentVersionId } = await db.libraryEntry.findFirstOrThrow({ where: { tenantId, id: entryId } });
      const ids = { tenantId, entryId, versionId: currentVersionId ?? '' };
      await db.promotionProject.create({
        data: {
          ...ids,
          id: projectId,
          number: `XM-${projectId.slice(0, 8)}`,
          title: '县域推广',
          stage: 'IMPLEMENTING',
          leaderId: randomUUID(),
          startsOn: since,
          endsOn: new Date('2027-12-31'),
        },
      });
      await db.siteAdoption.createMany({
        data: siteIds.map((id, at) => ({
          ...ids,
          id,
          projectId,
          siteId: at === 0 ? portal.organisationId('institution') : null,
          siteName: `示例医院 ${at + 1}`,
          areaCode,
          siteLevel: 'SECONDARY',
          stage: 'ROUTINE',
          stageSince: since,
          adoptedOn: since,
          routineOn: since,
        })),
      });
    });
    return { projectId, siteIds };
  };
  return { tenantId, system, house, act, refused, read, secretary, pending, listed, sites };
};
export type Library = ReturnType<typeof createLibrary>;
