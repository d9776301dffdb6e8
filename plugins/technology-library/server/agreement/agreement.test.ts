// An agreement from its draft to its end, through the real schema and with all three organisations.
import { createTestPortal, expectOk, inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import {
  documents,
  done,
  draft,
  effective,
  type Parties,
  parties,
  period,
  readyFile,
  refused,
  seen,
  sent,
  signAs,
  statement,
} from '../testing/agreement.ts';

let portal: TestPortal;
let people: Parties;
const now = new Date('2026-11-22T02:00:00Z');
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(now);
  people = await parties(portal);
});

const inAssociation = <T>(work: (db: TestPortal['services']['database']['client']) => Promise<T>): Promise<T> =>
  inTestScope({ kind: 'system', tenantId: portal.organisationId('association') }, () => work(portal.services.database.client));
const states = (row: { parties: { role: string; state: string }[] }) =>
  Object.fromEntries(row.parties.map(({ role, state }) => [role, state]));

test('a draft names the three parties and carries the terms with their names in them', async () => {
  const { agreement } = await draft(portal);
  expect(agreement).toMatchObject({ kind: 'MAIN', stage: 'DRAFT', contentHash: null, ...period });
  expect(agreement.number).toMatch(/^HZ2026-\d{4}$/);
  expect(agreement.terms.map(({ heading }) => heading)).toEqual([
    '合作内容',
    '各方权利义务',
    '知识产权',
    '保密',
    '费用',
    '数据与报告',
    '期限',
    '终止',
    '争议',
  ]);
  expect(agreement.terms.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  expect(agreement.terms[1]?.text).toContain('丙方（示例医院）');
  expect(states(agreement)).toEqual({ ASSOCIATION: 'PENDING', HOLDER: 'PENDING', SITE: 'PENDING' });
  expect(await seen(people.holder, agreement.id)).toBeNull();
  expect(await seen(people.site, agreement.id)).toBeNull();
});

test('wrong dates, terms and files are told at their fields, and the draft stays as it was', async () => {
  const { agreement, place } = await draft(portal);
  const { id, version, title, terms } = agreement;
  const input = { title, terms, ...period };
  const update = (change: object) => refused(people.secretary, documents.update, { id, version, input: { ...input, ...change } });
  expect(await update({ endsOn: period.startsOn })).toBe('endsOn:END_BEFORE_START');
  expect(await update({ endsOn: '31.12.2027' })).toBe('endsOn:DATE');
  expect(await update({ title: '' })).toBe('title:TOO_SMALL');
  expect(await update({ terms: [terms[0], terms[0]] })).toBe('terms:KEY_TWICE');
  expect(await update({ attachmentIds: ['0198a000-0000-7000-8000-000000000000'] })).toBe('attachmentIds:NOT_FOUND');
  expect(await refused(people.secretary, documents.create, { input: { adoptionId: place.entryId, ...period } })).toBe(
    'adoptionId:NOT_FOUND',
  );
  const empty = terms.map((term, at) => (at === 2 ? { ...term, text: '' } : term));
  const saved = await done(people.secretary, documents.update, { id, version, input: { ...input, terms: empty } });
  expect(await refused(people.secretary, documents.send, { id, version: saved.version })).toBe('terms.2.text:TERM_EMPTY');
  expect(await seen(people.secretary, id)).toMatchObject({ stage: 'DRAFT', version: saved.version });
});

test('it takes effect when the last of the three has signed, and the site is on its way', async () => {
  const { agreement, place } = await sent(portal);
  const { holder, site, secretary } = people;
  const words = await statement(site, agreement.id, 'SITE');
  expect(words?.text).toContain('丙方（应用单位）');
  expect(words?.label).toContain('示例医院');
  expect(words?.contentHash).toBe(agreement.contentHash);
  expect((await signAs(site, agreement.id, 'SITE')).stage).toBe('PENDING_SIGNATURES');
  expect(states(await signAs(secretary, agreement.id, 'ASSOCIATION'))).toEqual({
    ASSOCIATION: 'SIGNED',
    HOLDER: 'PENDING',
    SITE: 'SIGNED',
  });
  const last = await signAs(holder, agreement.id, 'HOLDER');
  expect(last.stage).toBe('EFFECTIVE');
  const [adoption, lines] = await inAssociation(async (db) => [
    await db.siteAdoption.findFirstOrThrow({ where: { id: place.adoptionId } }),
    await db.ledgerEntry.findMany({ where: { adoptionId: place.adoptionId }, orderBy: { recordedAt: 'asc' }, select: { act: true } }),
  ]);
  expect(adoption.stage).toBe('AGREED');
  expect(lines.map(({ act }) => act).filter((act) => act.startsWith('agreement'))).toEqual([
    'agreement-sent',
    'agreement-signed',
    'agreement-signed',
    'agreement-signed',
    'agreement-effective',
  ]);
});

test('one that begins later waits for its first day, signed or not', async () => {
  const { agreement } = await effective(portal, { days: { startsOn: '2026-12-01', endsOn: '2027-11-30' } });
  expect(agreement.stage).toBe('PENDING_SIGNATURES');
  portal.setTime(new Date('2026-11-30T15:59:00Z'));
  await runDays();
  expect((await seen(people.site, agreement.id))?.stage).toBe('PENDING_SIGNATURES');
  portal.setTime(new Date('2026-11-30T16:10:00Z'));
  await runDays();
  expect((await seen(people.site, agreement.id))?.stage).toBe('EFFECTIVE');
});

const runDays = async () => {
  const { agreementDays } = await import('./days.ts');
  const tenantId = portal.organisationId('association');
  const caller = portal.caller(people.secretary.ctx().viewer, { kind: 'system', tenantId });
  const ctx = caller.ctx();
  await inTestScope(ctx.scope, () =>
    portal.services.database.client.$transaction(async (tx) => agreementDays(Object.assign(ctx, { db: tx }))),
  );
};

test('a party signs for itself, once, and for nobody else', async () => {
  const { agreement } = await sent(portal);
  const { holder, site } = people;
  const { id } = agreement;
  const hash = (await statement(holder, id, 'SITE'))?.hash ?? '';
  expect(await refused(holder, documents.sign, { id, role: 'SITE', hash })).toBe('NOT_ALLOWED');
  expect(await refused(holder, documents.sign, { id, role: 'ASSOCIATION', hash })).toBe('NOT_ALLOWED');
  await signAs(holder, id, 'HOLDER');
  const again = (await statement(holder, id, 'HOLDER'))?.hash ?? '';
  expect(await refused(holder, documents.sign, { id, role: 'HOLDER', hash: again })).toBe('ALREADY_ANSWERED');
  const staff = await portal.as('he-xin');
  expect(await refused(staff, documents.sign, { id, role: 'SITE', hash })).toBe('NOT_ALLOWED');
  expect((await seen(site, id))?.allowedActions).toContain('sign');
  expect((await seen(staff, id))?.allowedActions).not.toContain('sign');
});

test('a refusal is told with its reason, and what was refused cannot be signed into effect', async () => {
  const { agreement } = await sent(portal);
  const { id } = agreement;
  expect(await refused(people.site, documents.refuse, { id, code: 'OTHER' })).toBe('reason:REASON_TOO_SHORT');
  const after = await done(people.site, documents.refuse, { id, code: 'COST', reason: '费用条款无法接受' });
  expect(states(after)).toMatchObject({ SITE: 'REFUSED' });
  await signAs(people.holder, id, 'HOLDER');
  expect((await signAs(people.secretary, id, 'ASSOCIATION')).stage).toBe('PENDING_SIGNATURES');
  const hash = (await statement(people.site, id, 'SITE'))?.hash ?? '';
  expect(await refused(people.site, documents.sign, { id, role: 'SITE', hash })).toBe('ALREADY_ANSWERED');
});

test('another wording is a new draft: the signatures on the one before are void', async () => {
  const { agreement } = await sent(portal);
  const { secretary, holder, site } = people;
  await signAs(holder, agreement.id, 'HOLDER');
  const asked = await done(site, documents.ask, { id: agreement.id, request: '请将培训次数写明' });
  expect(asked.stage).toBe('PENDING_SIGNATURES');
  expect(asked.contentHash).toBe(agreement.contentHash);
  const withdrawn = await done(secretary, documents.withdraw, { id: agreement.id, version: asked.version });
  expect(withdrawn.stage).toBe('WITHDRAWN');
  const anew = await done(secretary, documents.redraft, { id: agreement.id });
  expect(anew).toMatchObject({ stage: 'DRAFT', kind: 'MAIN' });
  expect(anew.number).not.toBe(agreement.number);
  expect(states(anew)).toEqual({ ASSOCIATION: 'PENDING', HOLDER: 'PENDING', SITE: 'PENDING' });
  await portal.drain();
  const told = await inTestScope({ kind: 'system', tenantId: portal.organisationId('enterprise') }, () =>
    portal.services.database.client.notification.findMany({ where: { kind: 'technology-library.agreement-withdrawn' } }),
  );
  expect(told.length).toBeGreaterThan(0);
});

test('a signed agreement is amended by one party: neither its wish nor its signature changes anything', async () => {
  const { agreement } = await effective(portal);
  const { secretary, holder, site } = people;
  const { id, contentHash, terms } = agreement;
  await done(holder, documents.ask, { id, request: '希望提高技术服务费用' });
  expect(await seen(site, id)).toMatchObject({ stage: 'EFFECTIVE', contentHash, terms });
  expect(
    await refused(secretary, documents.update, { id, version: agreement.version + 1, input: { title: '另一份', terms, ...period } }),
  ).toBe('STAGE');
  const amendment = await done(secretary, documents.amend, { id });
  expect(amendment).toMatchObject({ kind: 'AMENDMENT', stage: 'DRAFT', number: `${agreement.number}-补1`, amends: { id } });
  const changed = terms.map((term) => (term.key === 'fees' ? { ...term, text: '每年另付技术服务费两万元。' } : term));
  const input = { title: amendment.title, terms: changed, startsOn: amendment.startsOn, endsOn: amendment.endsOn };
  expect(
    await refused(secretary, documents.update, { id: amendment.id, version: amendment.version, input: { ...input, endsOn: '2030-01-01' } }),
  ).toBe('endsOn:BEYOND_MAIN');
  const written = await done(secretary, documents.update, { id: amendment.id, version: amendment.version, input });
  await done(secretary, documents.send, { id: amendment.id, version: written.version });
  await signAs(holder, amendment.id, 'HOLDER');
  await signAs(secretary, amendment.id, 'ASSOCIATION');
  expect((await seen(site, amendment.id))?.stage).toBe('PENDING_SIGNATURES');
  expect(await seen(site, id)).toMatchObject({ stage: 'EFFECTIVE', contentHash, terms });
  const signatures = expectOk(await site.run(documents.signatures, { id }), 'signatures') as unknown as { id: string }[];
  expect(signatures).toHaveLength(3);
  for (const one of signatures) {
    expect(expectOk(await site.run(documents.verify, { object: id, id: one.id }), 'verifySignature')).toEqual({ state: 'VALID' });
  }
  expect((await signAs(site, amendment.id, 'SITE')).stage).toBe('EFFECTIVE');
  expect(await seen(site, id)).toMatchObject({ stage: 'EFFECTIVE', contentHash, terms });
});

test('not even the database lets what was sent be changed', async () => {
  const { agreement } = await effective(portal);
  const change = (data: object) => inAssociation((db) => db.agreement.updateMany({ where: { id: agreement.id }, data }));
  await expect(change({ terms: [] })).rejects.toThrow();
  await expect(change({ endsOn: new Date('2030-01-01') })).rejects.toThrow();
  await expect(change({ attachments: [{}] })).rejects.toThrow();
  await expect(
    inAssociation((db) => db.agreementParty.updateMany({ where: { agreementId: agreement.id, role: 'SITE' }, data: { state: 'PENDING' } })),
  ).rejects.toThrow();
});

test('a renewal takes the place of the agreement on its first day', async () => {
  const { agreement } = await effective(portal);
  const { secretary, holder, site } = people;
  const renewal = await done(secretary, documents.renew, { id: agreement.id });
  expect(renewal).toMatchObject({ kind: 'RENEWAL', startsOn: '2027-11-22', endsOn: '2028-11-21' });
  await done(secretary, documents.send, { id: renewal.id, version: renewal.version });
  for (const [caller, role] of [
    [holder, 'HOLDER'],
    [site, 'SITE'],
    [secretary, 'ASSOCIATION'],
  ] as const) {
    await signAs(caller, renewal.id, role);
  }
  expect((await seen(site, agreement.id))?.stage).toBe('EFFECTIVE');
  portal.setTime(new Date('2027-11-21T16:10:00Z'));
  await runDays();
  expect((await seen(site, renewal.id))?.stage).toBe('EFFECTIVE');
  expect((await seen(site, agreement.id))?.stage).toBe('RENEWED');
});

test('people are told 60, 30 and 7 days before the end, once each, and it expires the day after', async () => {
  const { agreement } = await effective(portal);
  await portal.drain();
  const told = async () => {
    await portal.drain();
    return inTestScope({ kind: 'system', tenantId: portal.organisationId('institution') }, () =>
      portal.services.database.client.notification.count({
        where: { kind: 'technology-library.agreement-expiring', link: `/our-agreements/${agreement.id}` },
      }),
    );
  };
  const on = async (day: string) => {
    portal.setTime(new Date(`${day}T01:00:00+08:00`));
    await runDays();
  };
  await on('2027-09-21');
  expect((await seen(people.site, agreement.id))?.stage).toBe('EFFECTIVE');
  await on('2027-09-22');
  expect((await seen(people.site, agreement.id))?.stage).toBe('EXPIRING');
  const first = await told();
  expect(first).toBeGreaterThan(0);
  await on('2027-09-23');
  expect(await told()).toBe(first);
  await on('2027-10-22');
  await on('2027-11-14');
  expect(await told()).toBe(3 * first);
  await on('2027-11-21');
  expect((await seen(people.site, agreement.id))?.stage).toBe('EXPIRING');
  await on('2027-11-22');
  expect((await seen(people.site, agreement.id))?.stage).toBe('EXPIRED');
});

test('a party off the platform signs on paper; the association records it with the scan', async () => {
  const { agreement } = await sent(portal, { siteId: null });
  const { secretary, holder } = people;
  const { id } = agreement;
  const scan = await readyFile(secretary, portal, '丙方签署页.pdf');
  const input = { signerName: '王院长', signedOn: '2026-11-22', fileIds: [scan] };
  const paper = (role: string, change: object = {}) => ({ id, version: agreement.version, role, input: { ...input, ...change } });
  expect(await refused(secretary, documents.paper, paper('HOLDER'))).toBe('PARTY_ON_PLATFORM');
  expect(await refused(secretary, documents.paper, paper('SITE', { signedOn: '2026-11-23' }))).toBe('signedOn:DAY_AHEAD');
  expect(await refused(secretary, documents.paper, paper('SITE', { signedOn: '2026-11-21' }))).toBe('signedOn:BEFORE_SENT');
  expect(await refused(secretary, documents.paper, paper('SITE', { fileIds: [] }))).toBe('fileIds:REQUIRED');
  const recorded = await done(secretary, documents.paper, paper('SITE'));
  expect(recorded.parties.find(({ role }) => role === 'SITE')).toMatchObject({ state: 'SIGNED_ON_PAPER', fileId: scan });
  await signAs(holder, id, 'HOLDER');
  expect((await signAs(secretary, id, 'ASSOCIATION')).stage).toBe('EFFECTIVE');
});

test('a site that was not assessed, and one that has an agreement, get none', async () => {
  const { secretary } = people;
  const early = await draft(portal, { stage: 'APPROACHED' });
  expect(await refused(secretary, documents.send, { id: early.agreement.id, version: 1 })).toBe('SITE_NOT_ASSESSED');
  const { place } = await sent(portal);
  const second = await done(secretary, documents.create, { input: { adoptionId: place.adoptionId, ...period } });
  expect(await refused(secretary, documents.send, { id: second.id, version: second.version })).toBe('AGREEMENT_EXISTS');
});

test('termination ends it with its amendments, asked for or not', async () => {
  const { agreement } = await effective(portal);
  const { secretary, holder, site } = people;
  const amendment = await done(secretary, documents.amend, { id: agreement.id });
  await done(secretary, documents.send, { id: amendment.id, version: amendment.version });
  const asked = await done(site, documents.ask, { id: agreement.id, request: '本院将停止开展该技术' });
  expect(asked.stage).toBe('EFFECTIVE');
  expect(await refused(holder, documents.terminate, { id: agreement.id, version: asked.version })).toBe('NOT_ALLOWED');
  const over = await done(secretary, documents.terminate, { id: agreement.id, version: asked.version });
  expect(over.stage).toBe('TERMINATED');
  expect(await refused(secretary, documents.terminate, { id: agreement.id, version: over.version })).toBe('STAGE');
  expect((await seen(secretary, amendment.id))?.stage).toBe('WITHDRAWN');
  expect(await seen(site, amendment.id)).toBeNull();
  expect((await seen(site, agreement.id))?.stage).toBe('TERMINATED');
});

test('one that nobody finished signing is taken back the day after its last day, and all are told', async () => {
  const { agreement } = await sent(portal);
  const { secretary, holder, site } = people;
  await signAs(holder, agreement.id, 'HOLDER');
  const at = async (day: string) => {
    portal.setTime(new Date(`${day}T01:00:00+08:00`));
    await runDays();
  };
  await at('2027-11-21');
  expect((await seen(site, agreement.id))?.stage).toBe('PENDING_SIGNATURES');
  await at('2027-11-22');
  expect((await seen(secretary, agreement.id))?.stage).toBe('WITHDRAWN');
  expect(await seen(site, agreement.id)).toBeNull();
  expect(await seen(holder, agreement.id)).toBeNull();
  await at('2027-11-23');
  expect(await toldOf('technology-library.agreement-lapsed', agreement.number)).toEqual({ association: 1, enterprise: 1, institution: 1 });
  const row = await inAssociation((db) => db.agreement.findFirstOrThrow({ where: { id: agreement.id } }));
  expect(row.endReasonCode).toBe('NEVER_IN_EFFECT');
  const lines = await inAssociation((db) => db.ledgerEntry.findMany({ where: { objectId: agreement.id }, select: { act: true } }));
  expect(lines.filter(({ act }) => act === 'agreement-lapsed')).toHaveLength(1);
});

test('an amendment that was being signed when its agreement ended is taken back, and all are told', async () => {
  const { agreement } = await effective(portal);
  const { secretary, site } = people;
  const amendment = await done(secretary, documents.amend, { id: agreement.id });
  await done(secretary, documents.send, { id: amendment.id, version: amendment.version });
  const { version = 0 } = (await seen(secretary, agreement.id)) ?? {};
  await done(secretary, documents.terminate, { id: agreement.id, version });
  expect(await seen(site, amendment.id)).toBeNull();
  expect(await toldOf('technology-library.amendment-withdrawn', amendment.number)).toEqual({
    association: 1,
    enterprise: 1,
    institution: 1,
  });
  const lines = await inAssociation((db) => db.ledgerEntry.findMany({ where: { objectId: amendment.id }, select: { act: true } }));
  expect(lines.map(({ act }) => act)).toContain('agreement-withdrawn');
});

/** Which of the three organisations were told, each counted once. */
const toldOf = async (kind: string, number: string) => {
  await portal.drain();
  const told = (organisation: string) =>
    inTestScope({ kind: 'system', tenantId: portal.organisationId(organisation) }, async () => {
      const rows = await portal.services.database.client.notification.findMany({ where: { kind } });
      return rows.some(({ params }) => (params as { number?: string }).number === number) ? 1 : 0;
    });
  return { association: await told('association'), enterprise: await told('enterprise'), institution: await told('institution') };
};

test('two parties that sign at the same moment both count', async () => {
  const { agreement } = await sent(portal);
  const { secretary, holder, site } = people;
  await signAs(secretary, agreement.id, 'ASSOCIATION');
  await Promise.all([signAs(holder, agreement.id, 'HOLDER'), signAs(site, agreement.id, 'SITE')]);
  expect((await seen(secretary, agreement.id))?.stage).toBe('EFFECTIVE');
});
