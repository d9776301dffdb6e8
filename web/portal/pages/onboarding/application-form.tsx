import { applicationInput } from '@xinglin/kernel/shared/application-input';
import { type ApplicantKind, applicantKinds } from '@xinglin/kernel/shared/kinds';
import { regions } from '@xinglin/kernel/shared/regions';
import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { Form } from '@xinglin/kit/form/form.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { ApplicationInput } from '../../gql/graphql.ts';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useTerms } from '../../locales/use-words.ts';
import { CreditCodeState } from './credit-code-state.tsx';
import { useJoiningWords } from './words.ts';

type Values = z.input<typeof applicationInput>;

interface ApplicationFormProps<T> {
  id: string;
  initial?: Partial<Values>;
  version?: number;
  onReload?: () => void;
  submitLabel: string;
  consequence: string;
  otherActs?: ReactNode;
  onSubmit: (input: ApplicationInput) => Promise<Outcome<T>>;
  onDone: (value: T) => void;
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

export const kindOf = (kind: string): ApplicantKind => applicantKinds.find((each) => each === kind) ?? 'institution';

export function ApplicationForm<T>({ onSubmit, ...props }: ApplicationFormProps<T>) {
  const w = useJoiningWords();
  const termOf = useTermOf();
  const terms = useTerms();
  const { language } = useLanguage();
  const send = (values: Values) =>
    onSubmit({
      kind: values.kind,
      name: values.name,
      creditCode: values.creditCode,
      creditCodeConfirmed: values.creditCodeConfirmed ?? null,
      region: values.region,
      address: text(values.address),
      contactName: values.contactName,
      contactEmail: values.contactEmail,
      contactPhone: values.contactPhone,
      licenceNumber: text(values.licenceNumber),
      note: text(values.note),
    });
  return (
    <Form {...props} schema={applicationInput} texts={terms.find} onSubmit={send}>
      <Section title={w('join.organisation')} counts={['kind', 'name', 'creditCode', 'region']}>
        <SelectField
          name="kind"
          label={w('join.kind')}
          options={applicantKinds.map((value) => ({ value, label: termOf('kind', value) }))}
        />
        <TextField name="name" label={w('join.name')} help={w('join.nameHelp')} maxLength={100} autoComplete="organization" />
        <TextField
          name="creditCode"
          label={w('join.creditCode')}
          help={w('join.creditCodeHelp')}
          clause={w('join.creditCodeClause')}
          maxLength={40}
        />
        <CreditCodeState />
        <SelectField
          name="region"
          label={w('join.region')}
          options={regions.map(({ code, zh, en }) => ({ value: code, label: language === 'en' ? en : zh }))}
        />
        <TextField name="address" label={w('join.address')} maxLength={200} optional />
        <TextField name="licenceNumber" label={w('join.licenceNumber')} help={w('join.licenceNumberHelp')} maxLength={60} optional />
      </Section>
      <Section title={w('join.contact')} hint={w('join.contactLead')} counts={['contactName', 'contactEmail', 'contactPhone']}>
        <TextField name="contactName" label={w('join.contactName')} autoComplete="name" maxLength={50} />
        <TextField name="contactEmail" type="email" label={w('join.contactEmail')} help={w('join.contactEmailHelp')} autoComplete="email" />
        <TextField name="contactPhone" type="tel" label={w('join.contactPhone')} autoComplete="tel" />
        <TextAreaField name="note" label={w('join.note')} max={1000} optional />
      </Section>
    </Form>
  );
}
