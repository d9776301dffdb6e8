import { type ReactNode, Suspense } from 'react';
import { StatusTag } from '../data/status-tag.tsx';
import { formatNumber, shortDate, toDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language-context.tsx';
import { TextSkeleton } from '../ui/skeleton.tsx';
import { type AnswerWords, answerText, differenceOf } from './answer-text.ts';
import type { Answers, FormDefinition, FormField, Visibility } from './types.ts';
import { useFormWords } from './words.ts';

interface AnswersViewProps {
  definition: FormDefinition;
  /** `formRules` */
  rules: Visibility;
  answers: Answers;
  /** An earlier version: what differs is marked, with what it said. */
  compareWith?: Answers;
  /** Shows one file, usually as a link with its name. */
  file?: (id: string) => ReactNode;
}

/** A filled-in form to be read, section by section. What nobody was asked is not shown. */
export function AnswersView(props: AnswersViewProps) {
  // Its words may come after the page around it, which stays where it is.
  return (
    <Suspense fallback={<TextSkeleton lines={6} />}>
      <AnswersRead {...props} />
    </Suspense>
  );
}

function AnswersRead({ definition, rules, answers, compareWith, file }: AnswersViewProps) {
  const w = useFormWords();
  const words = useAnswerWords();
  const visible = rules.visibleKeys(definition, answers);
  const before = compareWith ? rules.visibleKeys(definition, compareWith) : new Set<string>();
  const valueIn = (from: Answers | undefined, keys: ReadonlySet<string>, key: string) => (keys.has(key) ? from?.[key] : undefined);
  const sections = definition.sections.map((section) => ({
    ...section,
    lines: section.fields
      .filter(({ key }) => visible.has(key) || before.has(key))
      .map((field) => {
        const [now, was] = [valueIn(answers, visible, field.key), valueIn(compareWith, before, field.key)];
        return { field, now, was, difference: compareWith ? differenceOf(was, now) : null };
      }),
  }));
  const changes = sections.flatMap(({ lines }) => lines).filter(({ difference }) => difference).length;
  return (
    <div className="x-answers">
      {compareWith ? <p className="x-help">{changes > 0 ? w('answer.changes', { n: changes }) : w('answer.same')}</p> : null}
      {sections.map(({ key, title, lines }) =>
        lines.length > 0 ? (
          <div key={key}>
            <h3>{title}</h3>
            <dl>
              {lines.map(({ field, now, was, difference }) => (
                <div key={field.key} className={difference ? 'x-answer x-answer-changed' : 'x-answer'}>
                  <dt>
                    {field.label}
                    {difference ? <StatusTag tone="warning">{w(`answer.${difference}`)}</StatusTag> : null}
                  </dt>
                  <dd>
                    <Answer field={field} value={now} words={words} file={file} />
                    {difference === 'changed' || difference === 'removed' ? (
                      <del>
                        <span className="x-faint">{w('answer.before')} </span>
                        <Answer field={field} value={was} words={words} file={file} />
                      </del>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ) : null,
      )}
    </div>
  );
}

function useAnswerWords(): AnswerWords {
  const w = useFormWords();
  const { language } = useLanguage();
  return {
    yes: w('answer.yes'),
    no: w('answer.no'),
    number: (value) => formatNumber(value, language, { maximumFractionDigits: 6 }),
    // A document is read in other years too.
    date: (value) => (Number.isNaN(toDate(value).getTime()) ? value : shortDate(value, language, new Date(0))),
  };
}

interface AnswerProps {
  field: FormField;
  value: unknown;
  words: AnswerWords;
  file: ((id: string) => ReactNode) | undefined;
}

function Answer({ field, value, words, file }: AnswerProps) {
  const w = useFormWords();
  if (field.type === 'file' && Array.isArray(value) && value.length > 0) {
    return (
      <ul className="x-answer-files">
        {value.map((id) => (
          <li key={String(id)}>{file?.(String(id)) ?? String(id)}</li>
        ))}
      </ul>
    );
  }
  if (field.type === 'table' && Array.isArray(value) && value.length > 0) return <Rows field={field} rows={value} words={words} />;
  const text = answerText(field, value, words);
  return text === null ? <span className="x-faint">{w('answer.none')}</span> : <span className="x-answer-text">{text}</span>;
}

interface RowsProps {
  field: FormField;
  rows: readonly unknown[];
  words: AnswerWords;
}

function Rows({ field, rows, words }: RowsProps) {
  const columns = field.columns ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
    <figure className="x-answer-table" tabIndex={0} aria-label={field.label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, label, type }) => (
              <th key={key} scope="col" className={type === 'number' ? 'x-right' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other name than their place.
            <tr key={at}>
              {columns.map((column) => (
                <td key={column.key} className={column.type === 'number' ? 'x-right x-figures' : undefined}>
                  {answerText(column, (row as Answers)[column.key], words) ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
