import { Field, type FieldProps } from '@xinglin/kit/form/field.tsx';
import { useId } from 'react';
import { useRoleName } from '../../locales/use-role-name.ts';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { useRoleList } from './role-list.ts';
import { usePeopleWords } from './words.ts';

/** Roles as boxes, or as one choice on the platform, where a person holds one office. */
export function RolesField(props: FieldProps) {
  return (
    <Field {...props} checkOnChange>
      <RoleBoxes label={props.label} />
    </Field>
  );
}

interface RoleBoxesProps {
  id?: string;
  label: string;
  value?: readonly string[];
  onChange?: (ids: readonly string[]) => void;
}

function RoleBoxes({ id, label, value = [], onChange }: RoleBoxesProps) {
  const w = usePeopleWords();
  const roles = useRoleList();
  const nameOf = useRoleName();
  const group = useId();
  const { permissions, organisation } = useViewer();
  const held = new Set(permissions);
  const one = organisation.kind === 'platform';
  const toggle = (role: string) => {
    if (one) onChange?.([role]);
    else onChange?.(value.includes(role) ? value.filter((each) => each !== role) : [...value, role]);
  };
  return (
    <fieldset id={id} className="p-boxes" tabIndex={-1}>
      <legend className="x-unseen">{label}</legend>
      {roles.map((role) => {
        const above = !one && role.permissions.some((key) => !held.has(key));
        return (
          <label key={role.id} className="p-box">
            <input
              type={one ? 'radio' : 'checkbox'}
              name={group}
              checked={value.includes(role.id)}
              disabled={above}
              onChange={() => toggle(role.id)}
            />
            <span>
              {nameOf(role)}
              <small>{above ? w('role.above') : w('role.count', { n: role.permissions.length })}</small>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
