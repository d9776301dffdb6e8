import { describe, expect, it } from 'vitest';
import { type CataloguePermission, groupByPlugin, togglePermission, withNeeds } from './permission-needs.ts';

const permission = (key: string, plugin: string, ...needs: string[]): CataloguePermission => ({ key, plugin, needs, held: true });

const catalogue = [
  permission('member.read', 'kernel'),
  permission('role.read', 'kernel'),
  permission('member.roles', 'kernel', 'member.read', 'role.read'),
  permission('member.manage', 'kernel', 'member.read', 'member.roles'),
  permission('memo.read', 'example'),
];

describe('what a permission needs', () => {
  it('comes with it, through every step', () => {
    expect([...withNeeds(['member.manage'], catalogue)].sort()).toEqual(['member.manage', 'member.read', 'member.roles', 'role.read']);
  });

  it('is ticked along, and said', () => {
    const { keys, added, dropped } = togglePermission('member.manage', ['memo.read', 'role.read'], catalogue);
    expect(keys.sort()).toEqual(['member.manage', 'member.read', 'member.roles', 'memo.read', 'role.read']);
    expect(added.sort()).toEqual(['member.read', 'member.roles']);
    expect(dropped).toEqual([]);
  });

  it('takes along what cannot be without it when it goes', () => {
    const all = ['member.manage', 'member.read', 'member.roles', 'memo.read', 'role.read'];
    const { keys, added, dropped } = togglePermission('role.read', all, catalogue);
    expect(keys).toEqual(['member.read', 'memo.read']);
    expect(added).toEqual([]);
    expect(dropped).toEqual(['member.manage', 'member.roles']);
  });

  it('does not run in circles', () => {
    const circle = [permission('a', 'x', 'b'), permission('b', 'x', 'a')];
    expect([...withNeeds(['a'], circle)].sort()).toEqual(['a', 'b']);
  });
});

it('groups by plugin in the catalogue’s order', () => {
  expect(groupByPlugin(catalogue).map(({ plugin, permissions }) => [plugin, permissions.length])).toEqual([
    ['kernel', 4],
    ['example', 1],
  ]);
});
