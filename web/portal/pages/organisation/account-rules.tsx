import { accountRulesInput } from '@xinglin/kernel/shared/account-rules-input';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { NumberField } from '@xinglin/kit/form/number-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { graphql } from '../../gql/gql.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import type { OrganisationRow } from './organisation-query.ts';
import { useOrganisationWords } from './words.ts';

const RulesDocument = graphql(`
  mutation AccountRules_Set($input: AccountRulesInput!) {
    setAccountRules(input: $input) {
      ... on Organisation {
        id
      }
      ...Refusal
    }
  }
`);

interface AccountRulesProps {
  organisation: OrganisationRow;
  open: boolean;
  onClose: () => void;
  onReload: () => void;
}

/** How old passwords may grow and how long an account may lie idle; both are off unless the organisation wants them. */
export function AccountRules({ organisation, open, onClose, onReload }: AccountRulesProps) {
  const w = useOrganisationWords();
  const toast = useToast();
  const { submit } = useSubmit(RulesDocument, (data) => data.setAccountRules);
  const { version, passwordDays, idleDays } = organisation;
  const days = { unit: w('rules.unit'), min: 30, max: 730, precision: 0, optional: true };
  return (
    <FormDialog open={open} title={w('rules.act')} onClose={onClose}>
      <DialogForm
        id="account-rules"
        schema={accountRulesInput}
        initial={{ passwordDays, idleDays }}
        version={version}
        onReload={onReload}
        onSubmit={(input) => submit({ input: { version, passwordDays: input.passwordDays ?? null, idleDays: input.idleDays ?? null } })}
        onDone={() => {
          onClose();
          toast(w('rules.saved'));
        }}
        submitLabel={w('rules.save')}
        consequence={w('rules.consequence')}
      >
        <NumberField name="passwordDays" label={w('rules.passwordDays')} help={w('rules.passwordHelp')} {...days} />
        <NumberField name="idleDays" label={w('rules.idleDays')} help={w('rules.idleHelp')} {...days} />
      </DialogForm>
    </FormDialog>
  );
}
