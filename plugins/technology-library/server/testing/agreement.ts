// An agreement of three organisations of the demonstration, taken as far as a test wants by the acts themselves.
import { randomUUID } from 'node:crypto';
import { type Caller, expectOk, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';
import { makeSite, type TestSite } from './site.ts';

export interface Shown {
  id: string;
  number: string;
  title: string;
  kind: string;
  stage: string;
  version: number;
  contentHash: string | null;
  terms: { key: string; heading: string; text: string }[];
  attachments: { fileId: string; sha256: string }[];
  startsOn: string;
  endsOn: string;
  flag: string | null;
  pdfFileId: string | null;
  wordFileId: string | null;
  amends: { id: string; stage: string } | null;
  allowedActions: string[];
  parties: {
    id: string;
    role: string;
    name: string;
    state: string;
    reasonCode: string | null;
    request: string;
    ours: boolean;
    fileId: string | null;
  }[];
}

export const errors = '... on DomainError { code } ... on InputError { issues { path code } }';
export const fields = `id number title kind stage version contentHash terms attachments startsOn endsOn flag pdfFileId wordFileId
  amends { id stage } allowedActions parties { id role name state reasonCode request ours fileId }`;
const answer = `__typename ... on Agreement { ${fields} } ${errors}`;

export const documents = {
  create: `mutation($input: NewAgreementInput!) { done: createAgreement(input: $input) { ${answer} } }`,
  update: `mutation($id: ID!, $version: Int!, $input: AgreementInput!) { done: updateAgreement(id: $id, version: $version, input: $input) { ${answer} } }`,
  send: `mutation($id: ID!, $version: Int!) { done: sendAgreement(id: $id, version: $version) { ${answer} } }`,
  withdraw: `mutation($id: ID!, $version: Int!) { done: withdrawAgreement(id: $id, version: $version, reason: "条款需要重新商定") { ${answer} } }`,
  sign: `mutation($id: ID!, $role: String!, $hash: String!) { done: signAgreement(id: $id, role: $role, signature: { statementHash: $hash }) { ${answer} } }`,
  refuse: `mutation($id: ID!, $code: String!, $reason: String) { done: refuseAgreement(id: $id, reasonCode: $code, reason: $reason) { ${answer} } }`,
  ask: `mutation($id: ID!, $request: String!) { done: requestAgreementChange(id: $id, request: $request) { ${answer} } }`,
  paper: `mutation($id: ID!, $version: Int!, $role: String!, $input: PaperSignatureInput!) {
    done: recordPaperSignature(id: $id, version: $version, role: $role, input: $input) { ${answer} } }`,
  amend: `mutation($id: ID!) { done: amendAgreement(id: $id) { ${answer} } }`,
  renew: `mutation($id: ID!) { done: renewAgreement(id: $id) { ${answer} } }`,
  redraft: `mutation($id: ID!) { done: redraftAgreement(id: $id) { ${answer} } }`,
  terminate: `mutation($id: ID!, $version: Int!) {
    done: terminateAgreement(id: $id, version: $version, reasonCode: "BY_CONSENT", reason: "各方协商一致终止") { ${answer} } }`,
  read: `query($id: ID!) { agreement(id: $id) { ${fields} } }`,
  list: `query($filter: AgreementFilter) { agreements(filter: $filter) { items { id } totalCount } }`,
  statement: `query($meaning: String!, $id: ID!) { signatureStatement(meaning: $meaning, objectId: $id) { text label hash contentHash } }`,
  signatures: `query($id: ID!) { signatures(objectType: "Agreement", objectId: $id) { id contentHash statement signerOrganisation } }`,
  verify: `query($object: ID!, $id: ID!) { verifySignature(objectType: "Agreement", objectId: $object, id: $id) { state } }`,
};

export const done = async (caller: Caller, document: string, variables: Record<string, unknown>): Promise<Shown> =>
  expectOk(await caller.run(document, variables), 'done') as unknown as Shown;

/** What a refusal says: its code, or field and code. */
export const refused = async (caller: Caller, document: string, variables: Record<string, unknown>): Promise<unknown> => {
  const reply = await caller.run(document, variables);
  const value = reply.data?.done as { code?: string; issues?: { path: string; code: string }[] } | undefined;
  return value?.issues?.map(({ path, code }) => `${path}:${code}`).join() ?? value?.code ?? reply.errors;
};

export const seen = async (caller: Caller, id: string): Promise<Shown | null> =>
  expectOk(await caller.run(documents.read, { id }), 'agreement') as unknown as Shown | null;

export const meaning = (role: string) => `technology-library.agreement-${role.toLowerCase()}`;

export const statement = async (caller: Caller, id: string, role: string) =>
  (await caller.run(documents.statement, { meaning: meaning(role), id })).data?.signatureStatement as {
    text: string;
    label: string;
    hash: string;
    contentHash: string;
  } | null;

export const signAs = async (caller: Caller, id: string, role: string): Promise<Shown> =>
  done(caller, documents.sign, { id, role, hash: (await statement(caller, id, role))?.hash ?? '' });

/** A file that has passed inspection, as its uploader left it. */
export const readyFile = async (caller: Caller, portal: TestPortal, name: string): Promise<string> => {
  const { tenantId, userId } = caller.ctx().viewer;
  const id = randomUUID();
  await withScope({ kind: 'system', tenantId: tenantId ?? '' }, () =>
    portal.services.database.client.storedFile.create({
      data: {
        ...{ id, tenantId: tenantId ?? '', uploadedBy: userId, name, mediaType: 'application/pdf', size: 9, state: 'READY', search: [] },
        sha256: id.replaceAll('-', '').repeat(2),
      },
    }),
  );
  return id;
};

export const parties = async (portal: TestPortal) => ({
  secretary: await portal.as('zhang-hui'),
  holder: await portal.as('chen-ke'),
  site: await portal.as('lin-yue'),
});
export type Parties = Awaited<ReturnType<typeof parties>>;

export const period = { startsOn: '2026-11-22', endsOn: '2027-11-21' };

export const draft = async (
  portal: TestPortal,
  wish: { stage?: string; siteId?: string | null; days?: typeof period } = {},
): Promise<{ place: TestSite; agreement: Shown }> => {
  const place = await makeSite(portal, {
    stage: wish.stage ?? 'ASSESSED',
    holderId: portal.organisationId('enterprise'),
    ...(wish.siteId === undefined ? {} : { siteId: wish.siteId }),
  });
  const secretary = await portal.as('zhang-hui');
  const input = { adoptionId: place.adoptionId, ...(wish.days ?? period) };
  return { place, agreement: await done(secretary, documents.create, { input }) };
};

export const sent = async (portal: TestPortal, wish: Parameters<typeof draft>[1] = {}) => {
  const { place, agreement } = await draft(portal, wish);
  const { secretary } = await parties(portal);
  return { place, agreement: await done(secretary, documents.send, { id: agreement.id, version: agreement.version }) };
};

export const effective = async (portal: TestPortal, wish: Parameters<typeof draft>[1] = {}) => {
  const { place, agreement } = await sent(portal, wish);
  const { secretary, holder, site } = await parties(portal);
  await signAs(holder, agreement.id, 'HOLDER');
  await signAs(site, agreement.id, 'SITE');
  return { place, agreement: await signAs(secretary, agreement.id, 'ASSOCIATION') };
};
