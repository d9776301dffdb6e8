// The form that a revision was filled in with: the version it names, with the papers that its channel asks.
import type { Context } from '@xinglin/kernel/context';
import type { FormDefinition } from '@xinglin/kernel/shared/forms/definition';
import { channelForm } from '../../shared/channel-form.ts';
import type { ChannelRule } from '../../shared/channels.ts';

interface Filled {
  /** The association. */
  tenantId: string;
  callId: string;
  channel: string;
  formNumber: number;
}

/** Without `papers` as blind reviewers are served it: those bear seals and names, and the blind copy has none of them. */
export const filledForm = async (
  ctx: Context,
  { tenantId, callId, channel, formNumber }: Filled,
  { papers = true }: { papers?: boolean } = {},
): Promise<FormDefinition | null> => {
  const form = await ctx.db.formVersion.findFirst({
    where: { tenantId, callId, kind: 'APPLICATION', number: formNumber },
    select: { definition: true, call: { select: { channelRules: true } } },
  });
  if (!form) return null;
  const definition = form.definition as unknown as FormDefinition;
  const rules = (form.call.channelRules ?? []) as unknown as ChannelRule[];
  return papers
    ? channelForm(
        definition,
        rules.find((rule) => rule.channel === channel),
      )
    : definition;
};
