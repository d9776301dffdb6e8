import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import type { Track } from '../../shared/call-input.ts';
import { panelInput } from '../../shared/expert-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const CreateDocument = graphql(`
  mutation PanelDialog_Create($callId: ID!, $input: PanelInput!) {
    createPanel(callId: $callId, input: $input) {
      ... on Panel { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);
const UpdateDocument = graphql(`
  mutation PanelDialog_Update($id: ID!, $version: Int!, $input: PanelInput!) {
    updatePanel(id: $id, version: $version, input: $input) {
      ... on Panel { id name track highImpact version }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface PanelDialogProps {
  callId: string;
  tracks: readonly Track[];
  panel?: { id: string; version: number; name: string; track?: string | null; highImpact: boolean };
  onDone: (id: string) => void;
  onClose: () => void;
}

/** A panel's name, track and weight. */
export function PanelDialog({ callId, tracks, panel, onDone, onClose }: PanelDialogProps) {
  const w = useWords();
  const create = useSubmit(CreateDocument, (data) => data.createPanel);
  const update = useSubmit(UpdateDocument, (data) => data.updatePanel);
  return (
    <FormDialog title={w(panel ? 'panel.edit' : 'panel.create')} onClose={onClose}>
      <Form
        id={`panel/${panel?.id ?? callId}`}
        schema={panelInput}
        initial={panel ? { name: panel.name, track: panel.track ?? null, highImpact: panel.highImpact } : { highImpact: false }}
        draft={false}
        texts={w.find}
        onSubmit={(input) => (panel ? update.submit({ id: panel.id, version: panel.version, input }) : create.submit({ callId, input }))}
        onDone={({ id }) => onDone(id)}
        submitLabel={w('expert.save')}
      >
        <TextField name="name" label={w('panel.name')} maxLength={60} autoFocus />
        <SelectField
          name="track"
          label={w('panel.track')}
          options={tracks.map(({ key, name }) => ({ value: key, label: name }))}
          optional
        />
        <CheckboxField name="highImpact" label={w('panel.weight')} statement={w('panel.highImpact')} optional />
      </Form>
    </FormDialog>
  );
}
