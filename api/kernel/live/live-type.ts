import { builder } from '../builder.ts';
import type { LiveEvent, LiveReader } from './hub.ts';
import { openStream } from './open-stream.ts';

const LiveEventRef = builder.objectRef<LiveEvent>('LiveEvent').implement({
  description: 'Something that concerns you changed. It holds no content: read anew what you show of it.',
  fields: (t) => ({
    topic: t.exposeString('topic', {
      description:
        'notification: your notices changed. list:<Model>: rows of that model changed. viewer: your roles or organisation changed. resync: events may have been missed, read everything anew. session-ended: the last event, you may not watch any longer.',
    }),
    id: t.exposeID('id', { nullable: true, description: 'The object, where it is yours alone.' }),
    at: t.exposeString('at', { description: 'When the change was made.' }),
  }),
});

builder.subscriptionField('live', (t) =>
  t.field({
    type: LiveEventRef,
    description: 'What concerns you in the acting organisation, as it happens. Programs with an API key cannot watch.',
    authScopes: { $all: { acting: true, signedIn: true } },
    subscribe: (_root, _args, { viewer, services }) => {
      const reader: LiveReader = { tenantId: viewer.tenantId ?? '', userId: viewer.userId ?? '', sessionId: viewer.sessionId };
      return openStream(services.live, reader);
    },
    resolve: (event) => event,
  }),
);
