import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateSpanText } from '@xinglin/kit/i18n/date-text.tsx';
import { Link } from 'react-router';
import { type FigureLine, FigureTable } from '../evaluation/figure-table.tsx';
import { ConclusionTag } from '../evaluation/tags.tsx';
import { useTimeText } from '../parts/use-time-text.ts';
import { HeldPictures, type HeldUse } from '../site/held-pictures.tsx';
import { useWords } from '../words.ts';

export interface Technology {
  entryId: string;
  number: string;
  title: string;
  stage: string;
  use: HeldUse;
  digests: readonly {
    number: string;
    startsOn: string;
    endsOn: string;
    conclusion: string;
    score: number | null;
    figures: readonly FigureLine[];
  }[];
}

interface TechnologyPanelProps {
  technology: Technology;
  /** The holder looks at it. */
  held: boolean;
}

/** Of one size with the titles of the pictures above it. */
const heading = { margin: 0, fontSize: 'inherit' } as const;

/** What an extract says of one technology. */
export function TechnologyPanel({ technology: { entryId, number, title, stage, use, digests }, held }: TechnologyPanelProps) {
  const w = useWords();
  const time = useTimeText();
  const told = use.points.some(({ ever }) => ever > 0);
  return (
    <Panel id={entryId} title={`${number} ${title}`}>
      <div className="x-stack">
        <p>
          {w('extract.stage')}
          {w('site.colon')}
          {w.find(`entry.stage.${stage}`) ?? stage}
          {use.through ? ` · ${w('extract.through')}${w('site.colon')}${time(use.through)}` : ''} ·{' '}
          <Link to={held ? `/held/${entryId}` : `/library/${entryId}`}>{w('extract.openEntry')}</Link>
        </p>
        {told ? <HeldPictures use={use} /> : <p className="x-faint">{w('heldUse.none')}</p>}
        <h3 style={heading}>{w('extract.digests')}</h3>
        {digests.length === 0 ? <p className="x-faint">{w('extract.noDigests')}</p> : null}
        {digests.map((digest) => (
          <div key={digest.number}>
            <p>
              {digest.number} · <DateSpanText from={digest.startsOn} to={digest.endsOn} /> <ConclusionTag of={digest.conclusion} />{' '}
              {digest.score === null ? w('evaluation.scoreHeldBack') : `${w('evaluation.score')} ${digest.score}`}
            </p>
            <FigureTable caption={digest.number} lines={digest.figures} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
