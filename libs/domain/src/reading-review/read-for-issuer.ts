import { WorkingCalendar, type WorkingCalendarData } from '../calendar/index.js';
import { bodyDirectoryOf, NameRegister, type RegisteredNames } from '../directory/index.js';
import { readDirective, type Reading, type ReadingRefusal } from '../reading/index.js';
import { ok, type LocalDate, type Result } from '../shared/index.js';
import { withDoubts, type DoubtfulPassage } from './doubts.js';

/** A document's text, and what is known when it is read. Plain values: it crosses to another thread. */
export interface TextToRead {
  readonly text: string;
  /** Passages that character recognition was not sure of. */
  readonly doubts: readonly DoubtfulPassage[];
  /** The issuing body's directory; null while nobody knows whose document it is. */
  readonly names: RegisteredNames | null;
  /** The day to answer for when the document has no date. */
  readonly today: LocalDate;
  /** The working calendar as it stands: a deadline on a day off of it is told. */
  readonly calendar: WorkingCalendarData;
}

/** Reads a text with the directory at hand. Refused are an empty text and one that carries a secrecy mark. */
export function readForIssuer({
  text,
  doubts,
  names,
  today,
  calendar,
}: TextToRead): Result<Reading, ReadingRefusal> {
  const days = { calendar: new WorkingCalendar(calendar) };
  const options =
    names === null ? days : { ...days, directory: bodyDirectoryOf(new NameRegister(names), today) };
  const read = readDirective(text, options);
  return read.ok ? ok(withDoubts(read.value, doubts)) : read;
}
