import { CheckboxField } from '@xinglin/kit/form/checkbox-field.tsx';
import { DateField } from '@xinglin/kit/form/date-field.tsx';
import { Form } from '@xinglin/kit/form/form.tsx';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { credentialInput, credentialKinds } from '../../shared/entry-input.ts';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';

const Add = graphql(`
  mutation CredentialDialog_Add($entryId: ID!, $input: LibraryCredentialInput!) {
    done: addLibraryCredential(entryId: $entryId, input: $input) {
      ... on LibraryCredential { id } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Update = graphql(`
  mutation CredentialDialog_Update($id: ID!, $version: Int!, $input: LibraryCredentialInput!) {
    done: updateLibraryCredential(id: $id, version: $version, input: $input) {
      ... on LibraryCredential { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);
const Renew = graphql(`
  mutation CredentialDialog_Renew($id: ID!, $version: Int!, $input: LibraryCredentialInput!) {
    done: renewLibraryCredential(id: $id, version: $version, input: $input) {
      ... on LibraryCredential { id version } ... on DomainError { code message } ... on InputError { issues { path code message } }
    }
  }
`);

export interface CredentialRow {
  id: string;
  kind: string;
  name: string;
  number: string;
  issuer: string;
  validFrom?: string | null;
  expiresOn?: string | null;
  state: string;
  required: boolean;
  version: number;
  allowedActions: readonly string[];
}

interface CredentialDialogProps {
  act: 'add' | 'update' | 'renew';
  entryId: string;
  /** The credential that is corrected or renewed. */
  of?: CredentialRow | undefined;
  onDone: () => void;
  onClose: () => void;
}

const kindOf = (kind: string) => credentialKinds.find((one) => one === kind) ?? 'REGISTRATION';

export function CredentialDialog({ act, entryId, of, onDone, onClose }: CredentialDialogProps) {
  const w = useWords();
  const add = useSubmit(Add, ({ done }) => done);
  const update = useSubmit(Update, ({ done }) => done);
  const renew = useSubmit(Renew, ({ done }) => done);
  const same = of ? { kind: kindOf(of.kind), name: of.name, number: of.number, issuer: of.issuer, required: of.required } : {};
  const dates = of && act === 'update' ? { validFrom: of.validFrom ?? null, expiresOn: of.expiresOn ?? null } : {};
  return (
    <FormDialog title={w(`credential.${act}`)} onClose={onClose}>
      <Form
        id={`credential-${act}/${of?.id ?? entryId}`}
        schema={credentialInput}
        texts={w.find}
        initial={{ ...same, ...dates }}
        onSubmit={(input) => {
          if (!of || act === 'add') return add.submit({ entryId, input });
          return (act === 'update' ? update : renew).submit({ id: of.id, version: of.version, input });
        }}
        onDone={onDone}
        submitLabel={w('credential.save')}
        {...(act === 'renew' ? { consequence: w('credential.renewConsequence') } : {})}
      >
        <SelectField
          name="kind"
          label={w('credential.kind')}
          options={credentialKinds.map((value) => ({ value, label: w(`credential.kind.${value}`) }))}
        />
        <TextField name="name" label={w('credential.name')} maxLength={100} />
        <TextField name="number" label={w('credential.number')} maxLength={60} />
        <TextField name="issuer" label={w('credential.issuer')} maxLength={100} optional />
        <DateField name="validFrom" label={w('credential.validFrom')} optional />
        <DateField name="expiresOn" label={w('credential.expiresOn')} help={w('credential.expiresHelp')} optional />
        <CheckboxField name="required" label={w('credential.required')} statement={w('credential.requiredStatement')} optional />
      </Form>
    </FormDialog>
  );
}
