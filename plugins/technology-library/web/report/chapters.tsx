import { Panel } from '@xinglin/kit/data/panel.tsx';
import type { ReactNode } from 'react';
import { type ReportChapter, reportChapters } from '../../shared/report-input.ts';
import { useTimeText } from '../parts/use-time-text.ts';
import { CurveChart } from '../site/curve-chart.tsx';
import type { Pictures } from '../site/pictures-document.tsx';
import { useWords } from '../words.ts';
import type { ReportContent } from './report-document.tsx';
import { ReportTable } from './report-table.tsx';

/** Text and figures side by side where there is room, one above the other on a phone. */
const beside = { display: 'flex', flexWrap: 'wrap', gap: '1rem 2rem' } as const;
const text = { flex: '1 1 18rem', margin: 0, minInlineSize: 0 } as const;
const drawn = { flex: '2 1 30rem', minInlineSize: 0, maxInlineSize: '100%' } as const;
/** A table of many columns takes the whole width, and so do figures without words. */
const wide = { ...drawn, flex: '1 1 100%' } as const;
const MANY = 6;
const below = { display: 'grid', gap: '1rem', gridTemplateColumns: 'minmax(0, 1fr)' } as const;

type Drawn = Pick<Pictures, 'institutions' | 'curve'>;
/** What the time is compared with; `report` is the published one it was taken from. */
interface Compared {
  with: string;
  label: string;
  report: string | null;
}

/** The figures of one chapter: its sentence, its picture, its tables. */
export function ChapterFigures({ chapter, content }: { chapter: ReportChapter; content: ReportContent }) {
  const w = useWords();
  const time = useTimeText();
  const tables = content.tables.filter((table) => table.chapter === chapter);
  const sentence = (content.sentences as Partial<Record<ReportChapter, string>>)[chapter];
  const counted = chapter === 'SUMMARY' ? (content.compared as readonly Compared[]).filter(({ report }) => !report) : [];
  return (
    <div style={below}>
      {sentence ? <p style={{ margin: 0 }}>{sentence}</p> : null}
      {chapter === 'SITES' ? <CurveChart pictures={content.curve as Drawn} /> : null}
      {counted.map(({ with: than, label }) => (
        <p key={than} className="x-faint" style={{ margin: 0 }}>
          {w('report.comparedRows', { label: time(label) })}
        </p>
      ))}
      {tables.map((table) => (
        <ReportTable key={table.key} table={table} />
      ))}
    </div>
  );
}

export const hasFigures = (chapter: ReportChapter, content: ReportContent): boolean =>
  content.tables.some((table) => table.chapter === chapter);

const isWide = (chapter: ReportChapter, content: ReportContent): boolean =>
  content.tables.some((table) => table.chapter === chapter && table.columns.length > MANY);

interface ChaptersProps {
  words: Readonly<Record<string, string>>;
  content: ReportContent;
  /** A draft shows its empty chapters too: they are what is left to do. */
  whole: boolean;
}

/** The chapters of a report, its words beside its figures. */
export function Chapters({ words, content, whole }: ChaptersProps): ReactNode {
  const w = useWords();
  return reportChapters
    .filter((chapter) => whole || words[chapter] || hasFigures(chapter, content))
    .map((chapter) => (
      <Panel key={chapter} id={chapter.toLowerCase()} title={w(`report.chapter.${chapter}`)}>
        <div style={beside}>
          {words[chapter] ? (
            <p className="x-answer-text" style={text}>
              {words[chapter]}
            </p>
          ) : whole ? (
            <p className="x-faint" style={text}>
              {w('report.noWords')}
            </p>
          ) : null}
          {hasFigures(chapter, content) ? (
            <div style={words[chapter] && !isWide(chapter, content) ? drawn : wide}>
              <ChapterFigures chapter={chapter} content={content} />
            </div>
          ) : null}
        </div>
      </Panel>
    ));
}
