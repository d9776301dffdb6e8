import { derivedUuid } from '@xinglin/kernel/derived-uuid';

export const DOSSIERS = 2_000;
export const EXPERTS = 200;
export const PLACES = 200;

export const id = (what: string, ...at: readonly number[]) => derivedUuid(`bench:selection:${what}:${at.join(':')}`);
export const tenantId = id('tenant');
export const callId = id('call');
export const roundId = id('round');
export const formId = id('form');
