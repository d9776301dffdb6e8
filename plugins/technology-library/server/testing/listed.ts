// A technology that stands in the public catalogue, as a test needs it: written behind the acts, in system scope.
import { randomUUID } from 'node:crypto';
import type { TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';

export interface ListedEntry {
  tenantId: string;
  entryId: string;
  versionId: string;
  title: string;
}

export type Database = TestPortal['services']['database']['client'];

/** Looks and writes behind the API, in scope `system` of the organisation named. */
export const behind = <T>(portal: TestPortal, organisation: string, work: (db: Database) => Promise<T>): Promise<T> =>
  withScope({ kind: 'system', tenantId: portal.organisationId(organisation) }, () => work(portal.services.database.client));

interface Wish {
  stage?: string;
  /** The enterprise of the demonstration unless said; null for a holder that is not on the platform. */
  holderId?: string | null;
  title?: string;
  published?: boolean;
  /** What its version stands on; empty for one that was never assessed. */
  basis?: string;
}

export const listEntry = async (portal: TestPortal, wish: Wish = {}): Promise<ListedEntry> => {
  const tenantId = portal.organisationId('association');
  const [entryId, versionId] = [randomUUID(), randomUUID()];
  const { stage = 'LISTED', title = '智能眼底影像辅助筛查技术', published = true } = wish;
  const holderId = wish.holderId === undefined ? portal.organisationId('enterprise') : wish.holderId;
  const since = new Date('2026-01-05');
  const number = `JK-${entryId.slice(0, 8)}`;
  await behind(portal, 'association', async (client) => {
    await client.libraryEntry.create({
      data: {
        id: entryId,
        tenantId,
        number,
        title,
        holderName: '技术持有单位',
        holderId,
        stage,
        listedAt: since,
        exitedAt: stage === 'EXITED' ? since : null,
        search: [],
      },
    });
    await client.libraryVersion.create({
      data: {
        id: versionId,
        tenantId,
        entryId,
        holderId,
        major: 1,
        minor: 0,
        stage: 'CURRENT',
        content: {},
        contentHash: 'x',
        basis: wish.basis ?? 'SELECTION',
        issuedAt: since,
      },
    });
    await client.libraryEntry.update({ where: { tenantId_id: { tenantId, id: entryId } }, data: { currentVersionId: versionId } });
    if (!published) return;
    await client.catalogueEntry.create({
      data: {
        ...{ id: entryId, tenantId, organisationName: '协会', number, title, stage, stageSince: since, level: 'GENERAL' },
        ...{ subjects: [], holderName: '技术持有单位', versionLabel: '1.0', content: {}, publishedAt: since, search: [] },
      },
    });
  });
  return { tenantId, entryId, versionId, title };
};

/** What befalls the technology, in the library and in its catalogue. */
export const setEntryStage = (portal: TestPortal, entryId: string, stage: string): Promise<void> =>
  behind(portal, 'association', async (client) => {
    await client.libraryEntry.updateMany({ where: { id: entryId }, data: { stage } });
    await client.catalogueEntry.updateMany({ where: { id: entryId }, data: { stage } });
  });
