import { StatusTag } from '@xinglin/kit/data/status-tag.tsx';
import { changedTerms, type Term } from '../../shared/terms.ts';
import { useWords } from '../words.ts';

interface TermsViewProps {
  terms: readonly Term[];
  /** The terms that an amendment or renewal started from: what is said otherwise is marked. */
  before: readonly Term[] | null;
}

const tones = { ADDED: 'active', CHANGED: 'warning', REMOVED: 'bad' } as const;

/** The agreement's words as they are signed. */
export function TermsView({ terms, before }: TermsViewProps) {
  const w = useWords();
  const changes = before ? changedTerms(before, terms) : [];
  const changeOf = (key: string) => changes.find((one) => one.key === key);
  const earlier = new Map((before ?? []).map((term) => [term.key, term]));
  const removed = changes.filter(({ change }) => change === 'REMOVED');
  return (
    <div className="x-stack">
      {before && changes.length === 0 ? <p className="x-help">{w('agreement.nothingChanged')}</p> : null}
      <ol className="x-stack">
        {terms.map(({ key, heading, text }) => {
          const change = changeOf(key);
          const was = earlier.get(key);
          return (
            <li key={key}>
              <h3 style={{ margin: 0 }}>
                {heading} {change ? <StatusTag tone={tones[change.change]}>{w(`agreement.change.${change.change}`)}</StatusTag> : null}
              </h3>
              <p className="x-answer-text">{text || w('agreement.emptyTerm')}</p>
              {change?.change === 'CHANGED' && was ? (
                <details>
                  <summary>{w('agreement.wordsBefore')}</summary>
                  <p className="x-answer-text x-faint">{was.text}</p>
                </details>
              ) : null}
            </li>
          );
        })}
      </ol>
      {removed.map(({ key, heading }) => (
        <p key={key}>
          <StatusTag tone="bad">{w('agreement.change.REMOVED')}</StatusTag> {heading}
        </p>
      ))}
    </div>
  );
}
