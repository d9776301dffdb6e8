import { Panel } from '@xinglin/kit/data/panel.tsx';
import { Link } from 'react-router';
import type { Track } from '../../shared/call-input.ts';
import { hasSubject } from '../../shared/subjects.ts';
import { useWords } from '../words.ts';

interface PublishGapsProps {
  call: {
    id: string;
    body: string;
    checklist: unknown;
    tracks: unknown;
    opensAt?: string | null;
    closesAt?: string | null;
    form?: { id: string } | null;
  };
}

/** What must be there before the call can be published, each with the way to it. The server asks the same. */
export function PublishGaps({ call }: PublishGapsProps) {
  const w = useWords();
  const edit = `/calls/${call.id}/edit`;
  const gaps = [
    ...(call.form ? [] : [{ key: 'form', to: `/calls/${call.id}/forms/application`, text: w('gap.form') }]),
    ...(call.body.trim() === '' ? [{ key: 'body', to: `${edit}#body`, text: w('gap.body') }] : []),
    ...(call.opensAt ? [] : [{ key: 'opensAt', to: `${edit}#opensAt`, text: w('gap.opensAt') }]),
    ...(call.closesAt ? [] : [{ key: 'closesAt', to: `${edit}#closesAt`, text: w('gap.closesAt') }]),
    ...(call.closesAt && Date.parse(call.closesAt) <= Date.now()
      ? [{ key: 'past', to: `${edit}#closesAt`, text: w('gap.closesInThePast') }]
      : []),
    ...((call.checklist as unknown[]).length > 0 ? [] : [{ key: 'checklist', to: `${edit}#checklist`, text: w('gap.checklist') }]),
  ];
  // Nothing keeps it from being published: experts may come by a panel as well.
  const unmatched = (call.tracks as Track[]).filter((track) => !hasSubject(track)).map(({ name }) => name);
  return (
    <Panel id="gaps" title={w('gap.title')}>
      {gaps.length === 0 ? (
        <p>{w('gap.none')}</p>
      ) : (
        <>
          <p className="x-help">{w('gap.hint', { n: gaps.length })}</p>
          <ul>
            {gaps.map(({ key, to, text }) => (
              <li key={key}>
                <Link to={to}>{text}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {unmatched.length > 0 ? (
        <p className="x-warning">
          {w('gap.tracks', { names: unmatched.join(w('call.comma')) })} <Link to={`${edit}#tracks`}>{w('gap.tracksMend')}</Link>
        </p>
      ) : null}
    </Panel>
  );
}
