import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { OrganisationField } from '@xinglin/kit/form/person-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { affiliationInput, affiliationKinds } from '../../shared/expert-input.ts';
import { graphql } from '../gql/gql.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { useOrganisationSearch } from '../parts/organisations.tsx';
import { useWords } from '../words.ts';
import { type AffiliationRow, AffiliationTable } from './affiliation-table.tsx';

const SaveDocument = graphql(`
  mutation Affiliations_Save($id: ID, $input: ExpertAffiliationInput!) {
    saveAffiliation(id: $id, input: $input) {
      ... on ExpertProfile { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const RemoveDocument = graphql(`
  mutation Affiliations_Remove($id: ID!) {
    removeAffiliation(id: $id) { ... on ExpertProfile { id } ... on DomainError { code message } }
  }
`);

interface Row extends AffiliationRow {
  organisationId?: string | null;
}

/** 任职经历与利益关系, to add to and to keep up to date. */
export function Affiliations({ rows, onChanged }: { rows: readonly Row[]; onChanged: () => void }) {
  const w = useWords();
  const [editing, setEditing] = useState<Row | 'new' | null>(null);
  const [removing, setRemoving] = useState<Row | null>(null);
  const remove = useSubmit(RemoveDocument, (data) => data.removeAffiliation);
  const rowOf = ({ id }: AffiliationRow) => rows.find((row) => row.id === id) ?? null;
  const done = () => {
    setEditing(null);
    setRemoving(null);
    onChanged();
  };
  return (
    <>
      <AffiliationTable rows={rows} onEdit={(row) => setEditing(rowOf(row))} onRemove={(row) => setRemoving(rowOf(row))} />
      <Button onClick={() => setEditing('new')}>{w('profile.add')}</Button>
      {editing ? <AffiliationDialog row={editing === 'new' ? null : editing} onDone={done} onClose={() => setEditing(null)} /> : null}
      {removing ? (
        <ActDialog
          title={w('profile.removeTitle', { name: removing.organisationName })}
          consequence={w('profile.removeConsequence')}
          act={w('profile.remove')}
          danger
          run={() => remove.submit({ id: removing.id })}
          onDone={done}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </>
  );
}

function AffiliationDialog({ row, onDone, onClose }: { row: Row | null; onDone: () => void; onClose: () => void }) {
  const w = useWords();
  const search = useOrganisationSearch();
  const { submit } = useSubmit(SaveDocument, (data) => data.saveAffiliation);
  return (
    <FormDialog title={w(row ? 'profile.change' : 'profile.add')} onClose={onClose}>
      <Form
        id={`affiliation/${row?.id ?? 'new'}`}
        schema={affiliationInput}
        initial={
          row
            ? {
                kind: row.kind as 'EMPLOYMENT',
                organisationId: row.organisationId ?? null,
                organisationName: row.organisationId ? null : row.organisationName,
                position: row.position,
                startedOn: row.startedOn,
                endedOn: row.endedOn ?? null,
              }
            : { kind: 'EMPLOYMENT' as const }
        }
        texts={w.find}
        onSubmit={(input) => submit({ id: row?.id ?? null, input })}
        onDone={onDone}
        submitLabel={w('expert.save')}
        consequence={w('profile.affiliationConsequence')}
      >
        <SelectField
          name="kind"
          label={w('profile.kind')}
          options={affiliationKinds.map((value) => ({ value, label: w(`profile.kind.${value}`) }))}
        />
        <OrganisationField
          name="organisationId"
          label={w('profile.organisation')}
          help={w('expert.employerHelp')}
          search={search}
          known={row?.organisationId ? [{ id: row.organisationId, label: row.organisationName }] : []}
          optional
        />
        <TextField name="organisationName" label={w('profile.organisationOther')} maxLength={100} optional />
        <TextField name="position" label={w('profile.position')} maxLength={60} optional />
        <DateField name="startedOn" label={w('profile.startedOn')} />
        <DateField name="endedOn" label={w('profile.endedOn')} help={w('profile.endedOnHelp')} optional />
      </Form>
    </FormDialog>
  );
}
