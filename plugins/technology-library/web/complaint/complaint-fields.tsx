import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import type { Choice } from '@xinglin/kit/form/use-search.ts';
import { complaintCategories, complaintChannels } from '../../shared/complaint-input.ts';
import { useMemberSearch } from '../parts/searches.tsx';
import { type GivenSubject, SubjectFields } from '../parts/subject-fields.tsx';
import { useWords } from '../words.ts';
import { useActivitySearch, useAgreementSearch } from './complaint-searches.tsx';

interface ComplaintFieldsProps {
  given: GivenSubject & { activity?: Choice; agreement?: Choice; about?: Choice };
}

export function ComplaintFields({ given }: ComplaintFieldsProps) {
  const w = useWords();
  const [members, activities, agreements] = [useMemberSearch(), useActivitySearch(), useAgreementSearch()];
  return (
    <>
      <Section title={w('complaint.section.what')} counts={['channel', 'category', 'title', 'description', 'receivedOn']}>
        <SelectField
          name="channel"
          label={w('complaint.channel')}
          options={complaintChannels.map((value) => ({ value, label: w(`complaint.channel.${value}`) }))}
        />
        <DateField name="receivedOn" label={w('complaint.receivedOn')} help={w('complaint.receivedHelp')} />
        <SelectField
          name="category"
          label={w('complaint.category')}
          options={complaintCategories.map((value) => ({ value, label: w(`complaint.category.${value}`) }))}
        />
        <TextField name="title" label={w('complaint.title')} maxLength={120} />
        <TextAreaField name="description" label={w('complaint.description')} help={w('complaint.descriptionHelp')} max={5_000} rows={5} />
        <DateField name="occurredOn" label={w('complaint.occurredOn')} optional />
      </Section>
      <Section title={w('subject.about')}>
        <SubjectFields given={given} />
        <PersonField
          name="activityId"
          label={w('complaint.activity')}
          search={activities}
          placeholder={w('subject.pickProject')}
          known={given.activity ? [given.activity] : []}
          optional
        />
        <PersonField
          name="agreementId"
          label={w('complaint.agreement')}
          search={agreements}
          placeholder={w('subject.pickProject')}
          known={given.agreement ? [given.agreement] : []}
          optional
        />
        <PersonField
          name="aboutUserId"
          label={w('complaint.about')}
          help={w('complaint.aboutHelp')}
          search={members}
          known={given.about ? [given.about] : []}
          optional
        />
      </Section>
    </>
  );
}
