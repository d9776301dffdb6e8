import { Form } from '@xinglin/kit/form/form.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { RadioField } from '@xinglin/kit/forms/radio-field.tsx';
import { Form as AntForm } from 'antd';
import { declarableKinds, declarationInput } from '../../shared/conflict-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Declare = graphql(`
  mutation DeclareForm_Declare($dossierId: ID!, $answer: String!, $type: String, $detail: String) {
    declareInterest(dossierId: $dossierId, answer: $answer, type: $type, detail: $detail) {
      ... on InterestDeclaration { dossierId answer }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface DeclareFormProps {
  dossierId: string;
  onDone: (answer: string) => void;
}

/** Yes or no before anything confidential opens; a yes takes her out of it. */
export function DeclareForm({ dossierId, onDone }: DeclareFormProps) {
  const w = useWords();
  const { submit } = useSubmit(Declare, (data) => data.declareInterest);
  return (
    <Form
      id={`declare/${dossierId}`}
      schema={declarationInput}
      texts={w.find}
      draft={false}
      guard={false}
      onSubmit={({ answer, type, detail }) =>
        submit({
          dossierId,
          answer,
          type: answer === 'CONFLICT' ? (type ?? null) : null,
          detail: answer === 'CONFLICT' ? (detail ?? null) : null,
        })
      }
      onDone={({ answer }) => onDone(answer)}
      submitLabel={w('review.declare')}
      consequence={w('review.declareConsequence')}
    >
      <p>{w('conflict.aboutHead')}</p>
      <ul>
        {declarableKinds
          .filter((kind) => kind !== 'OTHER')
          .map((kind) => (
            <li key={kind}>{w(`conflict.about.${kind}`)}</li>
          ))}
      </ul>
      <RadioField
        name="answer"
        label={w('review.declareQuestion')}
        options={(['NONE', 'CONFLICT'] as const).map((value) => ({ value, label: w(`review.declare.${value}`) }))}
      />
      <Tie />
    </Form>
  );
}

function Tie() {
  const w = useWords();
  const { form } = useFormState();
  const answer = AntForm.useWatch('answer', { form, preserve: true }) as string | undefined;
  if (answer !== 'CONFLICT') return null;
  return (
    <>
      <SelectField
        name="type"
        label={w('conflict.type')}
        options={declarableKinds.map((value) => ({ value, label: w(`conflict.type.${value}`) }))}
      />
      <TextAreaField name="detail" label={w('conflict.detail')} rows={2} max={500} optional />
    </>
  );
}
