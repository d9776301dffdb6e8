import { Panel } from '@xinglin/kit/data/panel.tsx';
import { StatusTag, type Tone } from '@xinglin/kit/data/status-tag.tsx';
import type { ReadinessAnswers, ReadinessItem } from '../../shared/readiness.ts';
import { readinessSections } from '../../shared/readiness.ts';
import { useWords } from '../words.ts';

const tones: Record<string, Tone> = { FULL: 'good', PARTLY: 'warning', NONE: 'bad', NOT_APPLICABLE: 'closed' };

/** The check list as it was answered, section by section. */
export function AnswersPanel({ check }: { check: { checklist: unknown; answers: unknown } }) {
  const w = useWords();
  const items = check.checklist as ReadinessItem[];
  const answers = check.answers as ReadinessAnswers;
  return (
    <>
      {readinessSections
        .filter((section) => items.some((item) => item.section === section))
        .map((section) => (
          <Panel key={section} id={section.toLowerCase()} title={w(`readiness.section.${section}`)}>
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {items
                .filter((item) => item.section === section)
                .map(({ key, label, weight, required }) => {
                  const answer = answers[key];
                  return (
                    <li key={key} style={{ paddingBlock: 8, borderBottom: '1px solid var(--x-line-soft)' }}>
                      {answer ? (
                        <StatusTag tone={tones[answer.met] ?? 'neutral'}>{w(`readiness.met.${answer.met}`)}</StatusTag>
                      ) : (
                        <StatusTag tone="neutral">{w('readiness.unfinished')}</StatusTag>
                      )}{' '}
                      {label}{' '}
                      <span className="x-faint">
                        {w('readiness.weight', { n: weight })}
                        {required ? ` · ${w('readiness.required')}` : ''}
                      </span>
                      {answer?.note ? <p>{answer.note}</p> : null}
                    </li>
                  );
                })}
            </ul>
          </Panel>
        ))}
    </>
  );
}
