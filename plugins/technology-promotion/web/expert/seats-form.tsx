import { Form } from '@xinglin/kit/form/form.tsx';
import { useFormState } from '@xinglin/kit/form/form-context.ts';
import { PersonField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Form as AntForm } from 'antd';
import { seatKinds, seatsInput } from '../../shared/expert-input.ts';
import { useExpertSearch, usePeopleSearch } from '../conflict/searches.tsx';
import { graphql } from '../gql/gql.ts';
import { RowsField } from '../parts/rows-field.tsx';
import { useWords } from '../words.ts';

const SeatsDocument = graphql(`
  mutation SeatsForm_Set($id: ID!, $version: Int!, $seats: [PanelSeatInput!]!) {
    setPanelSeats(id: $id, version: $version, seats: $seats) {
      ... on Panel { id version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface Seat {
  expertId?: string | null;
  userId?: string | null;
  seat?: string;
}
interface SeatsFormProps {
  panel: {
    id: string;
    version: number;
    members: readonly { expertId?: string | null; userId: string; name: string; seat: string }[];
  };
  onDone: () => void;
  onReload: () => void;
  onDirty: (dirty: boolean) => void;
}

/** Who sits where, in the order in which alternates step in. */
export function SeatsForm({ panel, onDone, onReload, onDirty }: SeatsFormProps) {
  const w = useWords();
  const toast = useToast();
  const { submit } = useSubmit(SeatsDocument, (data) => data.setPanelSeats);
  return (
    <Form
      id={`panel-seats/${panel.id}`}
      schema={seatsInput}
      initial={{
        seats: panel.members.map(({ expertId, userId, seat }) => ({
          expertId: expertId ?? null,
          userId: expertId ? null : userId,
          seat: seat as 'CHAIR',
        })),
      }}
      version={panel.version}
      onReload={onReload}
      onDirty={onDirty}
      texts={w.find}
      onSubmit={({ seats }) =>
        submit({
          id: panel.id,
          version: panel.version,
          seats: seats.map(({ expertId, userId, seat }) => ({ expertId: expertId ?? null, userId: userId ?? null, seat })),
        })
      }
      onDone={() => {
        toast(w('expert.saved'));
        onDone();
      }}
      submitLabel={w('panel.saveSeats')}
    >
      <RowsField<Seat>
        name="seats"
        label={w('panel.members')}
        help={w('panel.membersHelp')}
        each={w('panel.seat')}
        max={99}
        ordered
        fresh={(rows) => ({ seat: rows.some(({ seat }) => seat === 'CHAIR') ? 'MEMBER' : 'CHAIR' })}
      >
        {(path) => <SeatFields path={path} known={panel.members} />}
      </RowsField>
    </Form>
  );
}

function SeatFields({ path, known }: { path: (string | number)[]; known: SeatsFormProps['panel']['members'] }) {
  const w = useWords();
  const experts = useExpertSearch();
  const staff = usePeopleSearch(true);
  const { form } = useFormState();
  const seat = AntForm.useWatch([...path, 'seat'], form) as string | undefined;
  const expertId = AntForm.useWatch([...path, 'expertId'], form) as string | null | undefined;
  return (
    <>
      <SelectField
        name={[...path, 'seat']}
        label={w('panel.seat')}
        options={seatKinds.map((value) => ({ value, label: w(`panel.seat.${value}`) }))}
      />
      <PersonField
        name={[...path, 'expertId']}
        label={w('panel.expert')}
        search={experts}
        known={known.flatMap((member) => (member.expertId ? [{ id: member.expertId, label: member.name }] : []))}
        optional={seat === 'SECRETARY'}
      />
      {seat === 'SECRETARY' && !expertId ? (
        <PersonField
          name={[...path, 'userId']}
          label={w('panel.staff')}
          search={staff}
          known={known.flatMap((member) => (member.expertId ? [] : [{ id: member.userId, label: member.name }]))}
          optional
        />
      ) : null}
    </>
  );
}
