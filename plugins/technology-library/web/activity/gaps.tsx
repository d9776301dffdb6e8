import { Panel } from '@xinglin/kit/data/panel.tsx';
import { useWords } from '../words.ts';

/** What is missing before the activity may be called done. */
export function Gaps({ gaps }: { gaps: readonly { at: string; code: string }[] }) {
  const w = useWords();
  if (gaps.length === 0) return null;
  return (
    <Panel id="gaps" title={w('activity.gaps')}>
      <ul>
        {gaps.map(({ at, code }) => {
          const field = at.startsWith('details.')
            ? w.find(`activity.field.${at.slice(8)}`)
            : at === 'summary'
              ? w('activity.summary')
              : null;
          return <li key={`${at}/${code}`}>{field ? w('activity.gapField', { field }) : (w.find(`issue.${code}`) ?? code)}</li>;
        })}
      </ul>
    </Panel>
  );
}
