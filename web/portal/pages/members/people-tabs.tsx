import { useCan } from '@xinglin/kit/ability/ability.tsx';
import { useViewer } from '../../viewer/viewer-context.tsx';
import { PageTabs } from '../parts/page-tabs.tsx';
import { usePeopleWords } from './words.ts';

/** On the platform the same people are called officers. */
export function useMembersTitle(): string {
  const w = usePeopleWords();
  return w(useViewer().organisation.kind === 'platform' ? 'members.officers' : 'members.title');
}

export function PeopleTabs() {
  const w = usePeopleWords();
  const title = useMembersTitle();
  const invitations = useCan('read', 'Invitation');
  if (!invitations) return null;
  return (
    <PageTabs
      label={w('members.tab')}
      tabs={[
        { to: '/organisation/members', label: title },
        { to: '/organisation/invitations', label: w('invitations.title') },
      ]}
    />
  );
}
