import { inTestScope, type TestPortal } from '@xinglin/kernel/testing/test-portal';
import type { Prisma } from '@xinglin/prisma';
import { defaultApplicationForm } from '../../shared/default-application-form.ts';

export type Database = TestPortal['services']['database']['client'];
export type Json = Prisma.InputJsonValue;

/** What the builders share: the portal, the association they write for, and numbers that no two rows have. */
export interface House {
  readonly portal: TestPortal;
  readonly host: string;
  readonly hostId: string;
  next(): number;
  /** Works in scope `system` of the association, or of the organisation named. */
  system<T>(work: (db: Database) => Promise<T>, tenantId?: string): Promise<T>;
}

export const openHouse = (portal: TestPortal, host: string): House => {
  const hostId = portal.organisationId(host);
  let last = 0;
  return {
    portal,
    host,
    hostId,
    next: () => {
      last += 1;
      return last;
    },
    system: (work, tenantId = hostId) => inTestScope({ kind: 'system', tenantId }, () => work(portal.services.database.client)),
  };
};

export const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** An answer to every text and number of the default application form, so that a dossier has something to read. */
export const someAnswers = (title: string): Record<string, unknown> =>
  Object.fromEntries(
    defaultApplicationForm.sections
      .flatMap(({ fields }) => fields)
      .flatMap(({ key, type, label, options, required }): [string, unknown][] => {
        if (!required) return [];
        if (type === 'text' || type === 'longText') return [[key, `${title}：${label}`]];
        if (type === 'number') return [[key, 3]];
        if (type === 'yesNo') return [[key, false]];
        if (type === 'choice') return [[key, options?.[0]?.value]];
        if (type === 'choices') return [[key, [options?.[0]?.value]]];
        return [];
      }),
  );
