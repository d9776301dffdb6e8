import { defineMessages } from '@xinglin/kit/i18n/define-messages.ts';
import { calendar } from './zh-cn/calendar.ts';
import { call } from './zh-cn/call.ts';
import { conflict } from './zh-cn/conflict.ts';
import { core } from './zh-cn/core.ts';
import { decision } from './zh-cn/decision.ts';
import { dossier } from './zh-cn/dossier.ts';
import { expert } from './zh-cn/expert.ts';
import { guide } from './zh-cn/guide.ts';
import { meeting } from './zh-cn/meeting.ts';
import { pictures } from './zh-cn/pictures.ts';
import { review } from './zh-cn/review.ts';
import { round } from './zh-cn/round.ts';
import { scores } from './zh-cn/scores.ts';
import { submission } from './zh-cn/submission.ts';

export default defineMessages({
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
