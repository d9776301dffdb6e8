import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextAreaField } from '@xinglin/kit/form/text-area-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { judgeInput, type SimilarVerdict } from '../../shared/dossier-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useWords } from '../words.ts';

const JudgeDocument = graphql(`
  mutation PairPage_Judge($id: ID!, $version: Int!, $verdict: String!, $keepId: ID, $note: String) {
    judgeSimilar(id: $id, version: $version, verdict: $verdict, keepId: $keepId, note: $note) {
      ... on SimilarPair { id verdict version left { id stage groupKey } right { id stage groupKey } }
      ... on InputError { code message issues { path code message } }
      ... on DomainError { code message }
    }
  }
`);

interface Side {
  id: string;
  number: string;
  title: string;
  applicantName: string;
}
interface JudgeDialogProps {
  pair: { id: string; version: number; left?: Side | null; right?: Side | null };
  verdict: SimilarVerdict;
  onClose: () => void;
}

/** What two alike submissions are to each other; where one ends, which goes on and why. */
export function JudgeDialog({ pair, verdict, onClose }: JudgeDialogProps) {
  const w = useWords();
  const toast = useToast();
  const { submit } = useSubmit(JudgeDocument, (data) => data.judgeSimilar);
  const { id, version } = pair;
  const done = () => {
    toast(w('dossier.judged'));
    onClose();
  };
  const title = w(`dossier.judge.${verdict}`);
  if (verdict === 'DIFFERENT' || verdict === 'GROUPED') {
    return (
      <ActDialog
        title={title}
        act={title}
        consequence={w(`dossier.judgeConsequence.${verdict}`)}
        run={() => submit({ id, version, verdict })}
        onDone={done}
        onClose={onClose}
      />
    );
  }
  const sides = [pair.left, pair.right].filter((side): side is Side => Boolean(side));
  return (
    <FormDialog title={title} onClose={onClose}>
      <Form
        id={`judge-${id}-${verdict}`}
        schema={judgeInput}
        initial={{ verdict, note: '' }}
        draft={false}
        texts={w.find}
        onSubmit={({ keepId, note }) => submit({ id, version, verdict, keepId: keepId ?? null, note: note ?? '' })}
        onDone={done}
        submitLabel={title}
        consequence={verdict === 'MERGED' ? w('dossier.mergeConsequence') : w('dossier.duplicateConsequence')}
      >
        <SelectField
          name="keepId"
          label={w('dossier.keep')}
          options={sides.map((side) => ({
            value: side.id,
            label: w('text.with', { one: `${side.number} ${side.title}`, other: side.applicantName }),
          }))}
        />
        <TextAreaField name="note" label={w('dossier.reason')} max={500} rows={3} />
      </Form>
    </FormDialog>
  );
}
