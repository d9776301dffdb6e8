import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

const wrong = (what: string) => new GraphQLError(`${what} expected`, { extensions: { code: 'BAD_USER_INPUT' } });

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 in UTC with milliseconds: 2026-11-22T02:00:00.000Z.',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => {
    const moment = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(value) ? new Date(value) : null;
    if (!moment || Number.isNaN(moment.getTime())) throw wrong('an ISO 8601 date or moment');
    return moment;
  },
});

builder.scalarType('JSON', {
  description: 'Plain JSON, as it was stored.',
  serialize: (value) => value,
});
