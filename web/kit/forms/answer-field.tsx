import { CheckboxGroupField } from '../form/checkbox-field.tsx';
import type { FieldName } from '../form/path.ts';
import { SelectField } from '../form/select-field.tsx';
import { TextAreaField } from '../form/text-area-field.tsx';
import { type KnownFile, UploadField } from '../form/upload-field.tsx';
import type { Uploader } from '../form/uploader.ts';
import { CellField } from './cell-field.tsx';
import { TableField } from './table-field.tsx';
import type { FormField } from './types.ts';

/** More choices than this stand in a list that can be searched. */
const MANY = 10;

interface AnswerFieldProps {
  name: FieldName;
  field: FormField;
  uploader?: Uploader | undefined;
  files?: readonly KnownFile[] | undefined;
}

export function AnswerField({ name, field, uploader, files }: AnswerFieldProps) {
  const shared = {
    name,
    label: field.label,
    optional: !field.required,
    ...(field.help ? { help: field.help } : {}),
    ...(field.clause ? { clause: field.clause } : {}),
  };
  const options = field.options ?? [];
  switch (field.type) {
    case 'longText':
      return <TextAreaField {...shared} max={field.maxLength ?? 5_000} />;
    case 'choices':
      return options.length <= MANY ? (
        <CheckboxGroupField {...shared} options={options} />
      ) : (
        <SelectField {...shared} options={options} multiple />
      );
    case 'file':
      return uploader ? (
        <UploadField
          {...shared}
          uploader={uploader}
          {...(field.maxFiles ? { maxFiles: field.maxFiles } : {})}
          {...(files ? { known: files } : {})}
        />
      ) : null;
    case 'table':
      return <TableField {...shared} columns={field.columns ?? []} {...(field.maxRows ? { maxRows: field.maxRows } : {})} />;
    default:
      return <CellField name={name} asked={field} />;
  }
}
