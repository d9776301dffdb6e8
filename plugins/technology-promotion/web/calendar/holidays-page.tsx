import { Can } from '@xinglin/kit/ability/ability.tsx';
import { Facts, Panel } from '@xinglin/kit/data/panel.tsx';
import { ErrorState } from '@xinglin/kit/ui/error-state.tsx';
import { Page } from '@xinglin/kit/ui/page.tsx';
import { PageSkeleton } from '@xinglin/kit/ui/skeleton.tsx';
import { useToast } from '@xinglin/kit/ui/toast.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { DayList } from './day-list.tsx';
import { type ShownYear, YearDialog } from './year-dialog.tsx';

const Years = graphql(`
  query Holidays_List { holidayYears { year daysOff daysWorked source version } }
`);

/** 节假日安排: the years whose holidays are known; working days of public notices are counted by them. */
export default function HolidaysPage() {
  const w = useWords();
  const toast = useToast();
  const [editing, setEditing] = useState<ShownYear | 'new' | null>(null);
  const [{ data, error, fetching }, execute] = useQuery({ query: Years });
  const reload = () => execute({ requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState error={error} onRetry={reload} />;
  if (fetching && !data) return <PageSkeleton />;
  return (
    <Page
      title={w('calendar.title')}
      note={w('calendar.hint')}
      breadcrumb={[{ label: w('nav.calls'), to: '/calls' }]}
      narrow
      actions={
        <Can do="update" on="HolidayYear">
          <Button type="primary" onClick={() => setEditing('new')}>
            {w('calendar.enter')}
          </Button>
        </Can>
      }
    >
      {(data?.holidayYears ?? []).map((shown) => (
        <Panel key={shown.year} id={`year-${shown.year}`} title={String(shown.year)}>
          <div className="x-stack">
            <Facts
              facts={[
                { label: w('calendar.daysOff'), value: <DayList days={shown.daysOff} /> },
                { label: w('calendar.daysWorked'), value: shown.daysWorked.length > 0 ? <DayList days={shown.daysWorked} /> : null },
                { label: w('calendar.source'), value: shown.version === 0 ? w('calendar.shipped') : shown.source },
              ]}
            />
            <Can do="update" on="HolidayYear">
              <div className="x-form-acts">
                <Button aria-label={w('calendar.correct', { year: shown.year })} onClick={() => setEditing(shown)}>
                  {w('calendar.change')}
                </Button>
              </div>
            </Can>
          </div>
        </Panel>
      ))}
      {editing ? (
        <YearDialog
          shown={editing === 'new' ? null : editing}
          onDone={(year) => {
            setEditing(null);
            toast(w('calendar.saved', { year }));
            reload();
          }}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}
