import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { entryStages } from '../../shared/stages.ts';
import { useWords } from '../words.ts';

const path: readonly string[] = ['PENDING', 'LISTED', 'PROMOTING'];
const moves: Readonly<Record<string, { to: string }>> = entryStages.moves;

interface EntryProgressProps {
  /** Its events in the order of time. */
  entry: { stage: string; events: readonly { act: string }[] };
}

/** The straight way of an entry; what interrupts or ends it is said where it had come to. */
export function EntryProgress({ entry: { stage, events } }: EntryProgressProps) {
  const w = useWords();
  const onPath = path.includes(stage);
  const last = events.map(({ act }) => moves[act]?.to ?? '').findLast((to) => path.includes(to)) ?? 'PENDING';
  return (
    <StageBar
      steps={path.map((key) => ({ key, label: w.find(`entry.stage.${key}`) ?? key }))}
      current={onPath ? stage : last}
      paused={stage === 'SUSPENDED' || stage === 'RE_EVALUATION'}
      {...(onPath ? {} : { stopped: w.find(`entry.stage.${stage}`) ?? stage })}
    />
  );
}
