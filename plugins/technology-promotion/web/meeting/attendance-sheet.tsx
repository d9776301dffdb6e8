import { ProblemNote } from '@xinglin/kit/form/problem-note.tsx';
import { useSubmit } from '@xinglin/kit/form/use-submit.ts';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useNarrow } from '@xinglin/kit/theme/media.ts';
import { Button } from 'antd';
import { graphql } from '../gql/gql.ts';
import { useWords } from '../words.ts';
import { AttendanceTag } from './tags.tsx';

const Record = graphql(`
  mutation AttendanceSheet_Record($meetingId: ID!, $userId: ID!, $state: String!) {
    recordAttendance(meetingId: $meetingId, userId: $userId, state: $state) {
      ... on Meeting { id }
      ... on DomainError { code message }
      ... on InputError { issues { path code message } }
    }
  }
`);

interface Attendee {
  userId: string;
  name: string;
  seat: string;
  state: string;
  arrivedAt?: string | null;
  leftAt?: string | null;
}

interface AttendanceSheetProps {
  meetingId: string;
  people: readonly Attendee[];
  /** The meeting is neither over nor called off. */
  open: boolean;
  onDone: () => void;
}

const seats = ['CHAIR', 'MEMBER', 'ALTERNATE', 'SECRETARY'];
const next: Record<string, readonly string[]> = {
  EXPECTED: ['PRESENT', 'ABSENT'],
  PRESENT: ['LEFT', 'ABSENT'],
  LEFT: ['PRESENT'],
  ABSENT: ['PRESENT'],
};

/** 签到表: who is there now decides about every vote. */
export function AttendanceSheet({ meetingId, people, open, onDone }: AttendanceSheetProps) {
  const w = useWords();
  const narrow = useNarrow();
  const record = useSubmit(Record, (data) => data.recordAttendance);
  const write = async (userId: string, state: string) => {
    if ((await record.submit({ meetingId, userId, state })).kind === 'done') onDone();
  };
  const rows = [...people].sort((a, b) => seats.indexOf(a.seat) - seats.indexOf(b.seat) || a.name.localeCompare(b.name, 'zh-CN'));
  return (
    <>
      <ProblemNote problem={record.problem} find={w.find} onReload={onDone} />
      <div className="x-table-box">
        <table className="x-table">
          <thead>
            <tr>
              <th scope="col">{w('meeting.name')}</th>
              {narrow ? null : <th scope="col">{w('meeting.seat')}</th>}
              <th scope="col">{w('meeting.attendance')}</th>
              {narrow ? null : <th scope="col">{w('meeting.arrivedAt')}</th>}
              {open ? <th scope="col">{w('meeting.signIn')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ userId, name, seat, state, arrivedAt }) => (
              <tr key={userId}>
                <th scope="row">
                  {name}
                  {narrow ? <div className="x-faint">{w.find(`meeting.seat.${seat}`) ?? seat}</div> : null}
                </th>
                {narrow ? null : <td>{w.find(`meeting.seat.${seat}`) ?? seat}</td>}
                <td>
                  <AttendanceTag state={state} />
                </td>
                {narrow ? null : <td>{arrivedAt ? <DateText value={arrivedAt} withTime /> : '—'}</td>}
                {open ? (
                  <td>
                    <div className="x-form-acts">
                      {(next[state] ?? []).map((to) => (
                        <Button
                          key={to}
                          size="small"
                          disabled={record.busy}
                          aria-label={w('meeting.recordOf', { name, state: w.find(`meeting.record.${to}`) ?? to })}
                          onClick={() => void write(userId, to)}
                        >
                          {w.find(`meeting.record.${to}`) ?? to}
                        </Button>
                      ))}
                    </div>
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
