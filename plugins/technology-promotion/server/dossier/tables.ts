import { allowed } from '@xinglin/kernel/ability/allowed';
import type { Context } from '@xinglin/kernel/context';
import { both } from '@xinglin/kernel/shared/tables/texts';
import { batchesOf } from '@xinglin/kernel/tables/batches';
import { codeField, searchField } from '@xinglin/kernel/tables/filters';
import { defineTable } from '@xinglin/kernel/tables/table';
import { z } from 'zod';
import type { Track } from '../../shared/call-input.ts';
import { channelTexts } from '../call/texts.ts';
import { type DossierWish, dossiersWhere, pairsWhere } from './list.ts';
import { dossierStageTexts, kindTexts, similarVerdictTexts } from './words.ts';

const dossiers = (ctx: Context, { callId, ...wish }: DossierWish & { callId: string }) =>
  batchesOf({
    sort: { field: 'receivedAt', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'Dossier'), dossiersWhere(ctx, callId, wish)] },
    find: (query) =>
      ctx.db.dossier.findMany({
        ...query,
        select: {
          id: true,
          number: true,
          title: true,
          applicantName: true,
          applicantKind: true,
          channel: true,
          track: true,
          stage: true,
          revision: true,
          onPaper: true,
          ownerDispute: true,
          receivedAt: true,
          admittedAt: true,
          closedReason: true,
          call: { select: { tracks: true } },
        },
      }),
  });

const trackName = (tracks: unknown, key: string): string => (tracks as Track[]).find((track) => track.key === key)?.name ?? key;

const pairs = (ctx: Context, { callId, verdict }: { callId: string; verdict?: string | null | undefined }) =>
  batchesOf({
    sort: { field: 'score', direction: 'desc' },
    where: { AND: [allowed(ctx, 'read', 'SimilarPair'), pairsWhere(callId, verdict)] },
    find: (query) =>
      ctx.db.similarPair.findMany({
        ...query,
        select: {
          id: true,
          score: true,
          verdict: true,
          note: true,
          left: { select: { number: true, title: true, applicantName: true } },
          right: { select: { number: true, title: true, applicantName: true } },
        },
      }),
  });

/** Lists that can be taken away as XLSX or CSV. */
export const dossierTables = {
  'technology-promotion.dossiers': defineTable({
    title: both('申报材料', 'Dossiers'),
    model: 'Dossier',
    filter: z.strictObject({
      callId: z.uuid(),
      text: searchField,
      stage: codeField,
      track: codeField,
      channel: codeField,
      similarOnly: z.boolean().nullish(),
      onPaper: z.boolean().nullish(),
    }),
    rows: dossiers,
    columns: [
      { key: 'number', title: both('编号', 'Number'), type: 'text', width: 16, value: ({ number }) => number },
      { key: 'title', title: both('技术名称', 'Technology'), type: 'text', width: 40, value: ({ title }) => title },
      { key: 'applicant', title: both('申报单位', 'Applicant'), type: 'text', width: 30, value: ({ applicantName }) => applicantName },
      {
        key: 'kind',
        title: both('单位类型', 'Kind of applicant'),
        type: 'enumeration',
        texts: kindTexts,
        value: ({ applicantKind }) => applicantKind || null,
      },
      { key: 'track', title: both('专业类别', 'Track'), type: 'text', value: ({ call, track }) => trackName(call.tracks, track) },
      {
        key: 'channel',
        title: both('征集渠道', 'Way to submit'),
        type: 'enumeration',
        texts: channelTexts,
        value: ({ channel }) => channel,
      },
      { key: 'stage', title: both('状态', 'Stage'), type: 'enumeration', texts: dossierStageTexts, value: ({ stage }) => stage },
      { key: 'revision', title: both('修订版', 'Revision'), type: 'integer', value: ({ revision }) => revision },
      { key: 'onPaper', title: both('纸质申报', 'On paper'), type: 'boolean', value: ({ onPaper }) => onPaper },
      { key: 'dispute', title: both('权属待定', 'Ownership disputed'), type: 'boolean', value: ({ ownerDispute }) => ownerDispute },
      { key: 'receivedAt', title: both('收到时间', 'Received'), type: 'dateTime', value: ({ receivedAt }) => receivedAt },
      { key: 'admittedAt', title: both('准入时间', 'Admitted'), type: 'dateTime', value: ({ admittedAt }) => admittedAt },
      { key: 'reason', title: both('终止理由', 'Reason of its end'), type: 'text', width: 40, value: ({ closedReason }) => closedReason },
    ],
  }),
  'technology-promotion.similar-pairs': defineTable({
    title: both('疑似重复申报', 'Possible duplicates'),
    model: 'SimilarPair',
    filter: z.strictObject({ callId: z.uuid(), verdict: codeField }),
    rows: pairs,
    columns: [
      { key: 'score', title: both('相似度', 'Likeness'), type: 'decimal', decimals: 4, value: ({ score }) => score },
      { key: 'leftNumber', title: both('编号一', 'First number'), type: 'text', value: ({ left }) => left.number },
      { key: 'leftTitle', title: both('技术名称一', 'First technology'), type: 'text', width: 36, value: ({ left }) => left.title },
      {
        key: 'leftApplicant',
        title: both('申报单位一', 'First applicant'),
        type: 'text',
        width: 28,
        value: ({ left }) => left.applicantName,
      },
      { key: 'rightNumber', title: both('编号二', 'Second number'), type: 'text', value: ({ right }) => right.number },
      { key: 'rightTitle', title: both('技术名称二', 'Second technology'), type: 'text', width: 36, value: ({ right }) => right.title },
      {
        key: 'rightApplicant',
        title: both('申报单位二', 'Second applicant'),
        type: 'text',
        width: 28,
        value: ({ right }) => right.applicantName,
      },
      { key: 'verdict', title: both('认定', 'Verdict'), type: 'enumeration', texts: similarVerdictTexts, value: ({ verdict }) => verdict },
      { key: 'note', title: both('说明', 'Note'), type: 'text', width: 40, value: ({ note }) => note },
    ],
  }),
};
