import { z } from 'zod';
import { activityInput, activityWords } from '../../shared/activity-input.ts';
import { type Method, methods } from '../../shared/methods.ts';
import { methodFields } from './method-fields.tsx';

interface Values {
  method?: unknown;
  details?: unknown;
}

/** Fields of a method that was chosen before stay in the form's memory; only those of the present one are sent. */
export const withOwnDetails = <V>(values: V): V => {
  const { method, details } = values as Values;
  if (!(methods as readonly unknown[]).includes(method)) return values;
  const own = new Set([...methodFields[method as Method].map(([key]) => key), 'evidence']);
  const kept = Object.entries((details ?? {}) as Record<string, unknown>).filter(([key]) => own.has(key));
  return { ...values, details: Object.fromEntries(kept) };
};

export const activityForm = z.custom<z.input<typeof activityInput>>().transform(withOwnDetails).pipe(activityInput);
export const activityWordsForm = z.custom<z.input<typeof activityWords>>().transform(withOwnDetails).pipe(activityWords);
