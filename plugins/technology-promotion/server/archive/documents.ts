// The papers that are written for the archive: reviews of an item, the form they were scored with, letters.
import type { Block } from '@xinglin/kernel/documents/block';
import { defineDocument } from '@xinglin/kernel/documents/define-document';
import type { CriteriaDefinition, Scores } from '@xinglin/kernel/shared/forms/criteria';
import { wordsOf } from './words.ts';

interface Head {
  association: string;
  call: string;
  round: string;
  /** The newest moment in it, so that the same facts give the same bytes. */
  date: Date;
}

export interface ReviewPaper {
  alias: string;
  /** Null where the round hides experts. */
  name: string | null;
  stage: string;
  revision: number;
  submittedAt: Date | null;
  total: number | null;
  opinion: string | null;
  vetoes: readonly string[];
  comment: string;
  voidReason: string | null;
  scores: Scores;
  form: CriteriaDefinition;
}
export interface ItemPaper extends Head {
  number: string;
  title: string;
  reviews: readonly ReviewPaper[];
}

const moment = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }).format(date);

export const itemReviews = defineDocument<ItemPaper>({
  id: 'technology-promotion.item-reviews',
  describe: ({ association, call, round, date, number, title, reviews }, locale) => {
    const w = wordsOf(locale);
    const label = (review: ReviewPaper, key: string) => review.form.criteria.find((one) => one.key === key)?.label ?? key;
    const scoreText = (review: ReviewPaper, key: string): string => {
      const found = review.scores[key];
      if (found?.notApplicable) return found.reason ? `${w.notApplicable}: ${found.reason}` : w.notApplicable;
      return found?.score === undefined ? '–' : String(found.score);
    };
    return {
      title: `${number} ${w.reviews}`,
      organisation: association,
      date,
      locale,
      classification: w.internal,
      blocks: [
        { kind: 'title', text: w.reviews },
        {
          kind: 'facts',
          items: [
            { label: w.call, value: call },
            { label: w.round, value: round },
            { label: w.number, value: number },
            { label: w.technology, value: title },
          ],
        },
        ...reviews.flatMap((review): Block[] => [
          { kind: 'heading', level: 1, text: `${w.reviewOf} ${review.alias}${review.name ? ` ${review.name}` : ''}` },
          {
            kind: 'facts',
            items: [
              { label: w.state, value: w.stages[review.stage as keyof typeof w.stages] ?? review.stage },
              ...(review.voidReason ? [{ label: w.reason, value: review.voidReason }] : []),
              { label: w.revision, value: String(review.revision) },
              { label: w.total, value: review.total === null ? '–' : review.total.toFixed(2) },
              { label: w.opinion, value: w.opinions[review.opinion as keyof typeof w.opinions] ?? '–' },
              { label: w.veto, value: review.vetoes.map((key) => label(review, key)).join(w.comma) || w.none },
              { label: w.submittedAt, value: review.submittedAt ? moment(review.submittedAt, locale) : '–' },
            ],
          },
          {
            kind: 'table',
            head: [w.criterion, w.weight, w.score],
            widths: [5, 1, 2],
            align: ['left', 'right', 'right'],
            rows: review.form.criteria.map(({ key, label: name, weight }) => [name, String(weight), scoreText(review, key)]),
          },
          { kind: 'paragraph', text: `${w.comment}: ${review.comment || w.none}` },
        ]),
      ],
    };
  },
});

export interface FormPaper extends Head {
  name: string;
  definition: CriteriaDefinition;
}

export const formPaper = defineDocument<FormPaper>({
  id: 'technology-promotion.review-form',
  describe: ({ association, call, round, date, name, definition }, locale) => {
    const w = wordsOf(locale);
    return {
      title: name,
      organisation: association,
      date,
      locale,
      blocks: [
        { kind: 'title', text: name },
        {
          kind: 'facts',
          items: [
            { label: w.call, value: call },
            { label: w.round, value: round },
          ],
        },
        {
          kind: 'table',
          head: [w.criterion, w.weight, w.scale, w.veto],
          widths: [5, 1, 2, 1],
          align: ['left', 'right', 'left', 'left'],
          rows: definition.criteria.map(({ label, weight, scale, isVeto }) => [
            label,
            String(weight),
            `${scale.min}${w.to}${scale.max}`,
            isVeto ? w.veto : '',
          ]),
        },
      ],
    };
  },
});

export interface LetterPaper {
  association: string;
  date: Date;
  subject: string;
  body: string;
}

/** As the applicant was told; letters are Chinese whoever reads them. */
export const letterPaper = defineDocument<LetterPaper>({
  id: 'technology-promotion.decision-letter',
  describe: ({ association, date, subject, body }) => ({
    title: subject,
    organisation: association,
    date,
    locale: 'zh-CN',
    blocks: [
      { kind: 'title', text: subject },
      ...body.split(/\n+/).map((text): Block => ({ kind: 'paragraph', text })),
      { kind: 'paragraph', text: moment(date, 'zh-CN').split(' ')[0] ?? '', align: 'right' },
    ],
  }),
});
