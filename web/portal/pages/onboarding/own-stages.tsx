import { StageBar } from '@xinglin/kit/data/stage-bar.tsx';
import { useTermOf } from '../../locales/use-term-of.ts';
import { useJoiningWords } from './words.ts';

const stopped = new Set(['REFUSED', 'WITHDRAWN']);

/** Three steps are all an applicant needs; the words under the current one say the rest. */
export function OwnStages({ stage }: { stage: string }) {
  const w = useJoiningWords();
  const termOf = useTermOf();
  const current = stage === 'APPROVED' ? 'decided' : 'review';
  const note = `${termOf('application-stage', stage)} · ${w.find(`own.note.${stage}`) ?? ''}`;
  return (
    <StageBar
      steps={[
        { key: 'submitted', label: w('own.stage.submitted') },
        { key: 'review', label: w('own.stage.review') },
        { key: 'decided', label: w('own.stage.decided') },
      ]}
      current={current}
      {...(stopped.has(stage) ? { stopped: note } : { note })}
    />
  );
}
