import type { WorkFigure } from '#domain';

/** The columns of a submission that keep what was reached of the target; `numeric` comes as text. */
export interface FigureColumns {
  readonly numerator: string | null;
  readonly denominator: string | null;
}

export const figureOf = ({ numerator, denominator }: FigureColumns): WorkFigure | null =>
  numerator === null
    ? null
    : {
        numerator: Number(numerator),
        denominator: denominator === null ? null : Number(denominator),
      };
