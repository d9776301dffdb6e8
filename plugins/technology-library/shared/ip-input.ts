import { decimalPlaces, lineField } from '@xinglin/kernel/shared/fields';
import { z } from 'zod';
import { lineOrEmpty, maybeDay, maybeId, maybeLine, textOrEmpty } from './plain-fields.ts';

export const ipKinds = ['INVENTION', 'UTILITY_MODEL', 'DESIGN', 'SOFTWARE', 'WORK', 'TRADEMARK', 'TRADE_SECRET', 'OTHER'] as const;
export const ipOrigins = ['BACKGROUND', 'FOREGROUND'] as const;
/** What is registered is either applied for or valid already. */
export const ipStarts = ['APPLIED', 'VALID'] as const;
/** Days before the end of a term and before a fee on which people are told. */
export const ipWarnings = [90, 30, 0] as const;

const rightHolder = z.strictObject({
  name: lineField(1, 100),
  share: z.number().positive().max(100).refine(decimalPlaces(2), 'DECIMALS').nullish(),
});

const fields = z.strictObject({
  kind: z.enum(ipKinds),
  title: lineField(2, 200),
  rightNumber: maybeLine(60),
  rightHolders: z.array(rightHolder).min(1, 'HOLDER_MISSING').max(20),
  origin: z.enum(ipOrigins),
  projectId: maybeId,
  versionId: maybeId,
  agreementId: maybeId,
  filedOn: maybeDay,
  grantedOn: maybeDay,
  expiresOn: maybeDay,
  feeDueOn: maybeDay,
  licensedTo: lineOrEmpty(200),
  licenceRegion: lineOrEmpty(100),
  licenceUntil: maybeDay,
  licenceTerms: textOrEmpty(2_000),
});

interface Days {
  filedOn: string | null;
  grantedOn: string | null;
  expiresOn: string | null;
}
interface Told extends Days {
  origin: string;
  projectId: string | null;
  rightHolders: readonly { share?: number | null | undefined }[];
}
const before = (one: string | null, other: string | null) => one === null || other === null || one <= other;

const whole = ({ rightHolders }: Told) => rightHolders.reduce((sum, { share }) => sum + (share ?? 0), 0) <= 100;
const arisen = ({ origin, projectId }: Told) => origin !== 'FOREGROUND' || projectId !== null;
const granted = ({ filedOn, grantedOn }: Told) => before(filedOn, grantedOn);
const ended = ({ filedOn, expiresOn }: Told) => before(filedOn, expiresOn) && (filedOn === null || filedOn !== expiresOn);

const inKeeping = (told: Told, issues: z.RefinementCtx): void => {
  const rules = [
    [whole, 'rightHolders', 'SHARES_OVER_WHOLE'],
    [arisen, 'projectId', 'PROJECT_NEEDED'],
    [granted, 'grantedOn', 'OUT_OF_ORDER'],
    [ended, 'expiresOn', 'OUT_OF_ORDER'],
  ] as const;
  for (const [holds, field, message] of rules) if (!holds(told)) issues.addIssue({ code: 'custom', path: [field], message });
};

export const ipInput = fields.superRefine(inKeeping);
export type IpInput = z.output<typeof ipInput>;

/** The technology and where the right stands are said once. */
export const newIpInput = fields.extend({ entryId: z.uuid(), stage: z.enum(ipStarts) }).superRefine(inKeeping);
export type NewIpInput = z.output<typeof newIpInput>;

export const ipActs = ['grant', 'payFee', 'invalidate', 'restore', 'transfer', 'dispute', 'settle'] as const;
export type IpAct = (typeof ipActs)[number];
/** Acts that others will ask about: they are said in words. */
const explained: readonly string[] = ['invalidate', 'transfer', 'dispute', 'settle'];

export const ipStep = z
  .strictObject({
    act: z.enum(ipActs),
    occurredOn: z.iso.date('DATE'),
    note: textOrEmpty(2_000),
    rightNumber: maybeLine(60),
    expiresOn: maybeDay,
    feeDueOn: maybeDay,
  })
  .refine(({ act, note }) => !explained.includes(act) || note.length >= 2, { path: ['note'], message: 'REASON_TOO_SHORT' });
export type IpStep = z.output<typeof ipStep>;
