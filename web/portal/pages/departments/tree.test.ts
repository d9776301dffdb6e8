import { expect, it } from 'vitest';
import { type DepartmentNode, possibleParents, treeOf } from './tree.ts';

const row = (id: string, parentId: string | null) => ({ id, name: id, parentId, version: 1, allowedActions: [] });
const rows = [row('a', null), row('b', 'a'), row('c', 'b'), row('d', null), row('lost', 'gone')];

const shape = (nodes: readonly DepartmentNode[]): unknown => nodes.map(({ id, below }) => [id, shape(below)]);

it('puts departments below their parents, and orphans at the top', () => {
  expect(shape(treeOf(rows))).toEqual([
    ['a', [['b', [['c', []]]]]],
    ['d', []],
    ['lost', []],
  ]);
});

it('offers no place below itself', () => {
  expect(possibleParents(rows, 'b').map(({ id }) => id)).toEqual(['a', 'd', 'lost']);
});
