import { blocked, dayWords, type Draft, open, type QuestionSources } from './question.js';

export function groupQuestion({ reading, membersOf }: QuestionSources): Draft | null {
  const listed = reading.addressees.filter((a) => a.kind === 'group').map((a) => a.text);
  const doing = reading.tasks.flatMap((task) =>
    task.assignees.filter((a) => a.kind === 'group' && a.role !== 'monitor').map((a) => a.text),
  );
  const names = [...new Set(listed.length > 0 ? listed : doing)].slice(0, 4);
  if (names.length === 0) return null;
  const when = reading.issuedOn.value ? ` (${dayWords(reading.issuedOn.value)})` : '';
  const about = listed.length > 0 ? 'addressees' : 'tasks';
  return blocked(
    about,
    `${names.map((name) => `“${name}”`).join(', ')} gồm những đơn vị nào tại ngày ban hành${when}?`,
    membersOf(names),
  );
}

export function subsetQuestion({ reading }: QuestionSources): Draft | null {
  for (const [i, task] of reading.tasks.entries()) {
    const at = task.assignees.findIndex((a) => a.kind === 'subset');
    const subset = task.assignees[at];
    if (subset)
      return blocked(
        `tasks/${i}/assignees/${at}`,
        `Mục ${task.ordinal} chỉ giao cho “${subset.text}”. Đó là những đơn vị nào?`,
      );
  }
  const at = reading.addressees.findIndex((a) => a.kind === 'subset');
  const subset = reading.addressees[at];
  return subset ? blocked(`addressees/${at}`, `“${subset.text}” là những đơn vị nào?`) : null;
}

/** What one desk does for all, not each body for itself. */
const DESK_WORK =
  /(?:biên soạn|soạn thảo|biên tập|xây dựng|thiết kế|đăng tải|cung cấp|tổng hợp|quản trị|in ấn)(?!\p{L})/u;

export function ownerQuestion({ reading, made }: QuestionSources): Draft | null {
  const none = reading.tasks.findIndex((task) => task.assignees.length === 0);
  if (none >= 0)
    return blocked(
      `tasks/${none}/assignees`,
      `Mục ${reading.tasks[none]?.ordinal ?? ''} không nêu đơn vị thực hiện. Giao cho đơn vị nào?`,
    );
  const named = made.filter(
    ({ task, duty, ownActors }) =>
      ownActors &&
      duty.heirs.length === 0 &&
      duty.part === 0 &&
      task.assignees.some((a) => a.kind === 'body'),
  ).length;
  if (named === 0 || named * 2 < made.filter(({ duty }) => duty.part === 0).length - 1) return null;
  const loose = made.findIndex(
    ({ ownActors, task, duty }, i) =>
      !ownActors &&
      task.nature === 'standing' &&
      duty.heirs.length === 0 &&
      i > 0 &&
      DESK_WORK.test(duty.line.low.slice(0, 160)),
  );
  const ordinal = reading.tasks[loose]?.ordinal;
  return ordinal === undefined
    ? null
    : open(
        `tasks/${loose}/assignees`,
        `Mục ${ordinal} không nêu đơn vị thực hiện. Giao cho tất cả nơi nhận hay cho bộ phận phụ trách?`,
        'Tất cả các đơn vị ở Kính gửi',
      );
}
