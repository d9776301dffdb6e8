// Templates, the calendar of ends and the written agreement.
import { createTestPortal, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { technologyLibraryServer } from '../index.ts';
import { documents, done, draft, effective, type Parties, parties, refused, type Shown } from '../testing/agreement.ts';
import { makeSite } from '../testing/site.ts';
import { type AgreementPaper, agreementDocument } from './agreement-document.ts';

let portal: TestPortal;
let people: Parties;
beforeAll(async () => {
  portal = await createTestPortal([technologyLibraryServer]);
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.setTime(new Date('2026-11-22T02:00:00Z'));
  people = await parties(portal);
});

const answer =
  '__typename ... on AgreementTemplate { id name terms version } ... on DomainError { code } ... on InputError { issues { path code } }';
const keep = `mutation($id: ID!, $name: String!) { done: keepAgreementTemplate(agreementId: $id, name: $name) { ${answer} } }`;
const retire = `mutation($id: ID!, $version: Int!) {
  done: retirePromotionTemplate(id: $id, version: $version, retired: true) { __typename ... on DomainError { code } } }`;
const templates = '{ agreementTemplates { id name } }';
const ends = '{ agreementEnds { month count agreements { id endsOn } } }';

test('a template keeps the terms without the names, and gives them to the next parties', async () => {
  const { agreement } = await draft(portal);
  const { secretary, holder } = people;
  const kept = (await done(secretary, keep, { id: agreement.id, name: '标准条款' })) as unknown as Pick<Shown, 'id' | 'terms' | 'version'>;
  expect(kept.terms[1]?.text).toContain('丙方（{site}）');
  expect(JSON.stringify(kept.terms)).not.toContain('示例医院');
  expect(await refused(secretary, keep, { id: agreement.id, name: '标准条款' })).toBe('name:NAME_TAKEN');
  expect(await refused(holder, keep, { id: agreement.id, name: '另存' })).toBe('NOT_ALLOWED');
  const other = await makeSite(portal, { stage: 'ASSESSED', siteId: null, siteName: '云溪县人民医院' });
  const input = { adoptionId: other.adoptionId, templateId: kept.id, startsOn: '2026-12-01', endsOn: '2027-11-30' };
  expect((await done(secretary, documents.create, { input })).terms[1]?.text).toContain('丙方（云溪县人民医院）');
  await done(secretary, retire, { id: kept.id, version: kept.version });
  expect(expectOk(await secretary.run(templates), 'agreementTemplates')).toEqual([]);
  expect(await refused(secretary, documents.create, { input })).toBe('templateId:NOT_FOUND');
});

test('the calendar counts what is in effect by the month of its end, twelve months on', async () => {
  const { agreement } = await effective(portal, { days: { startsOn: '2026-11-01', endsOn: '2027-03-31' } });
  const beyond = await effective(portal, { days: { startsOn: '2026-11-01', endsOn: '2027-11-30' } });
  const months = expectOk(await people.secretary.run(ends), 'agreementEnds') as unknown as {
    month: string;
    count: number;
    agreements: { id: string; endsOn: string }[];
  }[];
  expect(months).toHaveLength(12);
  expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2026-11', '2027-10']);
  expect(months.find(({ month }) => month === '2027-03')).toMatchObject({
    count: 1,
    agreements: [{ id: agreement.id, endsOn: '2027-03-31' }],
  });
  expect(JSON.stringify(months)).not.toContain(beyond.agreement.id);
});

const paper: AgreementPaper = {
  organisation: '协会',
  contentHash: 'f'.repeat(64),
  date: '2026-11-22T02:00:00Z',
  form: {
    number: 'HZ2026-0001',
    kind: 'MAIN',
    title: '三方合作协议',
    amends: null,
    subject: { entryNumber: 'JK2026-0001', entryTitle: '适宜技术', versionLabel: '1.0' },
    startsOn: '2026-11-22',
    endsOn: '2027-11-21',
    parties: [{ role: 'SITE', partyId: null, name: '示例医院' }],
    terms: [{ key: 'scope', heading: '合作内容', text: '第一段\n第二段' }],
    attachments: [{ name: '价格单.pdf', sha256: 'a'.repeat(64) }],
  },
  signers: [
    {
      role: 'HOLDER',
      name: '持有单位',
      state: 'SIGNED',
      signer: '陈可',
      signedAt: '2026-11-22T02:00:00Z',
      method: 'totp',
      signatureHash: 'b'.repeat(64),
    },
    { role: 'SITE', name: '示例医院', state: 'PENDING', signer: '', signedAt: null, method: null, signatureHash: null },
  ],
};

test.each(['zh-CN', 'en'] as const)('the written agreement says terms, attachments, signers and hashes (%s)', (locale) => {
  const text = JSON.stringify(agreementDocument.describe(paper, locale));
  for (const said of ['HZ2026-0001', '第一段', '第二段', '价格单.pdf', 'a'.repeat(64), '陈可', 'b'.repeat(64), 'f'.repeat(64)]) {
    expect(text).toContain(said);
  }
  const { blocks } = agreementDocument.describe(paper, locale);
  expect(blocks.find(({ kind }) => kind === 'signatures')).toMatchObject({
    lines: [{ label: expect.stringContaining(locale === 'en' ? 'Adopting' : '丙方') }],
  });
  const signed = { ...paper, signers: paper.signers.slice(0, 1) };
  expect(agreementDocument.describe(signed, locale).blocks.some(({ kind }) => kind === 'signatures')).toBe(false);
});
