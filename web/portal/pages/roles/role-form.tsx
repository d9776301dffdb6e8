import { roleInput } from '@xinglin/kernel/shared/role-input';
import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { Form } from '@xinglin/kit/form/form.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useT } from '@xinglin/kit/i18n/use-t.ts';
import { Link } from 'react-router';
import { useTerms } from '../../locales/use-words.ts';
import { usePeopleWords } from '../members/words.ts';
import type { CataloguePermission } from './permission-needs.ts';
import { PermissionsField } from './permissions-field.tsx';

interface RoleValues {
  name: string;
  permissions: string[];
}

interface RoleFormProps<T> {
  id: string;
  catalogue: readonly CataloguePermission[];
  initial?: Partial<RoleValues>;
  version?: number;
  submitLabel: string;
  consequence: string;
  onSubmit: (values: RoleValues) => Promise<Outcome<T>>;
  onDone: (value: T) => void;
  onReload?: () => void;
}

export function RoleForm<T>({ catalogue, ...props }: RoleFormProps<T>) {
  const t = useT();
  const w = usePeopleWords();
  const terms = useTerms();
  return (
    <Form {...props} schema={roleInput} texts={terms.find} otherActs={<Link to="/organisation/roles">{t('act.cancel')}</Link>}>
      <TextField name="name" label={w('role.name')} help={w('role.nameHelp')} maxLength={40} />
      <PermissionsField name="permissions" label={w('role.permissions')} catalogue={catalogue} />
    </Form>
  );
}
