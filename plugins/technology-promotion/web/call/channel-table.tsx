import { Fragment } from 'react';
import type { ChannelRule } from '../../shared/channels.ts';
import { useWords } from '../words.ts';

/** What each way of submitting asks. */
export function ChannelTable({ rules }: { rules: readonly ChannelRule[] }) {
  const w = useWords();
  const comma = w('call.comma');
  return (
    <dl className="x-facts">
      {rules.map((rule) => (
        <Fragment key={rule.channel}>
          <dt>{w(`call.channel.${rule.channel}`)}</dt>
          <dd>
            {rule.applicantKinds.map((kind) => w(`call.kind.${kind}`)).join(comma)}
            {rule.invitedOnly ? ` · ${w('call.invitedOnly')}` : ''}
            {rule.voucher === 'NONE' ? '' : ` · ${w(`call.voucher.${rule.voucher}`)}`}
            <br />
            {w('call.attachments')}
            {w('text.colon')}
            {rule.attachments.map(({ label, required }) => (required ? label : `${label}${w('call.optional')}`)).join(comma)}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
