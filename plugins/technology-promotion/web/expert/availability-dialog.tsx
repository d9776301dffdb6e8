import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { availabilityInput } from '../../shared/expert-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const SetDocument = graphql(`
  mutation Availability_Set($id: ID!, $version: Int!, $input: AvailabilityInput!) {
    setAvailability(id: $id, version: $version, input: $input) {
      ... on Expert { id version maxLoad unavailableFrom unavailableTo }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface AvailabilityDialogProps {
  expert: { id: string; version: number; maxLoad?: number | null; unavailableFrom?: string | null; unavailableTo?: string | null };
  onClose: () => void;
}

/** 可评审量: how much an expert takes on and when she is away. */
export function AvailabilityDialog({ expert, onClose }: AvailabilityDialogProps) {
  const w = useWords();
  const toast = useToast();
  const { id, version, maxLoad, unavailableFrom, unavailableTo } = expert;
  const { submit } = useSubmit(SetDocument, (data) => data.setAvailability);
  return (
    <FormDialog title={w('expert.availability')} onClose={onClose}>
      <Form
        id={`availability/${id}`}
        schema={availabilityInput}
        initial={{ maxLoad: maxLoad ?? null, unavailableFrom: unavailableFrom ?? null, unavailableTo: unavailableTo ?? null }}
        draft={false}
        texts={w.find}
        onSubmit={(input) => submit({ id, version, input })}
        onDone={() => {
          toast(w('expert.saved'));
          onClose();
        }}
        submitLabel={w('expert.save')}
      >
        <NumberField
          name="maxLoad"
          label={w('expert.maxLoad')}
          help={w('expert.maxLoadHelp')}
          unit={w('expert.items')}
          min={1}
          max={500}
          precision={0}
          optional
        />
        <DateField name="unavailableFrom" label={w('expert.awayFrom')} optional />
        <DateField name="unavailableTo" label={w('expert.awayTo')} optional />
      </Form>
    </FormDialog>
  );
}
