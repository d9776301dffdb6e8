import { Panel } from '@xinglin/kit/data/panel.tsx';
import { NumberText } from '@xinglin/kit/i18n/number-text.tsx';
import { useWords } from '../words.ts';

interface OthersViewProps {
  others: readonly { id: string; alias: string; total?: number | null; opinion?: string | null; comment: string }[];
}

/** What the others wrote, under their letters. */
export function OthersView({ others }: OthersViewProps) {
  const w = useWords();
  return (
    <Panel id="others" title={w('review.others')}>
      {others.length === 0 ? <p className="x-help">{w('review.noOthers')}</p> : null}
      {others.map(({ id, alias, total, opinion, comment }) => (
        <article key={id}>
          <h3>
            {w('review.expertAlias', { alias })} <NumberText value={total} digits={2} />
          </h3>
          <p className="x-help">{opinion ? w.find(`review.opinion.${opinion}`) : null}</p>
          <p className="x-answer-text">{comment}</p>
        </article>
      ))}
    </Panel>
  );
}
