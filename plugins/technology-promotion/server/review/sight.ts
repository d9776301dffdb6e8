// What an expert sees of the dossier behind her task. Everything she is shown goes through here.
import { NOBODY } from '@xinglin/kernel/ability/permit';
import type { Context } from '@xinglin/kernel/context';
import type { Prisma } from '@xinglin/prisma';
import { selectionPolicy } from '../../shared/policy.ts';

/** Tasks that show their content; before she accepts, and after she is out, there is none. */
const open = ['ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED'];

const hers = (ctx: Context) => ({ userId: ctx.viewer.userId ?? NOBODY });
const declarations = (ctx: Context) => ({ where: hers(ctx), select: { answer: true } }) as const;
const conflicts = (ctx: Context) => ({ where: { ...hers(ctx), state: 'CONFIRMED' }, select: { id: true } }) as const;

/** What has to be read to know whether she declared, whether its content is open to her, and how it is called; for `select` of a task. */
export const declaredSelect = (ctx: Context) =>
  ({ dossier: { select: { declarations: declarations(ctx) } } }) satisfies Prisma.AssignmentSelect;
export const openSelect = (ctx: Context) =>
  ({ stage: true, dossier: { select: { declarations: declarations(ctx), conflicts: conflicts(ctx) } } }) satisfies Prisma.AssignmentSelect;
export const namedSelect = (ctx: Context) =>
  ({
    stage: true,
    round: { select: { anonymity: true } },
    dossier: { select: { title: true, applicantName: true, declarations: declarations(ctx), conflicts: conflicts(ctx) } },
  }) satisfies Prisma.AssignmentSelect;

/** All of it, with the revision that she judges and what the rules ask of her. */
export const sightSelect = (ctx: Context) =>
  ({
    id: true,
    tenantId: true,
    stage: true,
    roundId: true,
    dossierId: true,
    userId: true,
    review: { select: { id: true, stage: true, revision: true, confirmedFor: true, version: true } },
    round: { select: { anonymity: true, seeOthers: true, stage: true, formId: true, policy: true } },
    dossier: {
      select: {
        title: true,
        revision: true,
        applicantName: true,
        items: { select: { roundId: true, revision: true } },
        declarations: declarations(ctx),
        conflicts: conflicts(ctx),
      },
    },
  }) satisfies Prisma.AssignmentSelect;

export type Declared = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof declaredSelect> }>;
export type Opening = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof openSelect> }>;
export type Named = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof namedSelect> }>;
export type Sighted = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof sightSelect> }>;

/** The revision before the experts of her round, which need not be the newest: a closed round stays at what it judged. */
export const revisionOf = ({ roundId, dossier }: Sighted): number =>
  dossier.items.find((item) => item.roundId === roundId)?.revision ?? dossier.revision;

/** Accepted, declared free of interests, and not kept away: all three, or nothing confidential opens. */
export const isOpen = ({ stage, dossier }: Opening): boolean =>
  open.includes(stage) && dossier.declarations.some(({ answer }) => answer === 'NONE') && dossier.conflicts.length === 0;

export const isBlind = ({ round }: Pick<Named, 'round'>): boolean => round.anonymity === 'DOUBLE_BLIND';

/** Nobody can declare her interests in something she cannot name: its name, and the applicant's where it is not hidden. */
const isNamed = (task: Opening): boolean =>
  isOpen(task) || (task.stage === 'INVITED' || open.includes(task.stage) ? task.dossier.conflicts.length === 0 && undeclared(task) : false);
const undeclared = ({ dossier }: Declared) => dossier.declarations.length === 0;

/** Who submitted it, where the round does not hide that. */
export const applicantOf = (task: Named): string | null => (isNamed(task) && !isBlind(task) ? task.dossier.applicantName : null);

/** The technology's name; where the applicant is hidden, without the applicant's. */
export const titleOf = (task: Named): string | null => {
  if (!isNamed(task)) return null;
  const { title, applicantName } = task.dossier;
  return isBlind(task) && applicantName ? title.replaceAll(applicantName, '＊＊＊') : title;
};

/** What the rules ask of her since the applicant supplemented: to write anew, to confirm, or nothing. */
export const dueAfterSupplement = (task: Sighted): 'reopen' | 'confirm' | null => {
  const { review, round } = task;
  if (review?.stage !== 'SUBMITTED' || Math.max(review.revision, review.confirmedFor ?? 0) >= revisionOf(task)) return null;
  const rule = selectionPolicy.parse(round.policy).score.supplement;
  return rule === 'REOPEN' ? 'reopen' : rule === 'CONFIRM' ? 'confirm' : null;
};
