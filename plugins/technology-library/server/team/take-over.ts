// Certificates of the association's own activities as training records: found by the name on them, taken over by a person.
import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { dayText, todayIn } from '@xinglin/kernel/tenancy/day';
import { takeOverInput } from '../../shared/team-input.ts';
import { actor } from '../actor.ts';
import { asDay } from '../days.ts';
import { TeamPersonRef } from './type.ts';

const MOST = 50;

const include = {
  session: { select: { title: true, endsAt: true, activity: { select: { title: true, details: true } } } },
} as const;

const personOf = async (ctx: Context, id: string) => {
  const person = await ctx.db.teamPerson.findFirst({ where: { AND: [allowed(ctx, 'train', 'TeamPerson'), { id }] } });
  if (!person) throw new NotAllowedError();
  return person;
};

/** Certificates that bear her name and are not on her record. */
const certificatesOf = (ctx: Context, { id: personId, tenantId, name }: { id: string; tenantId: string; name: string }) =>
  ctx.db.participation.findMany({
    where: {
      AND: [
        allowed(ctx, 'read', 'Participation'),
        { tenantId, personName: name, certificateNumber: { not: null }, records: { none: { personId } } },
      ],
    },
    include,
    orderBy: [{ certifiedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });

export const takeOver = async (ctx: Context, personId: string, participationId: string, validUntil: string | null): Promise<void> => {
  const person = await personOf(ctx, personId);
  const found = (await certificatesOf(ctx, person)).find(({ id }) => id === participationId);
  if (!found) throw wrongField('participationId', 'NOT_FOUND');
  const doneOn = todayIn(found.session.endsAt);
  if (validUntil && asDay(validUntil) < doneOn) throw wrongField('validUntil', 'ENDS_BEFORE_START');
  const { hours } = found.session.activity.details as { hours?: number | null };
  const { name: issuer } = await ctx.db.tenant.findUniqueOrThrow({ where: { id: person.tenantId }, select: { name: true } });
  const number = found.certificateNumber ?? '';
  await ctx.db.trainingRecord.create({
    data: {
      ...{ tenantId: person.tenantId, personId, kind: 'TRAINING', title: found.session.activity.title, issuer, number, doneOn },
      ...{ hours: typeof hours === 'number' && hours > 0 ? hours : null, participationId },
      ...{ validUntil: validUntil ? asDay(validUntil) : null, fileId: null, recordedBy: actor(ctx) },
    },
  });
  await ctx.audit('training-record.taken-over', { on: ['TeamPerson', personId], label: person.name, detail: { number } });
};

interface Certificate {
  id: string;
  organisation: string;
  certificateNumber: string | null;
  session: { endsAt: Date; activity: { title: string } };
}
const CertificateRef = builder.objectRef<Certificate>('CertificateToTakeOver').implement({
  description: 'A certificate of an activity that bears the name of a person. Whether it is hers is for people to say.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the attendance.' }),
    number: t.string({ resolve: ({ certificateNumber }) => certificateNumber ?? '' }),
    title: t.string({ description: 'Of the activity.', resolve: ({ session }) => session.activity.title }),
    organisation: t.exposeString('organisation', { description: 'Where the person on the list came from.' }),
    doneOn: t.string({ resolve: ({ session }) => dayText(todayIn(session.endsAt)) ?? '' }),
  }),
});

builder.queryField('certificatesToTakeOver', (t) =>
  t.field({
    type: [CertificateRef],
    description: 'Certificates of your association’s activities that bear the person’s name and are not on her record yet.',
    authScopes: { can: ['train', 'TeamPerson'] },
    args: { personId: t.arg.id({ required: true }) },
    resolve: async (_root, { personId }, ctx) => {
      if (!ctx.ability.can('read', 'Participation')) return [];
      const where = { AND: [allowed(ctx, 'train', 'TeamPerson'), { id: asId(personId) }] };
      const person = await ctx.db.teamPerson.findFirst({ where, select: { id: true, tenantId: true, name: true } });
      return person ? certificatesOf(ctx, person) : [];
    },
  }),
);

builder.mutationField('takeOverCertificate', (t) =>
  t.prismaField({
    type: TeamPersonRef,
    description: 'Puts a certificate of an activity on the person’s record.',
    authScopes: { can: ['train', 'TeamPerson'] },
    errors: {},
    args: { personId: t.arg.id({ required: true }), participationId: t.arg.id({ required: true }), validUntil: t.arg.string() },
    resolve: async (query, _root, { personId, participationId, validUntil }, ctx) => {
      if (!ctx.ability.can('read', 'Participation')) throw new NotAllowedError();
      const input = parseInput(takeOverInput, { validUntil });
      await takeOver(ctx, asId(personId), asId(participationId), input.validUntil);
      return ctx.db.teamPerson.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'TeamPerson'), { id: asId(personId) }] } });
    },
  }),
);
