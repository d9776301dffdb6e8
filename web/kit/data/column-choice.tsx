import { Button } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { Popup } from '../ui/popup.tsx';
import type { Column } from './column.ts';
import type { useColumns } from './use-columns.ts';

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[];
  choice: ReturnType<typeof useColumns<Row>>;
}

export function ColumnChoice<Row>({ columns, choice }: ColumnChoiceProps<Row>) {
  const t = useT();
  return (
    <Popup
      label={t('list.columns')}
      align="end"
      trigger={(props) => (
        <Button type="text" {...props}>
          {t('list.columns')}
        </Button>
      )}
    >
      {() => (
        <fieldset className="x-choices">
          <legend className="x-unseen">{t('list.columns')}</legend>
          {columns.map((column) => (
            <label key={column.key}>
              <input
                type="checkbox"
                checked={choice.isShown(column)}
                disabled={choice.fixed(column)}
                onChange={() => choice.toggle(column)}
              />
              {column.label}
            </label>
          ))}
          {choice.changed ? (
            <Button type="link" size="small" onClick={choice.reset}>
              {t('list.resetColumns')}
            </Button>
          ) : null}
        </fieldset>
      )}
    </Popup>
  );
}
