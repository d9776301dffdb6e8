import { Button } from 'antd';
import { saveResponse } from '../data/save-response.ts';
import { useProblemText } from '../form/use-problem-text.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { useT } from '../i18n/use-t.ts';
import { useToast } from '../ui/toast.tsx';
import { problemOf } from '../urql/portal-request.ts';
import type { ImportDescription } from './import-types.ts';

interface ImportColumnsProps {
  description: ImportDescription;
  template: (format: 'xlsx' | 'csv') => Promise<Response>;
}

/** What belongs into the table, and an empty one to fill in. */
export function ImportColumns({ description, template }: ImportColumnsProps) {
  const t = useT();
  const toast = useToast();
  const textOf = useProblemText();
  const { language } = useLanguage();
  const save = async (format: 'xlsx' | 'csv') => {
    const response = await template(format).catch(() => null);
    if (response?.ok) return saveResponse(response, `${description.key}.${format}`);
    const problem = response ? await problemOf(response) : ({ kind: 'failed', failure: { kind: 'offline' } } as const);
    toast({ text: textOf(problem) ?? '', tone: 'bad' });
  };
  return (
    <section className="x-import-columns">
      <h2>{t('import.columns')}</h2>
      <div className="x-import-acts">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button key={format} onClick={() => void save(format)}>
            {`${t('import.template')} ${format.toUpperCase()}`}
          </Button>
        ))}
      </div>
      <dl className="x-import-list">
        {description.columns.map((column) => (
          <div key={column.key}>
            <dt>
              {column.title}
              {column.required ? <span className="x-faint"> {t('import.required')}</span> : null}
            </dt>
            <dd>
              {[
                column.hint,
                column.choices.length > 0 ? t('import.choices', { list: column.choices.join(language === 'en' ? ', ' : '、') }) : '',
              ]
                .filter(Boolean)
                .join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
