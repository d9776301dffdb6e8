// The steps of a complaint as mutations.

import { builder } from '@xinglin/kernel/builder';
import { parseInput } from '@xinglin/kernel/errors/input';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { answerInput, handlerInput, rejectionInput, reopenInput } from '../../shared/complaint-input.ts';
import {
  AnswerInputType,
  acceptComplaint,
  again,
  answerComplaint,
  assignComplaint,
  closeComplaint,
  investigateComplaint,
  RejectionInputType,
  rejectComplaint,
  reopenComplaint,
} from './handle.ts';

const types = [StageError, StaleVersionError];

builder.mutationField('acceptComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Takes a complaint up and gives it to somebody whom it is not about.',
    authScopes: { can: ['accept', 'Complaint'] },
    errors: { types },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), handlerId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id, version, handlerId }, ctx) => {
      await acceptComplaint(ctx, { id: asId(id), version }, parseInput(handlerInput, { handlerId }).handlerId);
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('rejectComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Does not take a complaint up, and says why.',
    authScopes: { can: ['reject', 'Complaint'] },
    errors: { types },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: RejectionInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await rejectComplaint(ctx, { id: asId(id), version }, parseInput(rejectionInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('assignComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Gives a complaint to another handler.',
    authScopes: { can: ['assign', 'Complaint'] },
    errors: { types },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }), handlerId: t.arg.id({ required: true }) },
    resolve: async (query, _root, { id, version, handlerId }, ctx) => {
      await assignComplaint(ctx, { id: asId(id), version }, parseInput(handlerInput, { handlerId }).handlerId);
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('investigateComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Its handler begins to investigate.',
    authScopes: { can: ['investigate', 'Complaint'] },
    errors: { types },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await investigateComplaint(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('answerComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Its handler records what was found, what is done and what the complainant was told.',
    authScopes: { can: ['answer', 'Complaint'] },
    errors: { types },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: AnswerInputType, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await answerComplaint(ctx, { id: asId(id), version }, parseInput(answerInput, { ...input, measures: input.measures ?? '' }));
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('closeComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Closes a complaint that was answered; whoever investigated it cannot.',
    authScopes: { can: ['close', 'Complaint'] },
    errors: { types },
    args: { id: t.arg.id({ required: true }), version: t.arg.int({ required: true }) },
    resolve: async (query, _root, { id, version }, ctx) => {
      await closeComplaint(ctx, { id: asId(id), version });
      return again(ctx, query, asId(id));
    },
  }),
);

builder.mutationField('reopenComplaint', (t) =>
  t.prismaField({
    type: 'Complaint',
    description: 'Opens a complaint again, with a handler and a limit of its own.',
    authScopes: { can: ['reopen', 'Complaint'] },
    errors: { types },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      handlerId: t.arg.id({ required: true }),
      reason: t.arg.string({ required: true }),
    },
    resolve: async (query, _root, { id, version, ...input }, ctx) => {
      await reopenComplaint(ctx, { id: asId(id), version }, parseInput(reopenInput, input));
      return again(ctx, query, asId(id));
    },
  }),
);
