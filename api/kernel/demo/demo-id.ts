import { derivedUuid } from '../derived-uuid.ts';

/** A UUID that is the same at every seeding. */
export const demoId = (key: string): string => derivedUuid(`demo:${key}`);
