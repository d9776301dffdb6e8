// Pages for everybody, written by the server: they need no account and no script, and they are print pages too.
import type { Context, Locale } from '../context.ts';
import type { Html } from './html.ts';

export interface PublicAsk {
  readonly ctx: Context;
  readonly locale: Locale;
  /** Values of the `:names` in the page's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export interface PublicAnswer {
  title: string;
  body: Html;
  status?: number;
  /** Goes into the page's head: where else the same content is found. */
  head?: Html;
}

/** For machines: the text goes out as it is, without the frame of a page. */
export interface PublicData {
  type: 'application/json' | 'application/rss+xml';
  text: string;
}

/** Where the visitor goes on after a form was taken; a path of the portal. */
export interface PublicElsewhere {
  to: string;
}

export interface PublicPage {
  /** `/public/calls/:id` */
  path: string;
  /** Entry of the public menu, in both languages. */
  menu?: Readonly<Record<Locale, string>>;
  /** Reads in scope `public`; null when nothing is here for the public. */
  show(ask: PublicAsk): Promise<PublicAnswer | null>;
  /** Takes the page's own form, in one transaction of scope `public`. */
  send?(ask: PublicAsk, form: URLSearchParams): Promise<PublicAnswer | PublicElsewhere | null>;
}

/** A feed or a file for machines under `/public`. */
export interface PublicFeed {
  /** `/public/technologies.json` */
  path: string;
  read(ask: PublicAsk): Promise<PublicData | null>;
}

export interface Found<P extends { path: string } = PublicPage> {
  page: P;
  params: Readonly<Record<string, string>>;
}

const match = (pattern: string, path: string): Record<string, string> | null => {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/+$/, '').split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
};

/** The page of this path; one without a parameter wins. */
export const findPublicPage = <P extends { path: string }>(pages: readonly P[], path: string): Found<P> | null => {
  const found = pages.flatMap((page) => {
    const params = match(page.path, path);
    return params ? [{ page, params }] : [];
  });
  return found.sort((left, right) => Object.keys(left.params).length - Object.keys(right.params).length)[0] ?? null;
};
