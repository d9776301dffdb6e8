import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Link } from 'react-router';
import { useWords } from '../words.ts';

interface ExtractsPanelProps {
  extracts: readonly { id: string; holderName: string; createdAt: string }[];
}

/** Which holders were given what of a report. */
export function ExtractsPanel({ extracts }: ExtractsPanelProps) {
  const w = useWords();
  return (
    <Panel id="extracts" title={w('extract.panel')}>
      <p className="x-help">{w(extracts.length === 0 ? 'extract.panelNone' : 'extract.panelHelp')}</p>
      {extracts.length > 0 ? (
        <ul className="x-files">
          {extracts.map(({ id, holderName, createdAt }) => (
            <li key={id} className="x-file">
              <span>
                <Link to={`/reports/extracts/${id}`}>{holderName}</Link>{' '}
                <small className="x-faint">
                  {w('extract.given')} <DateText value={createdAt} />
                </small>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
