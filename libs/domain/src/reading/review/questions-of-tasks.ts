import { blocked, dayWords, type Draft, open, type QuestionSources, short } from './question.js';
import { quoteOf } from '../text/source-line.js';

/** A deadline before the day of issue cannot be meant as printed. */
export function passedQuestion({ reading }: QuestionSources): Draft | null {
  const passed = reading.anomalies.find((a) => a.code === 'DEADLINE_PASSED')?.evidence[0];
  const at = reading.tasks.findIndex(
    ({ quote }) => passed && quote.start <= passed.start && passed.end <= quote.end,
  );
  return passed && at >= 0
    ? blocked(
        `tasks/${at}/deadline`,
        `Mục ${reading.tasks[at]?.ordinal ?? ''} ghi “${quoteOf(reading.text, passed)}”, sớm hơn ngày ban hành. Hạn đúng là ngày nào?`,
      )
    : null;
}

/** A date on the first of several parts, or on "xây dựng kế hoạch tổ chức …", may mean either. */
export function meaningQuestion({ reading, made }: QuestionSources): Draft | null {
  for (const [i, task] of reading.tasks.entries()) {
    const deadline = task.deadline.value;
    const next = reading.tasks[i + 1];
    if (!deadline?.dueOn || made[i]?.duty.fromTable || !next || !deadline.rule.startsWith('end-of'))
      continue;
    const following = made[i + 1]?.duty;
    const parts =
      made[i]?.duty.part === 0 &&
      following !== undefined &&
      following.part > 0 &&
      next.deadline.value === null;
    if (parts)
      return blocked(
        `tasks/${i}/deadline`,
        `“${deadline.words}” (hết ${dayWords(deadline.dueOn)}) là hạn của “${short(task.title)}” hay của cả mục ${task.ordinal.replace(/\.\d+$/u, '')}?`,
      );
  }
  return null;
}

/** "sau khi kết thúc …" gives no day until someone says when that was. */
export function eventQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.tasks.findIndex((task) => task.deadline.value?.rule === 'after-event');
  const task = reading.tasks[at];
  return task?.deadline.value
    ? open(
        `tasks/${at}/deadline`,
        `Mục ${task.ordinal} có hạn “${short(task.deadline.value.words)}”. Sự kiện đó dự kiến khi nào, để tính ngày hết hạn?`,
      )
    : null;
}

/** Work whose result is counted, with no number to reach. */
export function amountQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.tasks.findIndex(
    ({ title, target }) =>
      target.value === null &&
      /(?:vận động|quyên góp|kêu gọi|huy động)[^.;]{0,40}(?:ủng hộ|đóng góp|kinh phí|nguồn lực|hiện vật)|^(?:kết nạp|tuyển|quyên góp)(?!\p{L})/iu.test(
        title,
      ),
  );
  return at >= 0
    ? open(
        `tasks/${at}/target`,
        `Mục ${reading.tasks[at]?.ordinal ?? ''} không ghi mức phải đạt: có giao chỉ tiêu cho từng đơn vị và yêu cầu báo số đã làm không?`,
        'Không giao chỉ tiêu',
      )
    : null;
}

/** A share needs its whole. */
export function targetQuestion({ reading }: QuestionSources): Draft | null {
  const at = reading.tasks.findIndex(
    (task) => task.target.value !== null && 'ratio' in task.target.value,
  );
  const words = reading.tasks[at]?.target.value?.words;
  return at >= 0 && words !== undefined
    ? open(
        `tasks/${at}/target`,
        `“${short(words)}” tính trên tổng số bao nhiêu, tại thời điểm nào?`,
      )
    : null;
}

export function acknowledgeQuestion({ reading }: QuestionSources): Draft | null {
  return reading.tasks.length > 0 && reading.addressees.length > 0
    ? open(
        'addressees',
        'Các đơn vị phải xác nhận đã tiếp nhận văn bản chậm nhất khi nào?',
        'Hết ngày làm việc nhận được văn bản',
      )
    : null;
}

export function undatedQuestion({ reading }: QuestionSources): Draft | null {
  const without = reading.tasks.filter(
    (task) => task.deadline.status === 'ask' && task.recurrence.value === null,
  ).length;
  return without > 0
    ? open(
        'tasks',
        `${without === reading.tasks.length ? `Cả ${without}` : `${without} trong ${reading.tasks.length}`} nhiệm vụ không ghi thời hạn. Có đặt thời hạn cho nhiệm vụ nào không?`,
        'Không đặt thời hạn, theo dõi thường xuyên',
      )
    : null;
}

/** A deadline on a day off: handed in before it or after it? */
export function dayOffQuestion({ reading }: QuestionSources): Draft | null {
  const off = reading.anomalies.find((a) => a.code === 'DEADLINE_ON_DAY_OFF')?.evidence[0];
  const at = reading.tasks.findIndex(({ deadline }) =>
    deadline.evidence.some(({ start }) => start === off?.start),
  );
  const value = reading.tasks[at]?.deadline.value;
  return value?.dueOn
    ? open(
        `tasks/${at}/deadline`,
        `“${value.words}” là hết ngày ${dayWords(value.dueOn)}, ngày nghỉ. Giữ ngày đó, hay lấy ngày làm việc liền trước?`,
        'Giữ ngày in',
      )
    : null;
}
