import { granted } from '@xinglin/kernel/ability/granted';
import { actionsOn, rowActions } from '@xinglin/kernel/ability/row-actions';
import { builder } from '@xinglin/kernel/builder';
import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { agendaStages, meetingStages, minutesStages } from '../../shared/stages.ts';
import type { PanelFinding } from '../expert/composition.ts';
import { PanelFindingRef } from '../expert/panel-type.ts';
import { copyOf, readableItems, shownTo, withheldFrom } from './minutes-content.ts';
import type { MinutesContent } from './minutes-document.ts';
import { ProposalRef, proposalFor } from './order.ts';
import { quorumOf, type Sitting } from './quorum-of.ts';
import { votesCast } from './votes-cast.ts';
import { ordering } from './wake.ts';

export const stages = defineStages(meetingStages);
export const agenda = defineStages(agendaStages);
export const minutesTable = defineStages(minutesStages);

/** Items move while their meeting sits. An act on an item asks here, and so does what the item offers. */
export const sits = (meeting: { stage: string }): boolean => meeting.stage === 'OPEN';

export interface QuorumView {
  open: boolean;
  entitled: number;
  present: number;
  needed: number;
  voters: string[];
  recused: string[];
  absent: string[];
  seated: { alternate: string; member: string; because: string }[];
  findings: PanelFinding[];
}

const SeatedRef = builder.objectRef<QuorumView['seated'][number]>('SeatedAlternate').implement({
  description: 'An alternate who votes in a member’s place for this item.',
  fields: (t) => ({
    alternate: t.exposeString('alternate'),
    member: t.exposeString('member'),
    because: t.exposeString('because', { description: 'ABSENT or RECUSED' }),
  }),
});

export const QuorumRef = builder.objectRef<QuorumView>('Quorum').implement({
  description: 'Whether the vote on an item may open, and why: the recused are in no number.',
  fields: (t) => ({
    open: t.exposeBoolean('open'),
    entitled: t.exposeInt('entitled', { description: 'Seats whose holder is not recused.' }),
    present: t.exposeInt('present'),
    needed: t.exposeInt('needed', { description: 'Heads it takes: the greater of the share and the fixed number.' }),
    voters: t.exposeStringList('voters', { description: 'Names.' }),
    recused: t.exposeStringList('recused'),
    absent: t.exposeStringList('absent'),
    seated: t.field({ type: [SeatedRef], resolve: ({ seated }) => seated }),
    findings: t.field({
      type: [PanelFindingRef],
      description:
        'Rules of composition that the votes on this item do not keep; they forbid nothing, the panel was lawful when it was fixed.',
      resolve: ({ findings }) => findings,
    }),
  }),
});

/** As people say it: names, and how many it takes. */
export const quorumInWords = ({ quorum, names }: Sitting): QuorumView => {
  const name = (id: string) => names.get(id) ?? '';
  return {
    open: quorum.open,
    entitled: quorum.entitled,
    present: quorum.present,
    needed: Math.max(quorum.neededByShare, quorum.neededHeads),
    voters: quorum.voterIds.map(name),
    recused: quorum.recusedIds.map(name),
    absent: quorum.absentIds.map(name),
    seated: quorum.seated.map(({ alternateId, memberId, because }) => ({ alternate: name(alternateId), member: name(memberId), because })),
    findings: quorum.findings.flatMap(({ code, level, needed = null, actual = null, ids }) =>
      code === 'SHARE_NOT_REACHED' || code === 'HEADS_NOT_REACHED' ? [] : [{ code, level, needed, actual, names: ids.map(name) }],
    ),
  };
};

export const AgendaItemRef = builder.prismaObject('AgendaItem', {
  description: 'A dossier before the panel 议题, as the association sees it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    dossierId: t.exposeID('dossierId'),
    ordinal: t.exposeInt('ordinal'),
    stage: t.exposeString('stage', { description: agendaStages.stages.join(', ') }),
    title: t.string({ select: { dossier: { select: { title: true } } }, resolve: ({ dossier }) => dossier.title }),
    number: t.string({ select: { dossier: { select: { number: true } } }, resolve: ({ dossier }) => dossier.number }),
    quorum: t.field({
      type: QuorumRef,
      select: { tenantId: true, meetingId: true, dossierId: true },
      resolve: async (item, _args, ctx) => quorumInWords(await quorumOf(ctx, item)),
    }),
    votesCast: t.int({
      description: 'Ballots cast by those who may vote now; whose and how, nobody reads before the vote closes.',
      select: { id: true, tenantId: true, meetingId: true, dossierId: true, stage: true, result: true },
      resolve: (item, _args, ctx) => votesCast(ctx, item),
    }),
    result: t.expose('result', { type: 'JSON', nullable: true, description: 'Counted when the vote closed.' }),
    passed: t.exposeBoolean('passed', { nullable: true }),
    note: t.exposeString('note'),
    ballots: t.relation('ballots', granted('Ballot')),
    version: t.exposeInt('version'),
    allowedActions: t.stringList({
      description: 'Acts that you may do on it now.',
      select: { id: true, stage: true, meeting: { select: { stage: true } } },
      resolve: ({ meeting, ...item }, _args, ctx) =>
        sits(meeting) ? actionsOn(ctx, 'AgendaItem', item, ['discuss', 'openVote', 'closeVote', 'postpone'], agenda) : [],
    }),
  }),
});

export const BallotRef = builder.prismaObject('Ballot', {
  description: 'A vote 表决票; readable once the vote is closed.',
  fields: (t) => ({
    name: t.exposeString('name'),
    vote: t.exposeString('vote', { description: 'FOR, AGAINST or ABSTAIN' }),
    dissent: t.exposeString('dissent'),
    castAt: t.expose('castAt', { type: 'DateTime' }),
  }),
});

export const AttendanceRef = builder.prismaObject('Attendance', {
  description: 'Who came 签到.',
  fields: (t) => ({
    userId: t.exposeID('userId'),
    name: t.exposeString('name'),
    seat: t.exposeString('seat', { description: 'CHAIR, MEMBER, SECRETARY or ALTERNATE' }),
    state: t.exposeString('state', { description: 'EXPECTED, PRESENT, LEFT or ABSENT' }),
    arrivedAt: t.expose('arrivedAt', { type: 'DateTime', nullable: true }),
    leftAt: t.expose('leftAt', { type: 'DateTime', nullable: true }),
  }),
});

export const MinutesRef = builder.prismaObject('Minutes', {
  description: 'Minutes 会议纪要; a version for each time they were drawn up.',
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    content: t.field({
      type: 'JSON',
      description: 'With the number and hash alone of items from which you are recused: { ordinal, withheld, hash }.',
      select: { tenantId: true, meetingId: true, content: true },
      resolve: async ({ tenantId, meetingId, content }, _args, ctx) =>
        shownTo(content as unknown as MinutesContent, await readableItems(ctx, tenantId, meetingId)),
    }),
    withheld: t.intList({
      description: 'Items that you were not at, since you are recused from them; their text is kept from you.',
      select: { tenantId: true, meetingId: true, content: true },
      resolve: async ({ tenantId, meetingId, content }, _args, ctx) =>
        withheldFrom(content as unknown as MinutesContent, await readableItems(ctx, tenantId, meetingId)),
    }),
    contentHash: t.exposeString('contentHash', { description: 'Over the facts of the meeting and the hash of every item.' }),
    stage: t.exposeString('stage', { description: minutesStages.stages.join(', ') }),
    filesStage: t.exposeString('filesStage', { description: 'How far its documents are: QUEUED, RUNNING, DONE or FAILED.' }),
    filesDone: t.exposeInt('filesDone', { description: 'Documents written so far, of two.' }),
    wordFileId: t.id({
      nullable: true,
      description: 'All of it as a document: null until it is made, and when you are recused from an item.',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => copyOf(ctx, id, 'DOCX'),
    }),
    pdfFileId: t.id({
      nullable: true,
      description: 'The same as PDF.',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => copyOf(ctx, id, 'PDF'),
    }),
    awaitsMe: t.boolean({
      description: 'You were there and have not signed yet.',
      select: { id: true, tenantId: true, meetingId: true, stage: true },
      resolve: async ({ id, tenantId, meetingId, stage }, _args, ctx) => {
        const { userId } = ctx.viewer;
        if (stage !== 'SIGNING' || !userId) return false;
        const there = await ctx.db.attendance.count({ where: { tenantId, meetingId, userId, state: { in: ['PRESENT', 'LEFT'] } } });
        if (there === 0) return false;
        const signed = await ctx.db.signature.count({ where: { tenantId, objectType: 'Minutes', objectId: id, signerUserId: userId } });
        return signed === 0;
      },
    }),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    allowedActions: rowActions(t, 'Minutes', ['sendForSignature', 'sign', 'makeFiles'], {
      ...minutesTable,
      moves: { ...minutesTable.moves, sign: { from: ['SIGNING'], to: 'SIGNING' } },
    }),
  }),
});

export const MeetingRef = builder.prismaObject('Meeting', {
  description: 'A panel’s meeting 评审会, as the association sees it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    callId: t.exposeID('callId'),
    roundId: t.exposeID('roundId', { nullable: true }),
    title: t.exposeString('title'),
    place: t.exposeString('place'),
    startsAt: t.expose('startsAt', { type: 'DateTime' }),
    stage: t.exposeString('stage', { description: meetingStages.stages.join(', ') }),
    currentId: t.exposeID('currentId', { nullable: true, description: 'The item before the panel.' }),
    callTitle: t.string({ select: { call: { select: { title: true } } }, resolve: ({ call }) => call.title }),
    panelName: t.string({ select: { panel: { select: { name: true } } }, resolve: ({ panel }) => panel.name }),
    items: t.relation('items', { ...granted('AgendaItem') }),
    attendance: t.relation('attendance', granted('Attendance')),
    minutes: t.relation('minutes', granted('Minutes')),
    version: t.exposeInt('version'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    agendaProposal: t.field({
      type: ProposalRef,
      nullable: true,
      description: 'A better order of the agenda; null when there is none.',
      select: { id: true, stage: true },
      resolve: (row, _args, ctx) => proposalFor(ctx, row),
    }),
    allowedActions: rowActions(t, 'Meeting', ['update', 'order', 'open', 'close', 'cancel'], {
      ...ordering,
      moves: { ...ordering.moves, update: { from: ['PLANNED'], to: 'PLANNED' } },
    }),
  }),
});
