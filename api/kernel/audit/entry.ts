import { builder } from '../builder.ts';

export const AuditEntryRef = builder.prismaObject('AuditEntry', {
  description: 'Who did what, to what, when and from where. Written with the act and never changed.',
  fields: (t) => ({
    id: t.id({ description: "The number in your organisation's chain.", select: { seq: true }, resolve: ({ seq }) => String(seq) }),
    at: t.expose('at', { type: 'DateTime' }),
    action: t.exposeString('action', { description: 'What was done; its text is `audit.<action>`.' }),
    actorKind: t.exposeString('actorKind', { description: 'anonymous, member, program or system' }),
    actorId: t.exposeID('actorId', { nullable: true, description: 'The account or the API key.' }),
    actorName: t.exposeString('actorName', { description: 'The name at that time.' }),
    objectType: t.exposeString('objectType', { nullable: true }),
    objectId: t.exposeID('objectId', { nullable: true }),
    objectLabel: t.exposeString('objectLabel', { nullable: true, description: 'The name of the object at that time.' }),
    detail: t.field({ type: 'JSON', select: { detail: true }, resolve: ({ detail }) => detail }),
    beforeHash: t.exposeString('beforeHash', { nullable: true, description: 'SHA-256 of the object before the act.' }),
    afterHash: t.exposeString('afterHash', { nullable: true, description: 'SHA-256 of the object after the act.' }),
    result: t.exposeString('result', { description: 'ok, refused or failed' }),
    ip: t.exposeString('ip', { nullable: true }),
    requestId: t.exposeString('requestId'),
    hash: t.string({
      description: 'The link of the chain: covers this row and the hash of the row before.',
      select: { hash: true },
      resolve: ({ hash }) => Buffer.from(hash).toString('hex'),
    }),
  }),
});
