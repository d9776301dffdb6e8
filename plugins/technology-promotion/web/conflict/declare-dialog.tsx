import { Form } from '@xinglin/kit/form/form.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { RadioField } from '@xinglin/kit/forms/radio-field.tsx';
import { Form as AntForm, Modal } from 'antd';
import { declarableKinds, declarationInput } from '../../shared/conflict-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const DeclareDocument = graphql(`
  mutation DeclareDialog_Declare($dossierId: ID!, $answer: String!, $type: String, $detail: String) {
    declareInterest(dossierId: $dossierId, answer: $answer, type: $type, detail: $detail) {
      ... on InterestDeclaration { dossierId answer declaredAt }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface DeclareDialogProps {
  dossierId: string;
  /** The item as the viewer may call it: under double blind its alias or blind title. */
  title: string;
  onDone: (answer: 'NONE' | 'CONFLICT') => void;
  onClose: () => void;
}

/** 利益回避声明: asked once before anything confidential opens. */
export function DeclareDialog({ dossierId, title, onDone, onClose }: DeclareDialogProps) {
  const w = useWords();
  const { submit } = useSubmit(DeclareDocument, (data) => data.declareInterest);
  return (
    <Modal open title={w('conflict.declareTitle')} footer={null} width={560} mask={{ closable: false }} onCancel={onClose} destroyOnHidden>
      <div className="x-stack">
        <p>{w('conflict.declareAsk', { title })}</p>
        <ul>
          {declarableKinds
            .filter((kind) => kind !== 'OTHER')
            .map((kind) => (
              <li key={kind}>{w(`conflict.about.${kind}`)}</li>
            ))}
        </ul>
        <Form
          id={`declare/${dossierId}`}
          schema={declarationInput}
          draft={false}
          guard={false}
          texts={w.find}
          onSubmit={({ answer, type, detail }) =>
            submit({ dossierId, answer, ...(answer === 'CONFLICT' ? { type: type ?? null, detail: detail ?? null } : {}) })
          }
          onDone={({ answer }) => onDone(answer === 'CONFLICT' ? 'CONFLICT' : 'NONE')}
          submitLabel={w('conflict.declare')}
          consequence={w('conflict.declareConsequence')}
        >
          <RadioField
            name="answer"
            label={w('conflict.answer')}
            options={[
              { value: 'NONE', label: w('conflict.answer.NONE') },
              { value: 'CONFLICT', label: w('conflict.answer.CONFLICT') },
            ]}
          />
          <Ties />
        </Form>
      </div>
    </Modal>
  );
}

/** Asked only after a yes. */
function Ties() {
  const w = useWords();
  const { form } = useFormState();
  if (AntForm.useWatch('answer', form) !== 'CONFLICT') return null;
  return (
    <>
      <SelectField
        name="type"
        label={w('conflict.type')}
        options={declarableKinds.map((value) => ({ value, label: w(`conflict.type.${value}`) }))}
      />
      <TextAreaField name="detail" label={w('conflict.detail')} max={500} rows={3} optional />
    </>
  );
}
