import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../words.ts';
import { ProjectLedger } from './project-document.tsx';

interface DueDate {
  kind: string;
  objectId: string;
  label: string;
  date: string;
  overdue: boolean;
}

const roads: Readonly<Record<string, string>> = {
  PLAN_STEP: '/plans',
  AGREEMENT_END: '/agreements',
  ACTIVITY: '/activities',
  READINESS: '/readiness',
  GAP: '/readiness',
};

/** What is overdue and what comes next. */
export function DatesPanel({ dates }: { dates: readonly DueDate[] }) {
  const w = useWords();
  return (
    <Panel id="dates" title={w('project.dates')}>
      {dates.length === 0 ? <p className="x-faint">{w('project.dates.none')}</p> : null}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {dates.map(({ kind, objectId, label, date, overdue }) => {
          const what = [w.find(`project.date.${kind}`) ?? kind, label].filter(Boolean).join(' · ');
          const road = roads[kind];
          return (
            <li key={`${kind}/${objectId}/${label}`}>
              <DateText value={date} /> {road ? <Link to={`${road}/${objectId}`}>{what}</Link> : what}
              {overdue ? <strong className="x-bad"> {w('project.overdue')}</strong> : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Stages stand in a line as codes; their words are the reader's. */
const inWords = (w: ReturnType<typeof useWords>, params: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries((params ?? {}) as Record<string, string | number>).map(([key, value]) => [
      key,
      key === 'from' || key === 'to' ? (w.find(`project.siteStage.${value}`) ?? value) : value,
    ]),
  );

/** The last lines of the ledger, newest first. */
export function LedgerPanel({ projectId }: { projectId: string }) {
  const w = useWords();
  const [{ data }] = useQuery({ query: ProjectLedger, variables: { id: projectId } });
  const lines = data?.ledger.items ?? [];
  if (lines.length === 0) return <p className="x-faint">{w('project.ledger.none')}</p>;
  return (
    <>
      <ol className="x-timeline">
        {lines.map(({ id, act, params, note, occurredOn }) => (
          <li key={id}>
            <p>{note || w.find(`ledger.${act}`, inWords(w, params)) || act}</p>
            <p className="x-faint">
              <DateText value={occurredOn} />
            </p>
          </li>
        ))}
      </ol>
      <p>
        <Link to={`/ledger?project=${projectId}`}>{w('project.all')}</Link>
      </p>
    </>
  );
}
