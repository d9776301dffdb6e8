import { useAbility } from '@xinglin/kit/ability/ability.tsx';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { PartLinks } from '@xinglin/kit/data/part-links.tsx';
import { useWords } from '../words.ts';

/** Where the round's work and its results are. */
export function RoundLinks({ roundId, callId }: { roundId: string; callId: string }) {
  const w = useWords();
  const ability = useAbility();
  const links = [
    { to: `/rounds/${roundId}/scores`, label: w('scores.title'), note: w('round.toScores'), needs: ['read', 'RoundItem'] },
    { to: `/rounds/${roundId}/reviews`, label: w('review.all'), note: w('round.toReviews'), needs: ['return', 'Review'] },
    { to: `/rounds/${roundId}/snapshots`, label: w('scores.snapshots'), note: w('round.toSnapshots'), needs: ['read', 'ScoreSnapshot'] },
    { to: `/rounds/${roundId}/archives`, label: w('archive.title'), note: w('round.toArchives'), needs: ['read', 'RoundArchive'] },
    { to: `/calls/${callId}/conflicts`, label: w('conflict.map'), note: w('round.toConflicts'), needs: ['read', 'Conflict'] },
    { to: `/meetings?call=${callId}`, label: w('nav.meetings'), note: w('round.toMeetings'), needs: ['update', 'Meeting'] },
  ].filter(({ needs: [act = '', on = ''] }) => ability.can(act, on));
  if (links.length === 0) return null;
  return (
    <Panel id="links" title={w('round.links')}>
      <PartLinks parts={links} />
    </Panel>
  );
}
