import { defineTranslation } from '@xinglin/kit/i18n/define-messages.ts';
import { calendar } from './en/calendar.ts';
import { call } from './en/call.ts';
import { conflict } from './en/conflict.ts';
import { core } from './en/core.ts';
import { decision } from './en/decision.ts';
import { dossier } from './en/dossier.ts';
import { expert } from './en/expert.ts';
import { guide } from './en/guide.ts';
import { meeting } from './en/meeting.ts';
import { pictures } from './en/pictures.ts';
import { review } from './en/review.ts';
import { round } from './en/round.ts';
import { scores } from './en/scores.ts';
import { submission } from './en/submission.ts';

export default defineTranslation<typeof import('./zh-cn.ts').default>()({
  ...core,
  ...calendar,
  ...call,
  ...submission,
  ...dossier,
  ...expert,
  ...conflict,
  ...round,
  ...review,
  ...scores,
  ...meeting,
  ...decision,
  ...guide,
  ...pictures,
});
