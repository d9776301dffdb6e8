// Where permission filters are put to use, place by place: which place an answer went through, and what comes of it when
// that one place lets everything pass. The filters come from two functions, which a test puts its own in front of.
import { AsyncLocalStorage } from 'node:async_hooks';

type Allowed = (ctx: object, action: string, model: string) => unknown;
interface Options {
  query: (args: object, ctx: object) => { where: unknown };
  extensions: object;
}
type Granted = (model: string) => Options;

/** Everything. Inside AND and alone, unlike a permission row without conditions. */
const EVERYTHING = {};

const passed = new AsyncLocalStorage<Set<string>>();
let broken: ReadonlySet<string> = new Set();

/** Helpers that ask for others: their callers are told by act and model. */
const shared = /ability\/|mutation\/change-versioned|files\/readable-file/;

/** The nearest place outside this file and the filters themselves. */
const placeOf = (stack: string | undefined, what: string): string => {
  const lines = (stack ?? '').split('\n').slice(1);
  const found = lines
    .map((line) => /\(?((?:file:\/\/)?\/[^():]+\.ts):(\d+):\d+\)?$/.exec(line.trim()))
    .filter((match) => match !== null)
    .find(([, file = '']) => !/isolation\/(suites\/)?uses|ability\/(allowed|granted)\.ts/.test(file));
  const [, file = 'unknown', line = ''] = found ?? [];
  const short = file.replace(/^.*?\/(?=(api|plugins)\/)/, '');
  return shared.test(short) ? `${short} ${what}` : `${short}:${line} ${what}`;
};

/** `granted` asks `allowed`: one place, told once. */
let within = false;

const at = <T>(place: string, whole: T, filter: () => T): T => {
  passed.getStore()?.add(place);
  return broken.has(place) ? whole : filter();
};

export const watchedAllowed =
  (allowed: Allowed): Allowed =>
  (ctx, action, model) =>
    within
      ? allowed(ctx, action, model)
      : at<unknown>(placeOf(new Error('here').stack, `${action} ${model}`), EVERYTHING, () => allowed(ctx, action, model));

export const watchedGranted =
  (granted: Granted): Granted =>
  (model) => {
    const place = placeOf(new Error('here').stack, `granted ${model}`);
    const { query, ...rest } = granted(model);
    const asked: Options['query'] = (args, ctx) => {
      within = true;
      try {
        return query(args, ctx);
      } finally {
        within = false;
      }
    };
    const open: Options['query'] = (args, ctx) => ({ ...asked(args, ctx), where: EVERYTHING });
    return {
      ...rest,
      query: (args, ctx) => at<typeof open>(place, open, () => asked)(args, ctx),
    };
  };

/** What `work` answers, and the places that it went through. */
export const noting = async <R>(work: () => Promise<R>): Promise<{ answer: R; places: ReadonlySet<string> }> => {
  const places = new Set<string>();
  const answer = await passed.run(places, work);
  return { answer, places };
};

/** Lets everything pass at these places while `work` goes on; one piece of work at a time. */
export const breaking = async <R>(places: Iterable<string>, work: () => Promise<R>): Promise<R> => {
  broken = new Set(places);
  try {
    return await work();
  } finally {
    broken = new Set();
  }
};
