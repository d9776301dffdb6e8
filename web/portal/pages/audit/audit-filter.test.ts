import { expect, it } from 'vitest';
import { auditFilterOf } from './audit-filter.ts';

it('asks for whole days of Beijing, the last one included', () => {
  const { from, to } = auditFilterOf({ search: '', filters: { date: ['2026-11-01..2026-11-22'] } });
  expect(from).toBe('2026-10-31T16:00:00.000Z');
  expect(to).toBe('2026-11-22T16:00:00.000Z');
});

it('takes an account only by its id', () => {
  const actor = '0198c0de-0000-7000-8000-000000000001';
  expect(auditFilterOf({ search: '', filters: { actor: [actor] } }).actorId).toBe(actor);
  expect(auditFilterOf({ search: '', filters: { actor: ['李文'] } }).actorId).toBeNull();
});

it('leaves out what the address does not say', () => {
  expect(auditFilterOf({ search: '', filters: {} })).toEqual({
    text: null,
    action: null,
    objectId: null,
    actorId: null,
    from: null,
    to: null,
  });
  expect(auditFilterOf({ search: '李文', filters: { action: ['member.'], object: ['m1'] } })).toMatchObject({
    text: '李文',
    action: 'member.',
    objectId: 'm1',
  });
});
