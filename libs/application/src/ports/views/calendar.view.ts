import type { Instant, ObligationKind } from '#domain';
import type { CalendarChange } from '../calendar.store.js';
import type { DocumentView } from './document.view.js';

/** A reminder, or the opening of a report period, that a change of the calendar moved. */
export interface MovedByCalendar {
  readonly what: 'step' | 'period';
  /** What is reminded of; null for a period. */
  readonly kind: ObligationKind | null;
  readonly bodyName: string | null;
  /** The piece of work, or the report period; null: the document itself. */
  readonly title: string | null;
  readonly beforeAt: Instant;
  readonly afterAt: Instant;
}

/** A change of the calendar with what it has moved so far, campaign by campaign. */
export interface CalendarChangeView extends Omit<CalendarChange, 'by'> {
  readonly version: number;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly campaigns: readonly {
    readonly id: string;
    readonly document: DocumentView;
    readonly moved: number;
    /** The first of them, by their new instant. */
    readonly moves: readonly MovedByCalendar[];
  }[];
}
