export interface DepartmentRow {
  id: string;
  name: string;
  parentId: string | null;
  version: number;
  allowedActions: readonly string[];
}

export interface DepartmentNode extends DepartmentRow {
  below: DepartmentNode[];
}

/** A department whose parent is not in the list stands at the top rather than nowhere. */
export function treeOf(rows: readonly DepartmentRow[]): DepartmentNode[] {
  const nodes = new Map(rows.map((row) => [row.id, { ...row, below: [] as DepartmentNode[] }]));
  const top: DepartmentNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.parentId ? nodes.get(node.parentId) : undefined;
    (parent ? parent.below : top).push(node);
  }
  return top;
}

/** Where it could stand: not below itself. */
export function possibleParents(rows: readonly DepartmentRow[], id: string): DepartmentRow[] {
  const parents = new Map(rows.map((row) => [row.id, row.parentId]));
  const isBelow = (start: string) => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = start; at && !seen.has(at); at = parents.get(at)) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  };
  return rows.filter((row) => !isBelow(row.id));
}
