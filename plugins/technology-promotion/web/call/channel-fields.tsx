import { CheckboxField, CheckboxGroupField } from '@xinglin/kit/form/checkbox-field.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { Form } from 'antd';
import { applicantKinds, type ChannelRule } from '../../shared/channels.ts';
import { freshKey } from '../parts/fresh-key.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';

const vouchers = ['NONE', 'RECOMMENDER', 'PARTNER'] as const;
type Attachment = ChannelRule['attachments'][number];

/** What each chosen way of submitting asks. */
export function ChannelFields({ disabled }: { disabled: boolean }) {
  const w = useWords();
  const { form } = useFormState();
  const chosen = (Form.useWatch('channels', form) as readonly string[] | undefined) ?? [];
  const rules = (Form.useWatch('channelRules', { form, preserve: true }) as readonly ChannelRule[] | undefined) ?? [];
  return rules.map(({ channel }, at) => {
    if (!chosen.includes(channel)) return null;
    const name = w(`call.channel.${channel}`);
    const label = (text: string) => w('call.ofChannel', { channel: name, text });
    const path = ['channelRules', at];
    return (
      <fieldset key={channel} className="x-row">
        <legend className="x-legend">{name}</legend>
        <CheckboxGroupField
          name={[...path, 'applicantKinds']}
          label={label(w('call.applicantKinds'))}
          disabled={disabled}
          options={applicantKinds.map((value) => ({ value, label: w(`call.kind.${value}`) }))}
        />
        <CheckboxField
          name={[...path, 'invitedOnly']}
          label={label(w('call.letterNeeded'))}
          statement={w('call.invitedOnly')}
          disabled={disabled}
        />
        <SelectField
          name={[...path, 'voucher']}
          label={label(w('call.voucher'))}
          disabled={disabled}
          options={vouchers.map((value) => ({ value, label: w(`call.voucher.${value}`) }))}
        />
        <RowsField<Attachment>
          name={[...path, 'attachments']}
          label={label(w('call.attachments'))}
          each={w('call.attachment')}
          disabled={disabled}
          max={20}
          fresh={(others) => ({ key: freshKey('a', others), label: '', required: true })}
        >
          {(row) => (
            <div className="x-cells">
              <TextField name={[...row, 'label']} label={w('call.attachmentName')} maxLength={60} disabled={disabled} />
              <CheckboxField
                name={[...row, 'required']}
                label={w('call.needed')}
                statement={w('call.mustBeAttached')}
                disabled={disabled}
              />
            </div>
          )}
        </RowsField>
      </fieldset>
    );
  });
}
