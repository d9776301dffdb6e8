// The steps of a right: granted, paid for, lost, restored, transferred, disputed and settled.

import { allowed } from '@xinglin/kernel/ability/allowed';
import { builder } from '@xinglin/kernel/builder';
import type { Context } from '@xinglin/kernel/context';
import { parseInput, wrongField } from '@xinglin/kernel/errors/input';
import { NotAllowedError } from '@xinglin/kernel/errors/not-allowed';
import { RuleError } from '@xinglin/kernel/errors/rule';
import { StageError } from '@xinglin/kernel/errors/stage';
import { StaleVersionError } from '@xinglin/kernel/errors/stale-version';
import { asId } from '@xinglin/kernel/graphql/as-id';
import { changeVersioned } from '@xinglin/kernel/mutation/change-versioned';
import { dayOf, todayIn } from '@xinglin/kernel/tenancy/day';
import { type IpAct, type IpStep, ipStep } from '../../shared/ip-input.ts';
import type { LedgerAct } from '../../shared/ledger.ts';
import { asDay, requirePast } from '../days.ts';
import { type Ip, recordStep } from './record.ts';
import { ipTable, keptIp, standingIp } from './type.ts';

const moves = {
  grant: ipTable.moves.grant,
  invalidate: ipTable.moves.invalidate,
  restore: ipTable.moves.restore,
  transfer: ipTable.moves.transfer,
} as const;
const isMove = (act: IpAct): act is keyof typeof moves => act in moves;

const lines: Readonly<Record<IpAct, LedgerAct | undefined>> = {
  grant: 'ip-granted',
  payFee: undefined,
  invalidate: 'ip-lost',
  restore: 'ip-restored',
  transfer: 'ip-transferred',
  dispute: 'ip-disputed',
  settle: 'ip-settled',
};

const fromOf = (act: IpAct): readonly string[] => (isMove(act) ? moves[act].from : act === 'payFee' ? standingIp : keptIp);

/** A right that stands has not ended. */
const termOf = (ctx: Context, ip: Ip, step: IpStep) => {
  const expiresOn = dayOf(step.expiresOn) ?? ip.expiresOn;
  if (expiresOn && expiresOn < todayIn(ctx.now())) throw wrongField('expiresOn', 'IN_THE_PAST');
  return { expiresOn, alertedExpiry: [], ...(step.feeDueOn ? { feeDueOn: dayOf(step.feeDueOn), alertedFee: [] } : {}) };
};

/** What a step changes besides the stage. */
const changeOf = (ctx: Context, ip: Ip, step: IpStep, occurredOn: Date) => {
  if (step.act === 'grant') {
    if (ip.filedOn && occurredOn < ip.filedOn) throw wrongField('occurredOn', 'OUT_OF_ORDER');
    return { grantedOn: occurredOn, ...termOf(ctx, ip, step), ...(step.rightNumber ? { rightNumber: step.rightNumber } : {}) };
  }
  if (step.act === 'restore') return termOf(ctx, ip, step);
  if (step.act === 'payFee') return { feeDueOn: dayOf(step.feeDueOn), alertedFee: [] };
  if (step.act === 'dispute') return { disputed: true, disputeNote: step.note };
  if (step.act === 'settle') return { disputed: false, disputeNote: step.note };
  return {};
};

export const moveIp = async (ctx: Context, id: string, version: number, step: IpStep): Promise<void> => {
  const { act, note } = step;
  const ip = await ctx.db.ipRecord.findFirst({ where: { AND: [allowed(ctx, act, 'IpRecord'), { id }] } });
  if (!ip) throw new NotAllowedError();
  if (act === 'dispute' && ip.disputed) throw new RuleError('IP_DISPUTED', 'it is disputed already');
  if (act === 'settle' && !ip.disputed) throw new RuleError('NO_DISPUTE', 'nobody disputes it');
  const occurredOn = asDay(step.occurredOn);
  requirePast(ctx, occurredOn);
  const toStage = isMove(act) ? moves[act].to : undefined;
  const change = fromOf(act).includes(ip.stage) ? changeOf(ctx, ip, step, occurredOn) : {};
  await changeVersioned(ctx, 'IpRecord', { id, version, action: act, from: fromOf(act) }, (where) =>
    ctx.db.ipRecord.updateMany({ where, data: { ...change, ...(toStage ? { stage: toStage } : {}), version: { increment: 1 } } }),
  );
  const ledger = lines[act];
  await recordStep(ctx, ip, { act, occurredOn, note, ...(toStage ? { toStage } : {}), ...(ledger ? { ledger } : {}) });
};

const IpStepInput = builder.inputType('IpStepInput', {
  description: 'What became of a right, and on which day.',
  fields: (t) => ({
    act: t.string({ required: true, description: 'grant, payFee, invalidate, restore, transfer, dispute, settle' }),
    occurredOn: t.string({ required: true, description: 'The day it happened, not the day it is recorded.' }),
    note: t.string({ description: 'Why, to whom, or what is disputed; needed unless it is a grant, a fee or a restoration.' }),
    rightNumber: t.string({ description: 'The number given with a grant.' }),
    expiresOn: t.string({ description: 'The last day of the term, with a grant or a restoration.' }),
    feeDueOn: t.string({ description: 'When the next fee is due.' }),
  }),
});

builder.mutationField('moveIpRecord', (t) =>
  t.prismaField({
    type: 'IpRecord',
    description: 'Records a step of a right; its holder is told, except of a fee paid.',
    authScopes: { can: ['update', 'IpRecord'] },
    errors: { types: [StageError, StaleVersionError, RuleError] },
    args: {
      id: t.arg.id({ required: true }),
      version: t.arg.int({ required: true }),
      input: t.arg({ type: IpStepInput, required: true }),
    },
    resolve: async (query, _root, { id, version, input }, ctx) => {
      await moveIp(ctx, asId(id), version, parseInput(ipStep, input));
      return ctx.db.ipRecord.findFirstOrThrow({ ...query, where: { AND: [allowed(ctx, 'read', 'IpRecord'), { id: asId(id) }] } });
    },
  }),
);
