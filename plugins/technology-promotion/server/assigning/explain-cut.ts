import { Flow } from './flow.ts';
import type { Column, Expert, Prepared, Unit } from './prepare.ts';
import type { Finding } from './problem.ts';

/** A seat is one item's demand. Items of a group count apart here: what fails even so, fails. */
interface Seat {
  unit: Unit;
  itemId: string;
}

interface Ties {
  seat: Seat;
  expert: Expert;
}

const seatsOf = (units: readonly Unit[]): Seat[] => units.flatMap((unit) => unit.items.map((item) => ({ unit, itemId: item.id })));
const lockedOf = (columns: readonly Column[]): Column[] => columns.filter((column) => column.locked);
const openNeed = (unit: Unit): number => unit.need - lockedOf(unit.columns).length;
const lockedLoad = (expert: Expert): number => lockedOf(expert.columns).reduce((sum, column) => sum + column.unit.items.length, 0);

interface Network {
  flow: Flow;
  source: number;
  sink: number;
  seatNodes: Map<Seat, number>;
  expertNodes: Map<Expert, number>;
  /** Between a seat and an expert: through his employer's one place at the item, where there is one. */
  joints: { node: number; seat: Seat; room: number; experts: Expert[] }[];
}

const network = (prepared: Prepared, seats: readonly Seat[], experts: readonly Expert[], fromSeats: boolean): Network => {
  const flow = new Flow();
  const source = flow.node();
  const sink = flow.node();
  const seatNodes = new Map(seats.map((seat) => [seat, flow.node()]));
  const expertNodes = new Map(experts.map((expert) => [expert, flow.node()]));
  const joints: Network['joints'] = [];
  const join = (one: number, other: number, room: number) => (fromSeats ? flow.arc(one, other, room) : flow.arc(other, one, room));
  for (const [seat, node] of seatNodes) {
    const open = seat.unit.columns.filter((column) => !column.locked && expertNodes.has(column.expert));
    const takenBy = new Set(lockedOf(seat.unit.columns).map((column) => column.expert.employerId));
    const byEmployer = new Map<string, Expert[]>();
    for (const { expert } of open) {
      const { employerId } = expert;
      const capped = prepared.problem.oneEmployerPerItem && employerId !== null;
      if (capped && takenBy.has(employerId)) continue;
      const key = capped ? employerId : `\u0000${expert.id}`;
      byEmployer.set(key, [...(byEmployer.get(key) ?? []), expert]);
    }
    for (const colleagues of byEmployer.values()) {
      const joint = flow.node();
      joints.push({ node: joint, seat, room: 1, experts: colleagues });
      join(node, joint, 1);
      for (const expert of colleagues) join(joint, expertNodes.get(expert) ?? sink, 1);
    }
  }
  return { flow, source, sink, seatNodes, expertNodes, joints };
};

/** Falls apart into what hangs together, so that two shortages are two findings. */
const clusters = (ties: readonly Ties[], seats: readonly Seat[], experts: readonly Expert[]): { seats: Seat[]; experts: Expert[] }[] => {
  const bySeat = new Map<Seat, Expert[]>();
  const byExpert = new Map<Expert, Seat[]>();
  for (const { seat, expert } of ties) {
    bySeat.set(seat, [...(bySeat.get(seat) ?? []), expert]);
    byExpert.set(expert, [...(byExpert.get(expert) ?? []), seat]);
  }
  const seen = new Set<Seat | Expert>();
  const result: { seats: Seat[]; experts: Expert[] }[] = [];
  const visit = (start: Seat | Expert) => {
    if (seen.has(start)) return;
    const cluster = { seats: [] as Seat[], experts: [] as Expert[] };
    const queue = [start];
    seen.add(start);
    for (const node of queue) {
      if ('itemId' in node) cluster.seats.push(node);
      else cluster.experts.push(node);
      const next = 'itemId' in node ? bySeat.get(node) : byExpert.get(node);
      for (const neighbour of next ?? []) {
        if (!seen.has(neighbour)) queue.push(neighbour);
        seen.add(neighbour);
      }
    }
    result.push(cluster);
  };
  for (const seat of seats) visit(seat);
  for (const expert of experts) visit(expert);
  return result;
};

const idsOf = (list: readonly { id: string }[]): string[] => [...new Set(list.map(({ id }) => id))].sort();
const tracksOf = (seats: readonly Seat[]): string[] =>
  [...new Set(seats.flatMap(({ unit, itemId }) => unit.items.filter((item) => item.id === itemId).map((item) => item.track)))].sort();

/** Items that together need more than their experts can give. */
export const cutOfDemand = (prepared: Prepared, units: readonly Unit[]): Finding[] => {
  const seats = seatsOf(units);
  const { flow, source, sink, seatNodes, expertNodes, joints } = network(prepared, seats, prepared.experts, true);
  for (const [seat, node] of seatNodes) flow.arc(source, node, openNeed(seat.unit));
  for (const [expert, node] of expertNodes) flow.arc(node, sink, Math.max(0, expert.max - lockedLoad(expert)));
  const demand = seats.reduce((sum, seat) => sum + openNeed(seat.unit), 0);
  if (flow.run(source, sink) >= demand) return [];
  const side = flow.reached(source);
  const within = (node: number | undefined) => node !== undefined && side.has(node);
  const short = seats.filter((seat) => within(seatNodes.get(seat)));
  const spent = prepared.experts.filter((expert) => within(expertNodes.get(expert)));
  const ties = joints
    .filter((joint) => within(seatNodes.get(joint.seat)))
    .flatMap(({ seat, experts }) => experts.filter((expert) => within(expertNodes.get(expert))).map((expert) => ({ seat, expert })));
  return clusters(ties, short, spent)
    .filter((cluster) => cluster.seats.length > 0)
    .map(({ seats: own, experts }): Finding => {
      const mine = new Set(own);
      const single = joints.filter((joint) => mine.has(joint.seat)).reduce((sum, joint) => sum + cutThrough(joint, side, expertNodes), 0);
      const locked = own.reduce((sum, seat) => sum + lockedOf(seat.unit.columns).length, 0);
      const rest = experts.reduce((sum, expert) => sum + Math.max(0, expert.max - lockedLoad(expert)), 0);
      return {
        code: 'CAPACITY_SHORT',
        tracks: tracksOf(own),
        itemIds: own.map((seat) => seat.itemId).sort(),
        need: own.reduce((sum, seat) => sum + seat.unit.need, 0),
        available: single + rest + locked,
        expertIds: idsOf(own.flatMap((seat) => seat.unit.columns.map((column) => column.expert))),
      };
    });
};

/** What a joint on the short side still lets through to experts who have room. */
const cutThrough = (joint: Network['joints'][number], side: ReadonlySet<number>, expertNodes: ReadonlyMap<Expert, number>): number => {
  if (!side.has(joint.node)) return joint.room;
  return joint.experts.filter((expert) => !side.has(expertNodes.get(expert) ?? -1)).length;
};

/** Experts whose least loads are together more than their items can give. */
export const cutOfMinimum = (prepared: Prepared, experts: readonly Expert[]): Finding[] => {
  const seats = seatsOf(prepared.units);
  const { flow, source, sink, seatNodes, expertNodes, joints } = network(prepared, seats, experts, false);
  const least = (expert: Expert) => Math.max(0, expert.min - lockedLoad(expert));
  for (const [expert, node] of expertNodes) flow.arc(source, node, least(expert));
  for (const [seat, node] of seatNodes) flow.arc(node, sink, openNeed(seat.unit));
  const promised = experts.reduce((sum, expert) => sum + least(expert), 0);
  if (flow.run(source, sink) >= promised) return [];
  const side = flow.reached(source);
  const within = (node: number | undefined) => node !== undefined && side.has(node);
  const waiting = experts.filter((expert) => within(expertNodes.get(expert)));
  const ties = joints.flatMap(({ seat, node, experts: colleagues }) =>
    side.has(node) ? colleagues.filter((expert) => within(expertNodes.get(expert))).map((expert) => ({ seat, expert })) : [],
  );
  return clusters(ties, [], waiting).map(({ experts: own }): Finding => {
    const mine = new Set(own);
    const seatsNear = new Set<Seat>();
    let available = own.reduce((sum, expert) => sum + lockedLoad(expert), 0);
    for (const joint of joints) {
      const colleagues = joint.experts.filter((expert) => mine.has(expert));
      if (colleagues.length === 0) continue;
      if (!side.has(joint.node)) available += colleagues.length;
      else if (!within(seatNodes.get(joint.seat))) available += joint.room;
      seatsNear.add(joint.seat);
    }
    const full = [...seatsNear].filter((seat) => within(seatNodes.get(seat)));
    available += full.reduce((sum, seat) => sum + openNeed(seat.unit), 0);
    const items = own.flatMap((expert) => expert.columns.flatMap((column) => column.unit.items));
    return {
      code: 'MIN_LOADS',
      expertIds: idsOf(own),
      min: own.reduce((sum, expert) => sum + expert.min, 0),
      available,
      itemIds: idsOf(items),
      tracks: [...new Set(items.map((item) => item.track))].sort(),
    };
  });
};
