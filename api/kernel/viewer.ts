import type { TenantKind } from './tenancy/kinds.ts';

/** Who asks: a person acting for an organisation, a program with a key, a visitor, or the worker. */
export interface Viewer {
  readonly kind: 'anonymous' | 'member' | 'program' | 'system';
  /** Shown in the audit. */
  readonly name: string;
  readonly userId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** The acting organisation; a signed-in person without one has chosen none yet. */
  readonly tenantId?: string | undefined;
  readonly tenantKind?: TenantKind | undefined;
  /** What was read of the acting organisation along with the membership. */
  readonly organisation?: Readonly<Record<'id' | 'kind' | 'name' | 'shortName', string>> | undefined;
  readonly memberId?: string | undefined;
  readonly apiKeyId?: string | undefined;
  /** Keys of the permission rows held through roles. */
  readonly permissions: ReadonlySet<string>;
  /** A fresh second proof of identity was given in this session. */
  readonly steppedUp: boolean;
  /** A role demands a second factor that the person has not set up: only that page works. */
  readonly mustSetUpTwoFactor: boolean;
  /** Her password is older than the organisation allows: only changing it works. */
  readonly mustChangePassword?: boolean | undefined;
}

export const anonymous: Viewer = Object.freeze({
  kind: 'anonymous',
  name: 'visitor',
  permissions: new Set<string>(),
  steppedUp: false,
  mustSetUpTwoFactor: false,
});

/** Something has to be done for the account before anything else is. */
export const isHeldUp = (viewer: Viewer): boolean => viewer.mustSetUpTwoFactor || viewer.mustChangePassword === true;
