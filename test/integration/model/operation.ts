import type { Principal, Transaction } from '#application';
import type { LocalDate } from '#domain';
import type { Asked, Body, BodyName, Milestone, Report, Work, World } from './world.js';

/** What an operation is done to; `campaign` stands for everything there is one of. */
export interface Rows {
  readonly dispatch: Body;
  readonly work: Work;
  readonly report: { readonly body: BodyName; readonly report: Report };
  readonly question: Asked;
  readonly extension: Asked;
  readonly explanation: Asked;
  readonly milestone: Asked;
  readonly task: 0 | 1;
  readonly point: Milestone;
  readonly campaign: World;
  readonly period: World;
  readonly series: World;
}
export type On = keyof Rows;

/** The same row in the database, and what an act may need beside it. */
export interface Place {
  readonly id: string;
  readonly expectedVersion: number;
  readonly campaignId: string;
  readonly taskIds: readonly string[];
  readonly codes: Readonly<Record<BodyName, string>>;
  /** A date later than all that were used before. */
  readonly dueOn: LocalDate;
  /** Words nobody has said before. */
  readonly text: string;
  readonly to: BodyName;
}

type Act = (tx: Transaction, by: Principal, place: Place) => Promise<unknown>;
/** What the model does; null: it refuses, and nothing changes. */
type Rule<Row> = (world: World, row: Row, to: BodyName) => (() => void) | null;

export interface Operation<On_ extends On = On> {
  readonly name: string;
  readonly on: On_;
  /** Whose act it is; `answer`: also of who holds the link of a mail. */
  readonly by: 'body' | 'answer' | 'office';
  readonly rule: Rule<Rows[On_]>;
  readonly act: Act;
}

/** An operation of one kind of row, its types forgotten: rows are drawn by the same kind. */
export function operation<Kind extends On>(
  name: string,
  on: Kind,
  by: Operation['by'],
  rule: Rule<Rows[Kind]>,
  act: Act,
): Operation {
  return { name: `${on}.${name}`, on, by, rule: rule as unknown as Rule<Rows[On]>, act };
}
