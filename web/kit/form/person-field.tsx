import { useT } from '../i18n/use-t.ts';
import { Field, type FieldProps } from './field.tsx';
import { SearchSelect } from './search-select.tsx';
import type { Choice, Search } from './use-search.ts';

export interface PickerFieldProps extends FieldProps {
  search: Search;
  multiple?: boolean;
  known?: readonly Choice[];
  placeholder?: string;
}

/** The field's value is a member's id, or a list of them. */
export function PersonField(props: PickerFieldProps) {
  const t = useT();
  return <PickerField {...props} placeholder={props.placeholder ?? t('form.pickPerson')} />;
}

/** The field's value is an organisation's id, or a list of them. */
export function OrganisationField(props: PickerFieldProps) {
  const t = useT();
  return <PickerField {...props} placeholder={props.placeholder ?? t('form.pickOrganisation')} />;
}

function PickerField(props: PickerFieldProps & { placeholder: string }) {
  const { search, multiple, known, placeholder, optional, disabled } = props;
  return (
    <Field {...props}>
      <SearchSelect
        search={search}
        placeholder={placeholder}
        multiple={multiple ?? false}
        clearable={optional ?? false}
        disabled={disabled ?? false}
        required={!optional}
        known={known ?? []}
      />
    </Field>
  );
}
