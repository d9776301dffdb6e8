// One technology, one project and one site on its way, as a test needs them: written behind the acts, in system scope.
import { randomUUID } from 'node:crypto';
import type { TestPortal } from '@xinglin/kernel/testing/test-portal';
import { withScope } from '@xinglin/prisma';

export interface TestSite {
  tenantId: string;
  entryId: string;
  versionId: string;
  projectId: string;
  adoptionId: string;
  /** The institution, or null for one off the platform. */
  siteId: string | null;
}

interface Wish {
  siteId?: string | null;
  siteName?: string;
  stage?: string;
  holderId?: string | null;
  title?: string;
}

export const makeSite = async (portal: TestPortal, wish: Wish = {}): Promise<TestSite> => {
  const tenantId = portal.organisationId('association');
  const { client } = portal.services.database;
  const [entryId, versionId, projectId, adoptionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const siteId = wish.siteId === undefined ? portal.organisationId('institution') : wish.siteId;
  const title = wish.title ?? '超声引导下的微创技术';
  const since = new Date('2026-01-05');
  await withScope({ kind: 'system', tenantId }, async () => {
    await client.libraryEntry.create({
      data: {
        id: entryId,
        tenantId,
        number: `JK-${entryId}`,
        title,
        holderName: '持有单位',
        holderId: wish.holderId ?? null,
        stage: 'LISTED',
        listedAt: since,
      },
    });
    await client.libraryVersion.create({
      data: {
        id: versionId,
        tenantId,
        entryId,
        major: 1,
        minor: 0,
        stage: 'CURRENT',
        content: {},
        contentHash: 'x',
        basis: 'SELECTION',
        issuedAt: since,
      },
    });
    await client.libraryEntry.update({ where: { tenantId_id: { tenantId, id: entryId } }, data: { currentVersionId: versionId } });
    await client.promotionProject.create({
      data: {
        id: projectId,
        tenantId,
        entryId,
        versionId,
        number: `XM-${projectId}`,
        title,
        stage: 'IMPLEMENTING',
        leaderId: randomUUID(),
        startsOn: since,
        endsOn: new Date('2027-12-31'),
      },
    });
    await client.siteAdoption.create({
      data: {
        id: adoptionId,
        tenantId,
        projectId,
        entryId,
        versionId,
        siteId,
        siteName: wish.siteName ?? '示例医院',
        areaCode: '440100',
        siteLevel: 'SECONDARY',
        stage: wish.stage ?? 'TRIAL',
        stageSince: since,
      },
    });
  });
  return { tenantId, entryId, versionId, projectId, adoptionId, siteId };
};
