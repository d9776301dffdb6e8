import { defineStages } from '@xinglin/kernel/stages/stage-table';
import { entryStages, libraryReviewStages, versionStages } from '../../shared/stages.ts';

export const entryTable = defineStages(entryStages);
export const versionTable = defineStages(versionStages);
export const reviewTable = defineStages(libraryReviewStages);

export type EntryAct = keyof typeof entryTable.moves;
export type EntryStage = (typeof entryTable.stages)[number];
