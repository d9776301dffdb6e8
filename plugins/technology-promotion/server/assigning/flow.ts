interface Arc {
  to: number;
  room: number;
  back: number;
}

/** Maximum flow (Dinic), of which only the cut is wanted: it names what is short. */
export class Flow {
  readonly #arcs: Arc[][] = [];

  node(): number {
    this.#arcs.push([]);
    return this.#arcs.length - 1;
  }

  arc(from: number, to: number, room: number): void {
    const there = this.#arcs[from];
    const back = this.#arcs[to];
    if (!there || !back) throw new RangeError('flow: no such node');
    there.push({ to, room, back: back.length });
    back.push({ to: from, room: 0, back: there.length - 1 });
  }

  run(source: number, sink: number): number {
    let flow = 0;
    for (;;) {
      const level = this.#levels(source);
      if (level[sink] === -1) return flow;
      const next = this.#arcs.map(() => 0);
      for (let pushed = this.#push(source, sink, Infinity, level, next); pushed > 0; ) {
        flow += pushed;
        pushed = this.#push(source, sink, Infinity, level, next);
      }
    }
  }

  /** Nodes on the source's side of the smallest cut. */
  reached(source: number): Set<number> {
    return new Set(this.#levels(source).flatMap((level, node) => (level === -1 ? [] : [node])));
  }

  #levels(source: number): number[] {
    const level = this.#arcs.map(() => -1);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const { to, room } of this.#arcs[node] ?? []) {
        if (room <= 0 || level[to] !== -1) continue;
        level[to] = (level[node] ?? 0) + 1;
        queue.push(to);
      }
    }
    return level;
  }

  #push(node: number, sink: number, limit: number, level: readonly number[], next: number[]): number {
    if (node === sink) return limit;
    const arcs = this.#arcs[node] ?? [];
    for (let index = next[node] ?? 0; index < arcs.length; index++) {
      next[node] = index;
      const arc = arcs[index];
      if (!arc || arc.room <= 0 || level[arc.to] !== (level[node] ?? 0) + 1) continue;
      const pushed = this.#push(arc.to, sink, Math.min(limit, arc.room), level, next);
      if (pushed === 0) continue;
      arc.room -= pushed;
      const back = this.#arcs[arc.to]?.[arc.back];
      if (back) back.room += pushed;
      return pushed;
    }
    next[node] = arcs.length;
    return 0;
  }
}
