import { allowed } from '@xinglin/kernel/ability/allowed';
import { granted } from '@xinglin/kernel/ability/granted';
import { actionsOn } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { defineStages, type StageTable } from '@xinglin/kernel/stages/stage-table';
import { partyRoles } from '../../shared/agreement-input.ts';
import { agreementStages } from '../../shared/stages.ts';
import { dayText } from '../days.ts';
import { grantedOne } from '../granted-one.ts';

export const agreements = defineStages(agreementStages);

/** Acts that leave the stage as it is, with the stages in which they may be done. */
const inPlace = {
  update: ['DRAFT'],
  sign: ['PENDING_SIGNATURES'],
  refuse: ['PENDING_SIGNATURES'],
  recordPaper: ['PENDING_SIGNATURES'],
  requestChange: ['PENDING_SIGNATURES', 'EFFECTIVE', 'EXPIRING'],
  amend: ['EFFECTIVE', 'EXPIRING'],
  renew: ['EFFECTIVE', 'EXPIRING'],
  redraft: ['WITHDRAWN'],
} as const;

export const actStages: StageTable = {
  ...(agreements as unknown as StageTable),
  moves: {
    send: agreements.moves.send,
    withdraw: agreements.moves.withdraw,
    terminate: agreements.moves.terminate,
    ...Object.fromEntries(Object.entries(inPlace).map(([act, from]) => [act, { from, to: 'DRAFT' }])),
  },
};

interface Row {
  id: string;
  stage: string;
  kind: string;
  tenantId: string;
  parties: { partyId: string | null; role: string; state: string }[];
}

const open = (ctx: Context, { parties }: Row) =>
  parties.some(({ partyId, state }) => state === 'PENDING' && partyId === ctx.viewer.tenantId);

/** Permission and stage say what may be done, the parties' answers what is left to do. */
const actsOn = async (ctx: Context, row: Row): Promise<string[]> => {
  const acts = ['send', 'update', 'sign', 'recordPaper', 'refuse', 'requestChange', 'amend', 'renew', 'redraft', 'withdraw', 'terminate'];
  const found = await actionsOn(ctx, 'Agreement', row, acts, actStages);
  const ours = row.tenantId === ctx.viewer.tenantId;
  return found.filter((act) => {
    if (act === 'sign') return open(ctx, row);
    if (act === 'refuse') return !ours && open(ctx, row);
    if (act === 'recordPaper') return row.parties.some(({ partyId, state }) => !partyId && state === 'PENDING');
    if (act === 'amend' || act === 'renew') return row.kind !== 'AMENDMENT';
    return true;
  });
};

export const AgreementPartyRef = builder.prismaObject('AgreementParty', {
  description: 'A party of an agreement and how it stands to it. Parties read one another’s answers.',
  fields: (t) => ({
    id: t.exposeID('id'),
    role: t.exposeString('role', { description: partyRoles.join(', ') }),
    onPlatform: t.boolean({
      description: 'Signs here; without it the association records what was signed on paper.',
      select: { partyId: true },
      resolve: ({ partyId }) => partyId !== null,
    }),
    ours: t.boolean({
      description: 'It is your organisation.',
      select: { partyId: true },
      resolve: ({ partyId }, _args, ctx) => partyId !== null && partyId === ctx.viewer.tenantId,
    }),
    name: t.exposeString('name'),
    state: t.exposeString('state', { description: 'PENDING, SIGNED, SIGNED_ON_PAPER, REFUSED' }),
    reasonCode: t.exposeString('reasonCode', { nullable: true, description: 'Why it refuses.' }),
    reason: t.exposeString('reason', { description: 'Why it refuses, in words.' }),
    requestKind: t.exposeString('requestKind', { nullable: true, description: 'WORDING or TERMINATION, when it asks for something.' }),
    request: t.exposeString('request', { description: 'What it asks for.' }),
    requestedAt: t.expose('requestedAt', { type: 'DateTime', nullable: true }),
    signerName: t.exposeString('signerName'),
    signedAt: t.expose('signedAt', { type: 'DateTime', nullable: true }),
    fileId: t.exposeID('fileId', { nullable: true, description: 'The scan of what was signed on paper.' }),
  }),
});

export const AgreementRef = builder.prismaObject('Agreement', {
  description: 'A cooperation agreement 合作协议 of association, technology holder and site; frozen from the day it is sent to be signed.',
  fields: (t) => ({
    id: t.exposeID('id'),
    ours: t.boolean({
      description: 'Your organisation drew it up.',
      select: { tenantId: true },
      resolve: ({ tenantId }, _args, ctx) => tenantId === ctx.viewer.tenantId,
    }),
    number: t.exposeString('number', { description: 'HZ2026-0001; an amendment has that of its agreement and -补1' }),
    title: t.exposeString('title'),
    kind: t.exposeString('kind', { description: 'MAIN, AMENDMENT, RENEWAL' }),
    stage: t.exposeString('stage', { description: agreementStages.stages.join(', ') }),
    projectId: t.exposeID('projectId'),
    adoptionId: t.exposeID('adoptionId'),
    entryId: t.exposeID('entryId'),
    entryNumber: t.exposeString('entryNumber', { description: 'Of the technology, as it stood when it was drafted.' }),
    entryTitle: t.exposeString('entryTitle'),
    versionLabel: t.exposeString('versionLabel', { description: 'Version of the technology: 1.0' }),
    siteName: t.exposeString('siteName'),
    terms: t.expose('terms', { type: 'JSON', description: '[{ key, heading, text }]' }),
    attachments: t.expose('attachments', { type: 'JSON', description: '[{ fileId, name, size, sha256 }]' }),
    contentHash: t.exposeString('contentHash', { nullable: true, description: 'SHA-256 of what is signed.' }),
    startsOn: t.string({ description: 'Day.', select: { startsOn: true }, resolve: ({ startsOn }) => dayText(startsOn) }),
    endsOn: t.string({ description: 'The last day.', select: { endsOn: true }, resolve: ({ endsOn }) => dayText(endsOn) }),
    sentAt: t.expose('sentAt', { type: 'DateTime', nullable: true }),
    effectiveAt: t.expose('effectiveAt', { type: 'DateTime', nullable: true }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
    endReasonCode: t.exposeString('endReasonCode', { nullable: true }),
    endReason: t.exposeString('endReason'),
    flag: t.exposeString('flag', { nullable: true, description: 'ENTRY_SUSPENDED or ENTRY_SUPERSEDED: what all parties have to look at.' }),
    flaggedAt: t.expose('flaggedAt', { type: 'DateTime', nullable: true }),
    wordFileId: t.exposeID('wordFileId', { nullable: true }),
    pdfFileId: t.exposeID('pdfFileId', { nullable: true }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    amends: t.relation('amends', { ...grantedOne('Agreement', 'amendsId'), description: 'The agreement that it amends or renews.' }),
    replacesId: t.exposeID('replacesId', { nullable: true, description: 'The withdrawn one in whose place it was drafted.' }),
    amendments: t.relation('amendments', granted('Agreement')),
    parties: t.relation('parties', granted('AgreementParty')),
    openActivities: t.int({
      description:
        'Of an agreement that has ended: activities of its site that are still planned or running. Only its association counts them.',
      select: { tenantId: true, adoptionId: true, stage: true },
      resolve: ({ tenantId, adoptionId, stage }, _args, ctx) => {
        const over = stage === 'TERMINATED' || stage === 'EXPIRED';
        if (!over || tenantId !== ctx.viewer.tenantId || !ctx.ability.can('read', 'Activity')) return 0;
        return ctx.db.activity.count({
          where: { AND: [allowed(ctx, 'read', 'Activity'), { stage: { in: ['PLANNED', 'RUNNING'] }, sites: { some: { adoptionId } } }] },
        });
      },
    }),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now.',
      select: { id: true, stage: true, kind: true, tenantId: true, parties: { select: { partyId: true, role: true, state: true } } },
      resolve: (row, _args, ctx) => actsOn(ctx, row),
    }),
  }),
});
