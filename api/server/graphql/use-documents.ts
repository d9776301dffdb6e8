// From text to a document that may be executed: known or not, not too heavy, valid.
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { currentInfo } from '../http/request-info.ts';
import { createKeptDocuments } from './kept-documents.ts';
import type { KnownDocuments } from './known-documents.ts';
import { OPEN, PORTAL } from './limits.ts';
import { refusedQuery, refuseHeavy } from './refuse-heavy.ts';
import type { Weight } from './weigh.ts';

const weights = new WeakMap<Request, Weight>();

/** What the document of this request weighs. */
export const weightOf = (request: Request) => weights.get(request);

interface Params {
  query?: string | undefined;
  variables?: unknown;
  extensions?: Record<string, unknown> | undefined;
}

const hashOf = (params: Params): string | undefined => {
  const { sha256Hash } = (params.extensions?.persistedQuery ?? {}) as { sha256Hash?: unknown };
  return typeof sha256Hash === 'string' ? sha256Hash : undefined;
};

export const useDocuments = (schema: GraphQLSchema, known: KnownDocuments): Plugin => {
  const kept = createKeptDocuments();
  const ours = new WeakSet<Request>();

  const parsed = (text: string, maxTokens: number): DocumentNode => {
    const before = kept.find(text);
    if (before) return before;
    try {
      const document = parse(text, { maxTokens });
      kept.keep(text, document);
      return document;
    } catch (error) {
      if (error instanceof RangeError) throw refusedQuery('QUERY_TOO_DEEP', 'this nests deeper than can be read');
      if (error instanceof GraphQLError && error.message.includes('Parsing aborted'))
        throw refusedQuery('QUERY_TOO_LONG', `at most ${maxTokens} tokens`);
      throw error;
    }
  };

  return {
    onParams: async ({ params, request, setParams }) => {
      const hash = typeof params === 'object' && params !== null ? hashOf(params) : undefined;
      if (!hash || params.query) return;
      const query = await known.find(hash);
      if (query === undefined)
        throw refusedQuery('PERSISTED_QUERY_NOT_FOUND', 'this portal is older or newer than the server: load it anew');
      ours.add(request);
      setParams({ ...params, query });
    },
    onParse: ({ params, context, setParsedDocument }) => {
      const { request, params: asked } = context as unknown as { request: Request; params: Params };
      const limits = ours.has(request) ? PORTAL : OPEN;
      const document = parsed(String(params.source), limits.tokens);
      weights.set(request, refuseHeavy(schema, document, asked.variables, limits));
      const facts = currentInfo()?.facts;
      if (facts) facts.limits = limits.name;
      setParsedDocument(document);
    },
    onValidate: ({ params: { documentAST }, setResult }) => {
      const faults = kept.faultsOf(documentAST);
      if (faults) setResult([...faults]);
      else return ({ result }) => kept.keepFaults(documentAST, result as readonly GraphQLError[]);
    },
  };
};
