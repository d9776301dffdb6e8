import { type FormDefinition, fieldsOf } from '@xinglin/kernel/shared/forms/definition';
import { formRules } from '@xinglin/kernel/shared/forms/rules';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { Section } from '@xinglin/kit/form/section.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { AnswerFields } from '@xinglin/kit/forms/answer-fields.tsx';
import { Form } from 'antd';
import { useMemo } from 'react';
import type { Track } from '../../shared/call-input.ts';
import type { Avoidance } from '../../shared/submission-input.ts';
import { useOrganisationSearch } from '../parts/organisations.tsx';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';
import { BlindFields } from './blind-fields.tsx';
import { type CallFacts, formOf, ruleOf } from './draft-values.ts';
import { Progress } from './progress.tsx';
import { useUploader } from './use-uploader.tsx';

export interface Defect {
  key: string;
  label: string;
  text: string;
}

interface EditorFieldsProps {
  call: CallFacts & { tracks: unknown };
  /** Way and subject stand once it was handed in. */
  fixed: boolean;
  files: readonly { id: string; name: string; size: number }[];
  defects: readonly Defect[];
}

/** Each defect stands where it is mended: at its field, or at the part of the form that has its name. */
const withDefects = (form: FormDefinition, defects: readonly Defect[], mark: (text: string) => string): FormDefinition => {
  const at = (key: string) => defects.filter((defect) => defect.key === key).map(({ label, text }) => mark(text || label));
  return {
    sections: form.sections.map((section) => ({
      ...section,
      ...(at(section.key).length > 0 ? { hint: [...at(section.key), section.hint].filter(Boolean).join(' ') } : {}),
      fields: section.fields.map((field) =>
        at(field.key).length > 0 ? { ...field, help: [...at(field.key), field.help].filter(Boolean).join(' ') } : field,
      ),
    })),
  };
};

export function EditorFields({ call, fixed, files, defects }: EditorFieldsProps) {
  const w = useWords();
  const { form } = useFormState();
  const uploader = useUploader();
  const search = useOrganisationSearch();
  const channel = Form.useWatch('channel', { form, preserve: true }) as string | undefined;
  const definition = useMemo(() => formOf(call, channel), [call, channel]);
  const shown = useMemo(() => withDefects(definition, defects, (text) => w('submission.defectHere', { text })), [definition, defects, w]);
  const voucher = ruleOf(call, channel)?.voucher ?? 'NONE';
  const blind = fieldsOf(definition).some((field) => field.blind && field.type !== 'file');
  return (
    <>
      <Progress definition={definition} />
      <Section title={w('submission.section.basics')} counts={['title', 'channel', 'track']}>
        <TextField name="title" label={w('submission.title')} help={w('submission.titleBlind')} maxLength={120} />
        <SelectField
          name="channel"
          label={w('call.channel')}
          disabled={fixed}
          options={call.channels.map((value) => ({ value, label: w.find(`call.channel.${value}`) ?? value }))}
        />
        <SelectField
          name="track"
          label={w('call.tracks')}
          disabled={fixed}
          options={(call.tracks as Track[]).map(({ key, name }) => ({ value: key, label: name }))}
        />
      </Section>
      <AnswerFields definition={shown} rules={formRules} under="answers" uploader={uploader} files={files} />
      {voucher === 'NONE' ? null : (
        <Section title={w(`submission.voucher.${voucher}`)} hint={w('submission.voucherHint')} counts={['voucher.name']}>
          <TextField name="voucher.name" label={w('submission.voucherName')} maxLength={100} />
          <OrganisationField
            name="voucher.organisationId"
            label={w('submission.voucherOrganisation')}
            help={w('submission.voucherOrganisationHelp')}
            search={search}
            optional
          />
          <TextAreaField name="voucher.opinion" label={w('submission.voucherOpinion')} max={1_000} optional />
        </Section>
      )}
      <Section title={w('submission.avoid')} hint={w('submission.avoidHint')}>
        <RowsField<Partial<Avoidance>>
          name="avoid"
          label={w('submission.avoid')}
          each={w('submission.avoided')}
          max={20}
          fresh={() => ({})}
        >
          {(row) => (
            <>
              <TextField name={[...row, 'name']} label={w('submission.avoidName')} maxLength={100} />
              <TextField name={[...row, 'reason']} label={w('submission.avoidReason')} maxLength={300} />
            </>
          )}
        </RowsField>
      </Section>
      {blind ? <BlindFields definition={definition} /> : null}
    </>
  );
}
