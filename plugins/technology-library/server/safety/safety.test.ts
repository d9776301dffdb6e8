import { createTestPortal, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safetyInput } from '../../shared/safety-input.ts';
import { technologyLibraryServer } from '../index.ts';
import { programOf } from '../testing/program.ts';
import { makeSite, type TestSite } from '../testing/site.ts';

let portal: TestPortal;
let site: TestSite;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
  portal.setTime(new Date('2026-06-15T02:00:00Z'));
  site = await makeSite(portal, { holderId: portal.organisationId('enterprise') });
});
afterAll(() => portal.close());

const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
const fields = '... on SafetyEvent { id version stage number onBehalf allowedActions site { id } entry { id } }';
const report = `mutation($input: SafetyEventInput!) { reportSafetyEvent(input: $input) { __typename ${fields} ${errors} } }`;
const assess = `mutation($id: ID!, $version: Int!, $input: SafetyAssessmentInput!) { assessSafetyEvent(id: $id, version: $version, input: $input) { __typename ${fields} ${errors} } }`;
const close = `mutation($id: ID!, $version: Int!) { closeSafetyEvent(id: $id, version: $version) { __typename ${fields} ${errors} } }`;

interface Row {
  __typename: string;
  id: string;
  version: number;
  stage: string;
  number: string;
  onBehalf: boolean;
  site: { id: string } | null;
  entry: { id: string } | null;
  code?: string;
  issues?: { path: string; code: string }[];
}
const ask = async (person: string, document: string, variables: Record<string, unknown>) => {
  const answer = await (await portal.as(person)).run(document, variables);
  return (Object.values(answer.data ?? {})[0] ?? { __typename: answer.errors?.[0]?.extensions.code }) as Row;
};
const event = (more: object = {}) => ({
  adoptionId: site.adoptionId,
  occurredOn: '2026-06-14',
  severity: 'SEVERE',
  description: '操作后出现局部出血，已止血。',
  measures: '停止操作，密切观察。',
  ...more,
});

describe('a safety event', () => {
  test('is reported by the site, assessed and closed by the association; the site follows it and reads no library', async () => {
    const reported = await ask('lin-yue', report, { input: event() });
    expect(reported).toMatchObject({ stage: 'REPORTED', onBehalf: false, site: { id: site.adoptionId }, entry: null });
    const assessed = await ask('zhang-hui', assess, { ...reported, input: { relation: 'POSSIBLE', assessment: '不排除相关。' } });
    expect(assessed).toMatchObject({ stage: 'ASSESSED', entry: { id: site.entryId } });
    expect((await ask('zhang-hui', close, { ...assessed })).stage).toBe('CLOSED');
    const { data } = await (await portal.as('lin-yue')).run('query($id: ID!) { safetyEvent(id: $id) { stage relation assessment } }', {
      id: reported.id,
    });
    expect(data?.safetyEvent).toEqual({ stage: 'CLOSED', relation: 'POSSIBLE', assessment: '不排除相关。' });
  });

  test('is never shown to the holder of the technology', async () => {
    const reported = await ask('lin-yue', report, { input: event() });
    const { data } = await (await portal.as('chen-ke')).run('query($id: ID!) { safetyEvent(id: $id) { id } }', { id: reported.id });
    expect(data).toEqual({ safetyEvent: null });
    const list = await (await portal.as('chen-ke')).run('{ safetyEvents { items { id } } }');
    expect(list.data?.safetyEvents ?? null).toBeNull();
  });

  test('that is grave suspends the technology when the assessment says so, and the ledger has both', async () => {
    const own = await makeSite(portal);
    const reported = await ask('lin-yue', report, { input: event({ adoptionId: own.adoptionId }) });
    const unrelated = { relation: 'UNRELATED', assessment: '与技术无关。', suspend: true };
    expect((await ask('zhang-hui', assess, { ...reported, input: unrelated })).code).toBe('UNRELATED_EVENT');
    const related = { relation: 'PROBABLE', assessment: '很可能相关，先行暂停。', suspend: true };
    expect((await ask('zhang-hui', assess, { ...reported, input: related })).stage).toBe('ASSESSED');
    const { client } = portal.services.database;
    await withScope({ kind: 'system', tenantId: own.tenantId }, async () => {
      const entry = await client.libraryEntry.findFirstOrThrow({ where: { tenantId: own.tenantId, id: own.entryId } });
      expect([entry.stage, entry.reasonCode]).toEqual(['SUSPENDED', 'SAFETY']);
      const lines = await client.ledgerEntry.findMany({ where: { tenantId: own.tenantId, entryId: own.entryId }, orderBy: { id: 'asc' } });
      expect(lines.map(({ act }) => act).toSorted()).toEqual(['entry-suspended', 'safety-event-assessed', 'safety-event-reported']);
    });
  });

  test('is assessed by a program as by a person', async () => {
    const reported = await ask('lin-yue', report, { input: event() });
    const { data } = await (await programOf(portal, 'zhang-hui')).run(assess, {
      ...reported,
      input: { relation: 'POSSIBLE', assessment: '不排除相关。' },
    });
    expect(data?.assessSafetyEvent).toMatchObject({ stage: 'ASSESSED' });
  });

  test('of a site off the platform is written down by the association', async () => {
    const off = await makeSite(portal, { siteId: null, siteName: '县中医院' });
    const written = await ask('zhang-hui', report, { input: event({ adoptionId: off.adoptionId, severity: 'MILD' }) });
    expect(written).toMatchObject({ stage: 'REPORTED', onBehalf: true });
  });

  test('at somebody else’s site, in the future, or with the number of a person is refused at its field', async () => {
    const foreign = await makeSite(portal, { siteId: portal.organisationId('enterprise') });
    const refused = async (more: object) => (await ask('lin-yue', report, { input: event(more) })).issues;
    expect(await refused({ adoptionId: foreign.adoptionId })).toEqual([{ path: 'adoptionId', code: 'REQUIRED' }]);
    expect(await refused({ occurredOn: '2026-06-16' })).toEqual([{ path: 'occurredOn', code: 'DAY_AHEAD' }]);
    expect(await refused({ description: '患者 110101199003077518 术后出血' })).toEqual([{ path: 'description', code: 'NAMES_A_PERSON' }]);
  });
});

test('whatever surrounds it, a resident identity number is found; shorter and longer rows of figures are none', () => {
  const describes = (description: string) =>
    safetyInput.safeParse({ adoptionId: '01890000-0000-7000-8000-00000000aaaa', occurredOn: '2026-06-14', severity: 'MILD', description })
      .success;
  const words = fc.stringMatching(/^[一-龥，。a-z ]{0,20}$/);
  const figures = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  fc.assert(
    fc.property(words, figures(17), fc.constantFrom('X', 'x', '7'), words, (a, id, last, b) => !describes(`术后出血${a}${id}${last}${b}`)),
  );
  fc.assert(fc.property(words, figures(11), words, (a, number, b) => describes(`术后出血${a}${number}${b}`)));
  fc.assert(fc.property(words, figures(20), words, (a, number, b) => describes(`术后出血${a}${number}${b}`)));
});
