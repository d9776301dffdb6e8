import { regionName } from '@xinglin/kernel/shared/regions';
import { Panel } from '@xinglin/kit/data/panel.tsx';
import { DateText } from '@xinglin/kit/i18n/date-text.tsx';
import { useLanguage } from '@xinglin/kit/i18n/language-context.tsx';
import { Link } from 'react-router';
import { type FigureLine, FigureTable } from '../evaluation/figure-table.tsx';
import { ConclusionTag } from '../evaluation/tags.tsx';
import type { HeldUse_UseQuery } from '../gql/graphql.ts';
import { useTimeText } from '../report/tags.tsx';
import { HeldCells } from '../site/held-cells.tsx';
import { HeldCurve } from '../site/held-curve.tsx';
import { useWords } from '../words.ts';

type Use = Pick<NonNullable<HeldUse_UseQuery['heldUse']>, 'through' | 'points' | 'provinces' | 'methods'>;
export interface Technology {
  entryId: string;
  number: string;
  title: string;
  stage: string;
  use: Use;
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
  const { language } = useLanguage();
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
        {told ? (
          <>
            <HeldCurve points={use.points} />
            <HeldCells
              title={w('heldUse.provinces')}
              what={w('site.province')}
              none={w('heldUse.noProvince')}
              cells={use.provinces.map((cell) => ({ ...cell, label: regionName(cell.key, language) }))}
            />
            <HeldCells
              title={w('heldUse.methods')}
              what={w('heldUse.method')}
              none={w('heldUse.noMethod')}
              cells={use.methods.map((cell) => ({ ...cell, label: w.find(`method.${cell.key}`) ?? cell.key }))}
            />
          </>
        ) : (
          <p className="x-faint">{w('heldUse.none')}</p>
        )}
        <h3 style={heading}>{w('extract.digests')}</h3>
        {digests.length === 0 ? <p className="x-faint">{w('extract.noDigests')}</p> : null}
        {digests.map((digest) => (
          <div key={digest.number}>
            <p>
              {digest.number} · <DateText value={digest.startsOn} /> – <DateText value={digest.endsOn} />{' '}
              <ConclusionTag of={digest.conclusion} />{' '}
              {digest.score === null ? w('evaluation.scoreHeldBack') : `${w('evaluation.score')} ${digest.score}`}
            </p>
            <FigureTable caption={digest.number} lines={digest.figures} />
          </div>
        ))}
      </div>
    </Panel>
  );
}
