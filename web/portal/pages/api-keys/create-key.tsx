import { apiKeyInput } from '@xinglin/kernel/shared/api-key-input';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { shortDate } from '@xinglin/kit/i18n/format.ts';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { CopyOnce } from '@xinglin/kit/ui/copy-once.tsx';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { useRecordWords } from '../audit/words.ts';
import { useRoleList } from '../members/role-list.ts';
import { DialogForm } from '../parts/dialog-form.tsx';

const CreateDocument = graphql(`
  mutation CreateKey_Create($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      ... on CreatedApiKey {
        secret
        apiKey {
          id
          name
          expiresAt
        }
      }
      ...Refusal
    }
  }
`);

interface Made {
  secret: string;
  name: string;
  expiresAt: string;
}

interface CreateKeyProps {
  open: boolean;
  onClose: () => void;
}

/** The secret lives in this component alone and is gone when it is closed. */
export function CreateKey({ open, onClose }: CreateKeyProps) {
  const w = useRecordWords();
  const { language } = useLanguage();
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      <FormDialog open={open} title={w('keys.new')} onClose={onClose}>
        <KeyForm
          onMade={(key) => {
            onClose();
            setMade(key);
          }}
        />
      </FormDialog>
      <CopyOnce open={made !== null} title={w('keys.onceTitle')} secret={made?.secret ?? ''} onClose={() => setMade(null)}>
        {made ? w('keys.onceHint', { name: made.name, date: shortDate(made.expiresAt, language) }) : null}
      </CopyOnce>
    </>
  );
}

function KeyForm({ onMade }: { onMade: (made: Made) => void }) {
  const w = useRecordWords();
  const roles = useRoleList();
  const roleName = useRoleName();
  const held = new Set(useViewer().permissions);
  const { submit } = useSubmit(CreateDocument, (data) => data.createApiKey);
  const options = roles.map((role) => ({
    value: role.id,
    label: roleName(role),
    disabled: role.permissions.some((key) => !held.has(key)),
  }));
  return (
    <DialogForm
      id="api-key"
      schema={apiKeyInput}
      initial={{ expiresInDays: 180 }}
      onSubmit={(input) => submit({ input })}
      onDone={({ secret, apiKey }) => onMade({ secret, name: apiKey.name, expiresAt: apiKey.expiresAt })}
      submitLabel={w('keys.createAct')}
      consequence={w('keys.consequence')}
    >
      <TextField name="name" label={w('keys.name')} help={w('keys.nameHelp')} maxLength={50} autoFocus />
      <SelectField name="roleId" label={w('keys.role')} help={w('keys.roleHelp')} options={options} />
      <NumberField
        name="expiresInDays"
        label={w('keys.days')}
        help={w('keys.daysHelp')}
        unit={w('keys.daysUnit')}
        min={1}
        max={365}
        precision={0}
      />
    </DialogForm>
  );
}
