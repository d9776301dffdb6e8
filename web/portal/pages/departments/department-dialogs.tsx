import { departmentInput } from '@xinglin/kernel/shared/department-input';
import type { Outcome } from '@xinglin/kit/form/fold.ts';
import { FormDialog } from '@xinglin/kit/form/form-dialog.tsx';
import { SelectField } from '@xinglin/kit/form/select-field.tsx';
import { TextField } from '@xinglin/kit/form/text-field.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { useOrganisationWords } from '../organisation/words.ts';
import { ActDialog } from '../parts/act-dialog.tsx';
import { DialogForm } from '../parts/dialog-form.tsx';
import { CreateDocument, MoveDocument, RemoveDocument, RenameDocument } from './department-mutations.ts';
import { type DepartmentRow, possibleParents } from './tree.ts';

export type DepartmentTask = { act: 'create'; parent: string | null } | { act: 'rename' | 'move' | 'remove'; department: DepartmentRow };

interface DepartmentDialogsProps {
  rows: readonly DepartmentRow[];
  task: DepartmentTask | null;
  onClose: () => void;
}

export function DepartmentDialogs({ rows, task, onClose }: DepartmentDialogsProps) {
  const w = useOrganisationWords();
  const toast = useToast();
  const create = useSubmit(CreateDocument, (data) => data.createDepartment);
  const rename = useSubmit(RenameDocument, (data) => data.renameDepartment);
  const move = useSubmit(MoveDocument, (data) => data.moveDepartment);
  const remove = useSubmit(RemoveDocument, (data) => data.removeDepartment);
  const of = task && task.act !== 'create' ? task.department : null;
  const { id = '', version = 0, name = '' } = of ?? {};
  const done = (text: string) => () => {
    onClose();
    toast(text);
  };
  const parents = (of ? possibleParents(rows, of.id) : rows).map((row) => ({ value: row.id, label: row.name }));
  return (
    <>
      <FormDialog open={task?.act === 'create'} title={w('departments.add')} onClose={onClose}>
        <DepartmentForm
          fields={['name', 'parentId']}
          parents={parents}
          initial={{ parentId: task?.act === 'create' ? task.parent : null }}
          onSubmit={(input) => create.submit({ input: { name: input.name, parentId: input.parentId ?? null } })}
          onDone={done(w('departments.created'))}
        />
      </FormDialog>
      <FormDialog open={task?.act === 'rename'} title={w('departments.rename')} onClose={onClose}>
        <DepartmentForm
          fields={['name']}
          parents={parents}
          initial={{ name }}
          onSubmit={(input) => rename.submit({ input: { id, version, name: input.name } })}
          onDone={done(w('departments.renamed'))}
        />
      </FormDialog>
      <FormDialog open={task?.act === 'move'} title={w('departments.move')} onClose={onClose}>
        <DepartmentForm
          fields={['parentId']}
          parents={parents}
          initial={{ name, parentId: of?.parentId ?? null }}
          onSubmit={(input) => move.submit({ input: { id, version, parentId: input.parentId ?? null } })}
          onDone={done(w('departments.moved'))}
        />
      </FormDialog>
      <ActDialog
        open={task?.act === 'remove'}
        title={w('departments.removeTitle', { name })}
        consequence={w('departments.removeHint')}
        act={w('departments.remove')}
        send={() => remove.submit({ input: { id, version } })}
        onDone={done(w('departments.removed'))}
        onClose={onClose}
      />
    </>
  );
}

interface DepartmentValues {
  name: string;
  parentId?: string | null | undefined;
}

interface DepartmentFormProps<T> {
  fields: readonly ('name' | 'parentId')[];
  parents: readonly { value: string; label: string }[];
  initial: Partial<DepartmentValues>;
  onSubmit: (values: DepartmentValues) => Promise<Outcome<T>>;
  onDone: () => void;
}

function DepartmentForm<T>({ fields, parents, ...props }: DepartmentFormProps<T>) {
  const w = useOrganisationWords();
  return (
    <DialogForm {...props} id="department" schema={departmentInput} submitLabel={w('departments.save')}>
      {fields.includes('name') ? <TextField name="name" label={w('departments.name')} maxLength={50} autoFocus /> : null}
      {fields.includes('parentId') ? (
        <SelectField name="parentId" label={w('departments.parent')} options={parents} placeholder={w('departments.top')} optional />
      ) : null}
    </DialogForm>
  );
}
