import { blocked, type Draft, open, type QuestionSources, short } from './question.js';
import type { ReadReporting } from '../reading.js';

/** A rhythm shorter than a month is written clearly and is no reporting period of the system. */
const DAILY = /(?:hằng|hàng|mỗi) (?:ngày|tuần)|\d lần ?\/ ?ngày/iu;

const isReview = ({ kind }: ReadReporting): boolean => kind === 'interim' || kind === 'final';

/** A review or report without its period. */
export function cycleQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.reporting.findIndex(
    (row) =>
      (row.every.status === 'ask' || (row.kind === 'periodic' && row.every.value === 'UNSTATED')) &&
      !DAILY.test(row.words),
  );
  const row = reading.reporting[at];
  const loose = reading.tasks.some(
    ({ recurrence, title }) =>
      recurrence.value?.every === 'UNSTATED' &&
      !DAILY.test(recurrence.value.words) &&
      /báo cáo|sơ kết|tổng kết/iu.test(title),
  );
  if (!row && !loose) return null;
  return row && !isReview(row)
    ? blocked(
        'reporting',
        `“${short(row.words)}” không nêu rõ kỳ. Báo cáo theo kỳ nào, ngày nào phải nộp?`,
      )
    : blocked(
        row ? 'reporting' : 'tasks',
        'Việc sơ kết, tổng kết, báo cáo không nêu rõ kỳ. Thực hiện theo kỳ nào, ngày nào phải nộp?',
        'Sơ kết 6 tháng, tổng kết năm',
      );
}

/** Reports of every day or week: until when, and one by one? */
export function dailyQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.reporting.findIndex((row) => DAILY.test(row.words));
  const words = DAILY.exec(reading.reporting[at]?.words ?? '')?.[0];
  return words === undefined
    ? null
    : open(
        `reporting/${at}/every`,
        `Báo cáo “${words}” kéo dài đến khi nào, có phải nộp riêng từng lần trong hệ thống không?`,
        'Đến khi có thông báo dừng; không nộp riêng từng lần',
      );
}

/** Whether a report is wanted at all, or from all. */
export function wantedQuestion({ reading }: QuestionSources): Draft | null {
  if (
    reading.tasks.length === 0 ||
    reading.reporting.some((row) => row.kind === 'adhoc' || row.kind === 'periodic')
  )
    return null;
  if (reading.reporting.length > 0)
    return reportersUnclear(reading)
      ? open(
          'reporting',
          'Các đơn vị được giao có phải gửi báo cáo để tổng hợp không? Văn bản không nêu rõ.',
          'Có, theo cùng kỳ sơ kết, tổng kết',
        )
      : null;
  return blocked(
    'reporting',
    'Văn bản không yêu cầu báo cáo. Các đơn vị chỉ cần xác nhận đã tiếp nhận, hay phải báo cáo kết quả và gửi kèm minh chứng?',
  );
}

const reportersUnclear = (reading: QuestionSources['reading']): boolean =>
  reading.tasks.some((task) =>
    task.assignees.some((a) => a.role === 'lead' && a.kind === 'group'),
  ) &&
  reading.reporting.every((row) => row.kind === 'interim' || row.kind === 'final') &&
  reading.reporting.every((row) => row.mergedInto.value === null && row.dueOn.value === null);

/** The day of a cycle, or the body a report goes to. */
export function dueQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.reporting.findIndex(
    (row) => row.dueOn.value === null && row.every.status === 'explicit',
  );
  const row = reading.reporting[at];
  if (!row) return null;
  const whither = row.to.value === null ? ', gửi cho ai' : '';
  return open(
    `reporting/${at}/dueOn`,
    `Báo cáo “${short(row.words)}”: nộp trước ngày nào${whither}?`,
    'Theo kỳ báo cáo của đơn vị',
  );
}
