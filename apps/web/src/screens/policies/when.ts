import { POLICY_WORDS as words } from '#wording';
import type { Schema } from '../../shared/api/http.js';

type Row = Schema<'ReminderPolicy'>['rows'][number];
type Offset = Pick<Row, 'anchor' | 'workingDays' | 'days' | 'repeatEveryDays'>;

function firstTime({ anchor, workingDays, days }: Offset): string {
  const name = words.anchor[anchor];
  if (workingDays < 0) return words.before(-workingDays, name);
  if (workingDays > 0) return words.after(workingDays, name);
  if (days > 0) return words.daysAfter(days, name);
  return anchor === 'due' ? words.onDue : words.at(name);
}

/** "3 ngày làm việc trước hạn", "3 ngày làm việc sau hạn, thêm 7 ngày, rồi cứ 7 ngày một lần". */
export function whenWords(row: Offset): string {
  const first = firstTime(row);
  const moved = row.workingDays !== 0 && row.days > 0 ? words.thenDays(first, row.days) : first;
  return row.repeatEveryDays === null ? moved : `${moved}, ${words.every(row.repeatEveryDays)}`;
}
