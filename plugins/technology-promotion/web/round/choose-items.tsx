import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useQuery } from 'urql';
import type { Track } from '../../shared/call-input.ts';
import { itemChoice } from '../../shared/round-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Choose = graphql(`
  mutation RoundItems_Choose($id: ID!, $version: Int!, $choice: RoundItemChoice!) {
    done: chooseRoundItems(id: $id, version: $version, choice: $choice) {
      ... on ReviewRound { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const Earlier = graphql(`
  query RoundItems_Earlier($filter: ReviewRoundFilter) {
    reviewRounds(filter: $filter, page: { first: 100 }) { items { id name } }
  }
`);

interface ChooseItemsProps {
  round: { id: string; version: number; callId: string; tracks: readonly Track[] };
  onDone: () => void;
  onClose: () => void;
}

/** Which admitted dossiers come before the experts: all of them unless something narrows it. */
export function ChooseItems({ round, onDone, onClose }: ChooseItemsProps) {
  const w = useWords();
  const { submit } = useSubmit(Choose, ({ done }) => done);
  const [{ data }] = useQuery({ query: Earlier, variables: { filter: { callId: round.callId } } });
  const earlier = (data?.reviewRounds.items ?? []).filter(({ id }) => id !== round.id);
  return (
    <FormDialog title={w('round.chooseItems')} onClose={onClose}>
      <Form
        id={`round-items/${round.id}`}
        schema={itemChoice}
        texts={w.find}
        draft={false}
        onSubmit={(choice) => submit({ id: round.id, version: round.version, choice })}
        onDone={onDone}
        submitLabel={w('round.chooseItems')}
        consequence={w('round.chooseItemsConsequence')}
      >
        <SelectField
          name="tracks"
          label={w('round.tracks')}
          help={w('round.tracksHelp')}
          options={round.tracks.map(({ key, name }) => ({ value: key, label: name }))}
          multiple
          optional
        />
        {earlier.length > 0 ? (
          <>
            <SelectField
              name="fromRoundId"
              label={w('round.from')}
              options={earlier.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
            <NumberField name="best" label={w('round.best')} help={w('round.bestHelp')} min={1} unit={w('round.items')} optional />
          </>
        ) : null}
      </Form>
    </FormDialog>
  );
}
