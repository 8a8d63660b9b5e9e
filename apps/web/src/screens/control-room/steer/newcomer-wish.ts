import type { Schema } from '../../../shared/api/http.js';

/** What is being written about bodies to add. */
export interface NewcomerWish {
  readonly bodies: readonly {
    readonly code: string;
    readonly name: string;
    readonly onPaper: boolean;
  }[];
  /** The sets of the document they belong to. */
  readonly setNos: readonly number[];
  /** Dates of their own, by task; a task without one has the date of the others. */
  readonly dueDates: Readonly<Record<string, string>>;
  readonly reason: string;
}

export const NOBODY: NewcomerWish = { bodies: [], setNos: [], dueDates: {}, reason: '' };

/** The same as the API takes it. */
export const wishOf = ({
  bodies,
  setNos,
  dueDates,
  reason,
}: NewcomerWish): Schema<'NewRecipients'> => ({
  bodies: bodies.map(({ code, onPaper }) => ({ code, onPaper })),
  setNos: [...setNos],
  dueDates: Object.entries(dueDates).map(([taskId, dueOn]) => ({ taskId, dueOn, time: '17:00' })),
  reason: reason.trim(),
});

/** One more body; with it the set that proposed it. */
export const withBody = (
  { bodies, setNos }: NewcomerWish,
  { code, name }: { readonly code: string; readonly name: string },
  setNo: number | null,
): Pick<NewcomerWish, 'bodies' | 'setNos'> => ({
  bodies: bodies.some((one) => one.code === code)
    ? bodies
    : [...bodies, { code, name, onPaper: false }],
  setNos: setNo === null || setNos.includes(setNo) ? setNos : [...setNos, setNo],
});
