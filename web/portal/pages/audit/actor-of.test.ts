import { expect, it } from 'vitest';
import { actorOf } from './actor-of.ts';

it('names people and programs, and calls what the portal does by itself the system', () => {
  expect(actorOf({ actorKind: 'member', actorName: '李文' }, '系统')).toBe('李文');
  expect(actorOf({ actorKind: 'program', actorName: '科研管理系统' }, '系统')).toBe('科研管理系统');
  expect(actorOf({ actorKind: 'system', actorName: 'technology-library.write-report' }, '系统')).toBe('系统');
});
