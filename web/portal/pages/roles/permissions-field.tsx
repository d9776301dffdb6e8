import { Field, type FieldProps } from '@xinglin/kit/form/field.tsx';
import { useState } from 'react';
import { useTermOf } from '../../locales/use-term-of.ts';
import { usePeopleWords } from '../members/words.ts';
import { type CataloguePermission, groupByPlugin, togglePermission } from './permission-needs.ts';
import { useModuleName } from './words-of-module.ts';

interface PermissionsFieldProps extends FieldProps {
  catalogue: readonly CataloguePermission[];
}

export function PermissionsField({ catalogue, ...props }: PermissionsFieldProps) {
  return (
    <Field {...props} checkOnChange>
      <PermissionBoxes label={props.label} catalogue={catalogue} />
    </Field>
  );
}

interface PermissionBoxesProps {
  id?: string;
  label: string;
  catalogue: readonly CataloguePermission[];
  value?: readonly string[];
  onChange?: (keys: readonly string[]) => void;
}

/** Closes what is needed by itself, and says so. */
function PermissionBoxes({ id, label, catalogue, value = [], onChange }: PermissionBoxesProps) {
  const w = usePeopleWords();
  const termOf = useTermOf();
  const moduleName = useModuleName();
  const [said, setSaid] = useState('');
  const names = (keys: readonly string[]) => keys.map((key) => termOf('permission', key)).join('、');
  const toggle = (key: string) => {
    const { keys, added, dropped } = togglePermission(key, value, catalogue);
    onChange?.(keys);
    if (added.length > 0) setSaid(w('role.added', { keys: names(added) }));
    else setSaid(dropped.length > 0 ? w('role.dropped', { keys: names(dropped) }) : '');
  };
  return (
    <div id={id} tabIndex={-1}>
      {groupByPlugin(catalogue).map(({ plugin, permissions }) => (
        <fieldset key={plugin} className="p-boxes">
          <legend>{moduleName(plugin)}</legend>
          {permissions.map(({ key, held, needs }) => (
            <label key={key} className="p-box">
              <input type="checkbox" checked={value.includes(key)} disabled={!held} onChange={() => toggle(key)} />
              <span>
                {termOf('permission', key)}
                {held ? (
                  needs.length > 0 ? (
                    <small>{w('role.needs', { keys: names(needs) })}</small>
                  ) : null
                ) : (
                  <small>{w('role.notHeld')}</small>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <span className="x-unseen">{label}</span>
      <p role="status" className="p-said">
        {said}
      </p>
    </div>
  );
}
