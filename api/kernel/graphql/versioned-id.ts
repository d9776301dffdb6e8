import { builder } from '../builder.ts';

/** For acts that need no more than to know which object, as the viewer saw it. */
export const VersionedId = builder.inputType('VersionedIdInput', {
  description: 'An object as you loaded it.',
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true, description: 'The version you loaded.' }) }),
});
