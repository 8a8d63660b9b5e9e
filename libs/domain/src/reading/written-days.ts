import { cutoffIn, cycleDaysIn } from './cycles.js';
import type { Field, ReadReporting, ReportDay } from './reading.js';
import { sourceLine } from './source-line.js';

/**
 * The days of a reporting row as values. A reading leaves the day of a cycle ("trước ngày 28 hằng tháng") for the
 * coordinator to confirm, with the words as evidence; what is proposed from it is read from those words.
 */
export function writtenDays(
  text: string,
  row: Pick<ReadReporting, 'dueOn' | 'cutoff'>,
): { readonly due: ReportDay | null; readonly cutoff: ReportDay | null } {
  const lineOf = ({ evidence: [passage] }: Field<ReportDay>) =>
    passage === undefined ? null : sourceLine(text, passage.start, passage.end);
  const [dueLine, cutoffLine] = [lineOf(row.dueOn), lineOf(row.cutoff)];
  return {
    due: row.dueOn.value ?? (dueLine && (cycleDaysIn(dueLine)[0]?.day ?? null)),
    cutoff: row.cutoff.value ?? (cutoffLine && (cutoffIn(cutoffLine)?.day ?? null)),
  };
}
