import { Button } from 'antd';
import { useT } from '../i18n/use-t.ts';
import type { Outcome } from './fold.ts';
import type { FindText } from './issue-text.ts';
import { useProblemText } from './use-problem-text.ts';

interface ProblemNoteProps {
  problem: Exclude<Outcome<unknown>, { kind: 'done' }> | null;
  find?: FindText | undefined;
  onReload?: (() => void) | undefined;
}

/** Why a submit did not go through, beside the button that was pressed. */
export function ProblemNote({ problem, find, onReload }: ProblemNoteProps) {
  const t = useT();
  const text = useProblemText(find)(problem);
  const reloadable = problem?.kind === 'refused' && ['STALE_VERSION', 'STAGE'].includes(problem.code) && onReload;
  return (
    <div role="alert">
      {text ? (
        <div className="x-problem">
          <p>{text}</p>
          {reloadable ? (
            <Button size="small" onClick={onReload}>
              {t('act.reload')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
