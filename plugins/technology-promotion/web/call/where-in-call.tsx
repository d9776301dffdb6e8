import { Link } from 'react-router';
import { useWords } from '../words.ts';

/** What is wanting before a call is published, by the names its pages give it. */
const labels = {
  form: 'form.APPLICATION',
  opensAt: 'call.opensAt',
  closesAt: 'call.closesAt',
  body: 'call.body',
  checklist: 'call.checklist',
} as const;

/** Names the field that an act was refused for, with the way to it. */
export function WhereInCall({ callId, path }: { callId: string; path: string }) {
  const w = useWords();
  const label = labels[path as keyof typeof labels];
  if (!label) return null;
  return (
    <>
      <Link to={path === 'form' ? `/calls/${callId}/forms/application` : `/calls/${callId}/edit#${path}`}>{w(label)}</Link>
      {w('text.colon')}
    </>
  );
}
