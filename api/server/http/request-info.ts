// What the front door knows about a request, for those further in who only get a Request.
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestInfo {
  /** Quoted in answers and log lines. */
  readonly id: string;
  /** The client's address, as far as the trusted proxies tell. */
  readonly ip: string;
  /** Facts for the one log line of this request; never personal data. */
  readonly facts: Record<string, string | number | boolean>;
}

const infos = new WeakMap<Request, RequestInfo>();
const current = new AsyncLocalStorage<RequestInfo>();

export const withInfo = <T>(request: Request, info: RequestInfo, work: () => T): T => {
  infos.set(request, info);
  return current.run(info, work);
};

/** For a request that was written anew on its way in. */
export const passInfo = (from: Request, to: Request): Request => {
  const info = infos.get(from);
  if (info) infos.set(to, info);
  return to;
};

export const infoOf = (request: Request): RequestInfo | undefined => infos.get(request);

/** The request in whose course this code runs, if any. */
export const currentInfo = (): RequestInfo | undefined => current.getStore();
