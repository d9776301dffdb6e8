import { CheckboxField, CheckboxGroupField } from '@xinglin/kit/form/checkbox-field.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { channels, reviewFormats } from '../../shared/channels.ts';
import { MomentField } from '../parts/moment-field.tsx';
import { useWords } from '../words.ts';
import { ChannelFields } from './channel-fields.tsx';
import { ChecklistFields } from './checklist-fields.tsx';
import { LetterFields } from './letter-fields.tsx';
import { PolicyFields } from './policy-fields.tsx';
import { TrackFields } from './track-fields.tsx';

interface CallFieldsProps {
  /** Applicants rely on it: what they were promised stands. */
  published: boolean;
  /** The review has begun: its rules stand. */
  frozen: boolean;
}

/** Everything an association decides about a call, for drafting and for changing it. */
export function CallFields({ published, frozen }: CallFieldsProps) {
  const w = useWords();
  return (
    <>
      <Section title={w('call.section.basics')} counts={['title', 'summary', 'body']}>
        <TextField name="title" label={w('call.title')} maxLength={120} />
        <TextAreaField name="summary" label={w('call.summary')} help={w('call.summaryHelp')} max={300} rows={2} optional />
        <TextAreaField name="body" label={w('call.body')} help={w('call.bodyHelp')} max={20_000} rows={10} optional />
        <SelectField
          name="audience"
          label={w('call.audience')}
          disabled={published}
          options={(['PUBLIC', 'INVITED'] as const).map((value) => ({ value, label: w(`call.audience.${value}`) }))}
        />
        <NumberField name="places" label={w('call.places')} help={w('call.placesHelp')} min={1} precision={0} optional />
      </Section>
      <Section title={w('call.section.channels')}>
        <CheckboxGroupField
          name="channels"
          label={w('call.channel')}
          disabled={published}
          options={channels.map((value) => ({ value, label: w(`call.channel.${value}`) }))}
        />
        <ChannelFields disabled={published} />
        <CheckboxGroupField
          name="reviewFormats"
          label={w('call.formats')}
          options={reviewFormats.map((value) => ({ value, label: w(`call.format.${value}`) }))}
        />
      </Section>
      <Section title={w('call.tracks')} hint={w('call.tracksHint')}>
        <TrackFields disabled={published} />
      </Section>
      <Section title={w('call.section.time')} hint={w('call.timeHint')} counts={['opensAt', 'closesAt']}>
        <MomentField name="opensAt" label={w('call.opensAt')} disabled={published} optional />
        <MomentField name="closesAt" label={w('call.closesAt')} optional />
        <NumberField name="graceMinutes" label={w('call.grace')} help={w('call.graceHelp')} unit={w('unit.minutes')} min={0} max={1440} />
        <CheckboxField
          name="sealed"
          label={w('call.sealed')}
          statement={w('call.sealedStatement')}
          help={w('call.sealedHelp')}
          disabled={published}
        />
      </Section>
      <Section title={w('call.checklist')} hint={w('call.checklistHint')}>
        <ChecklistFields />
      </Section>
      <PolicyFields disabled={frozen} />
      <Section title={w('call.letters')} hint={w('call.lettersHint')}>
        <LetterFields />
      </Section>
      <Section title={w('call.contact')} counts={['contactName', 'contactPhone', 'contactEmail']}>
        <TextField name="contactName" label={w('call.contactName')} maxLength={50} optional />
        <TextField name="contactPhone" label={w('call.contactPhone')} type="tel" maxLength={20} optional />
        <TextField name="contactEmail" label={w('call.contactEmail')} type="email" maxLength={200} optional />
      </Section>
    </>
  );
}
