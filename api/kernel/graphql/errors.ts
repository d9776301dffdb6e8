// How expected errors look in the schema: members of a result union, all with a code.
import { builder } from '../builder.ts';
import type { DomainError } from '../errors/domain-error.ts';
import { InputError, type InputIssue } from '../errors/input.ts';
import { NotAllowedError } from '../errors/not-allowed.ts';
import { RuleError } from '../errors/rule.ts';
import { StageError } from '../errors/stage.ts';
import { StaleVersionError } from '../errors/stale-version.ts';
import { StepUpRequiredError } from '../errors/step-up.ts';

export const DomainErrorInterface = builder.interfaceRef<DomainError>('DomainError').implement({
  description: 'Something expected went wrong and the user can act on it; nothing was changed.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Key of the text to show.' }),
    message: t.exposeString('message', { description: 'For developers, in English.' }),
  }),
});
const interfaces = [DomainErrorInterface];

const InputIssueRef = builder.objectRef<InputIssue>('InputIssue').implement({
  description: 'One wrong field.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Dotted path in the input.' }),
    code: t.exposeString('code', { description: 'Key of the text to show at the field.' }),
    message: t.exposeString('message'),
  }),
});

builder.objectType(NotAllowedError, {
  name: 'NotAllowedError',
  description: 'You may not do this, or the thing does not exist for you: the two answer alike.',
  interfaces,
});
builder.objectType(InputError, {
  name: 'InputError',
  interfaces,
  fields: (t) => ({ issues: t.field({ type: [InputIssueRef], resolve: (error) => [...error.issues] }) }),
});
builder.objectType(StageError, {
  name: 'StageError',
  description: 'The object is in a stage from which this move does not lead.',
  interfaces,
  fields: (t) => ({ stage: t.exposeString('stage'), move: t.exposeString('move') }),
});
builder.objectType(StaleVersionError, {
  name: 'StaleVersionError',
  description: 'Somebody changed the object after you loaded it.',
  interfaces,
  fields: (t) => ({ currentVersion: t.exposeInt('currentVersion') }),
});
builder.objectType(StepUpRequiredError, {
  name: 'StepUpRequiredError',
  description: 'Confirm that it is you, then send the same again.',
  interfaces,
});
builder.objectType(RuleError, {
  name: 'RuleError',
  description: 'A rule about the state of things forbids this; the code says which.',
  interfaces,
});
