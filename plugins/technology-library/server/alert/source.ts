// What a kind of alert is: its rows, the day by which they are sorted, and how one is shown.
import type { ModelName } from '@xinglin/kernel/ability/permit';
import type { AlertKind } from '../../shared/alerts.ts';

export interface Shown {
  /** What it is about. */
  title: string;
  /** The institution, the number or the like. */
  note: string;
  link: string;
}

export interface Source {
  kind: AlertKind;
  model: ModelName;
  /** Column that holds the day. */
  field: string;
  where: (today: Date) => object;
  select: object;
  /** The day of attention that a value of the column stands for; it never falls when the value rises. */
  dayOf: (value: Date) => Date;
  /** The greatest value of the column whose day is that one or earlier. */
  upTo: (day: Date) => Date;
  show: (row: never, ours: boolean) => Shown;
}

interface Definition<Row> {
  model: ModelName;
  field: string;
  where: (today: Date) => object;
  select: object;
  dayOf?: (value: Date) => Date;
  upTo?: (day: Date) => Date;
  /** `keeper`: the row is the viewer's own organisation's; a holder or site has other pages. */
  show: (row: Row, keeper: boolean) => Shown;
}

export const source = <Row>(kind: AlertKind, of: Definition<Row>): Source => ({
  dayOf: (value) => value,
  upTo: (day) => day,
  ...of,
  kind,
  select: { ...of.select, id: true, tenantId: true, [of.field]: true },
});
