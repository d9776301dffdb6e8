import { useT } from '../i18n/use-t.ts';
import type { ImportReport } from './import-types.ts';

/** The rows as they were read, with each fault in its cell. */
export function ImportPreview({ report }: { report: ImportReport }) {
  const t = useT();
  const faultOf = (row: number, column: string | null) =>
    report.problems.filter((problem) => problem.row === row && problem.column === column).map(({ text }) => text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section className="x-table-box x-table-wide" aria-label={t('import.preview')} tabIndex={0}>
      <table className="x-table">
        <thead>
          <tr>
            <th scope="col" className="x-right">
              {t('import.row')}
            </th>
            {report.columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.preview.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row" className="x-right x-figures">
                {row}
                {faultOf(row, null).map((text) => (
                  <span key={text} className="x-import-fault">
                    {text}
                  </span>
                ))}
              </th>
              {report.columns.map(({ key }, at) => {
                const faults = faultOf(row, key);
                return (
                  <td key={key} className={faults.length > 0 ? 'x-import-bad' : undefined}>
                    {cells[at]}
                    {faults.map((text) => (
                      <span key={text} className="x-import-fault">
                        {text}
                      </span>
                    ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
