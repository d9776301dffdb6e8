import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useWords } from '../words.ts';

const path = ['PENDING', 'LISTED', 'PROMOTING'] as const;

interface EntryProgressProps {
  entry: { stage: string; listedAt?: string | null };
}

/** The straight way of an entry; what interrupts or ends it is said beside it. */
export function EntryProgress({ entry: { stage, listedAt } }: EntryProgressProps) {
  const w = useWords();
  const onPath = (path as readonly string[]).includes(stage);
  return (
    <StageBar
      steps={path.map((key) => ({ key, label: w(`entry.stage.${key}`) }))}
      current={onPath ? stage : listedAt ? 'LISTED' : 'PENDING'}
      {...(onPath ? {} : { stopped: w.find(`entry.stage.${stage}`) ?? stage })}
    />
  );
}
