import { dayOfWeek, localDate } from '../shared/index.js';
import { note, viet } from './anomaly.js';
import type { ReadAnomaly, ReadTask } from './reading.js';
import { fold } from './source-line.js';

/** Public holidays on fixed days of the solar calendar (Bộ luật Lao động 2019 Đ112). */
const HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-02']);
const WEEKDAYS: Readonly<Record<number, string>> = { 6: 'thứ Bảy', 7: 'Chủ nhật' };

/** What looks wrong in the tasks: done by this very document, due on a day off, one body in two roles. */
export function taskFaults(tasks: readonly ReadTask[]): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [];
  const days = new Set<string>();
  for (const task of tasks) {
    if (task.nature === 'fulfilled')
      found.push(
        note(
          'SELF_FULFILLED_TASK',
          'info',
          `Mục ${task.ordinal} giao việc mà chính văn bản này đã thực hiện; đề xuất ghi nhận đã hoàn thành.`,
          [task.quote],
        ),
      );
    const off = dayOff(task);
    if (off !== null && !days.has(off)) {
      days.add(off);
      found.push(note('DEADLINE_ON_DAY_OFF', 'warn', off, task.deadline.evidence));
    }
    const leads = task.assignees.filter((a) => a.role === 'lead');
    const twice = task.assignees.find(
      (a) => a.role === 'support' && leads.some((lead) => fold(lead.text) === fold(a.text)),
    );
    if (twice)
      found.push(
        note(
          'LEAD_EQUALS_SUPPORT',
          'warn',
          `Mục ${task.ordinal}: “${twice.text}” vừa chủ trì vừa phối hợp.`,
          [...leads.flatMap((a) => a.evidence), ...twice.evidence],
        ),
      );
  }
  return found;
}

function dayOff(task: ReadTask): string | null {
  const due = task.deadline.value?.dueOn;
  if (!due) return null;
  const weekday = WEEKDAYS[dayOfWeek(localDate(due))];
  const why = weekday ?? (HOLIDAYS.has(due.slice(5)) ? 'ngày nghỉ lễ' : null);
  return why === null
    ? null
    : `Hạn “${task.deadline.value?.words ?? ''}” là hết ngày ${viet(due)}, rơi vào ${why}; giữ nguyên ngày.`;
}
