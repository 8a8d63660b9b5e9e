import type { CalendarDayKind, WorkingCalendar } from '../../calendar/index.js';
import { dayOfWeek, localDate } from '../../shared/index.js';
import { note, viet } from './anomaly.js';
import { passedDeadlinesIn } from '../grammar/time/deadlines.js';
import type { ReadAnomaly, ReadTask, Reading } from '../reading.js';
import { fold, sourceLine } from '../text/source-line.js';

const WEEKDAYS: Readonly<Record<number, string>> = { 6: 'thứ Bảy', 7: 'Chủ nhật' };
const OFF: Readonly<Record<CalendarDayKind, string>> = {
  HOLIDAY: 'ngày nghỉ lễ',
  COMPENSATORY: 'ngày nghỉ bù',
  SWAPPED_OFF: 'ngày nghỉ hoán đổi',
  SWAPPED_WORKING: 'ngày làm bù',
};

/** What looks wrong in the tasks: done by this very document, due on a day off, one body in two roles. */
export function taskFaults(
  { tasks, text, issuedOn }: Pick<Reading, 'tasks' | 'text' | 'issuedOn'>,
  calendar: WorkingCalendar,
): readonly ReadAnomaly[] {
  const found: ReadAnomaly[] = [...repeatedDuties(tasks, text)];
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
    found.push(...passedDeadline(task, text, issuedOn.value));
    const off = dayOff(task, calendar);
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

/** A date before the document's own: not taken for a deadline, shown as it is printed. */
function passedDeadline(
  task: ReadTask,
  text: string,
  issuedOn: string | null,
): readonly ReadAnomaly[] {
  if (task.deadline.value !== null || task.nature === 'fulfilled' || issuedOn === null) return [];
  const line = sourceLine(text, task.quote.start, task.quote.end);
  const passed = passedDeadlinesIn(line, { issuedOn }).find(
    ({ deadline }) => !/^(?:đến|hết)/iu.test(deadline.words),
  );
  // "hằng năm, trước ngày 15/7": this year's day is over, the next one comes.
  const returns = task.recurrence.value !== null && !/\d{4}/u.test(passed?.deadline.words ?? '');
  return passed && !returns
    ? [
        note(
          'DEADLINE_PASSED',
          'warn',
          `Hạn “${passed.deadline.words}” sớm hơn ngày ban hành ${viet(issuedOn)}; không lấy làm thời hạn, cần xác định hạn đúng.`,
          [passed.passage],
        ),
      ]
    : [];
}

/** The same words printed twice for the same doers. */
function repeatedDuties(tasks: readonly ReadTask[], text: string): readonly ReadAnomaly[] {
  const seen = new Map<string, ReadTask>();
  return tasks.flatMap((task) => {
    const words = fold(text.slice(task.quote.start, task.quote.end));
    const key = [words, ...task.assignees.map((a) => `${a.role} ${fold(a.text)}`)].join('|');
    const first = seen.get(key);
    if (words.length >= 40 && !first) seen.set(key, task);
    return first
      ? [
          note(
            'DUPLICATE_DUTY',
            'info',
            `Mục ${task.ordinal} lặp lại nguyên văn mục ${first.ordinal}.`,
            [first.quote, task.quote],
          ),
        ]
      : [];
  });
}

function dayOff(task: ReadTask, calendar: WorkingCalendar): string | null {
  const due = task.deadline.value?.dueOn;
  if (!due || calendar.isWorkingDay(localDate(due))) return null;
  const kind = calendar.dayRow(localDate(due))?.kind ?? 'HOLIDAY';
  const why = WEEKDAYS[dayOfWeek(localDate(due))] ?? OFF[kind];
  return `Hạn “${task.deadline.value?.words ?? ''}” là hết ngày ${viet(due)}, rơi vào ${why}; giữ nguyên ngày.`;
}
