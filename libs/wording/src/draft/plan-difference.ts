import {
  formatDate,
  formatInstant,
  localDateOf,
  planParts,
  sameValue,
  type LaunchPlan,
  type PlannedDate,
  type PlannedRecipient,
  type PlannedTask,
} from '#domain';

/** Names told before the rest is only counted. */
const NAMES_TOLD = 10;

/** What a coordinator must look at again, one Vietnamese line each; empty when both plans do the same. */
export function planDifference(before: LaunchPlan, after: LaunchPlan): readonly string[] {
  const lines = [
    ...headerLines(before, after),
    ...dayLines(before, after),
    ...recipientLines(before.recipients, after.recipients),
    ...taskLines(before, after),
    ...seriesLines(before, after),
  ];
  if (lines.length > 0 || sameValue(planParts(before), planParts(after))) return lines;
  return ['Chi tiết của bản nháp đã thay đổi.'];
}

const changed = (label: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${label}: ${before} → ${after}`];

const shown = (date: PlannedDate | null): string =>
  date === null ? 'không có hạn' : formatInstant(date.at);

function headerLines({ header: a }: LaunchPlan, { header: b }: LaunchPlan): readonly string[] {
  const reference = ({ number, symbol }: LaunchPlan['header']) =>
    [number, symbol].filter((part) => part !== null).join('/');
  const issued = ({ issuedOn }: LaunchPlan['header']) =>
    issuedOn === null ? 'chưa có' : formatDate(issuedOn);
  return [
    ...changed('Số, ký hiệu', reference(a), reference(b)),
    ...changed('Ngày ban hành', issued(a), issued(b)),
    ...changed('Trích yếu', a.subject, b.subject),
    ...changed('Người ký', a.signer ?? 'chưa có', b.signer ?? 'chưa có'),
    ...changed('Mức độ khẩn', a.urgency ?? 'thường', b.urgency ?? 'thường'),
  ];
}

function dayLines(before: LaunchPlan, after: LaunchPlan): readonly string[] {
  const version = (label: string, a: number, b: number) =>
    a === b ? [] : [`${label} đã thay đổi (bản ${a} → ${b})`];
  const due = (plan: LaunchPlan) => formatDate(plan.acknowledgement.due.on);
  const firstMail = (plan: LaunchPlan) =>
    formatDate(localDateOf(plan.acknowledgement.firstNoticeAt));
  return [
    ...changed('Ngày giao', formatDate(before.launchDay), formatDate(after.launchDay)),
    ...version('Lịch làm việc', before.calendarVersion, after.calendarVersion),
    ...version('Quy tắc nhắc việc', before.policyVersion, after.policyVersion),
    ...changed('Hạn tiếp nhận', due(before), due(after)),
    ...(before.launchDay === after.launchDay
      ? changed('Thư đầu tiên', firstMail(before), firstMail(after))
      : []),
  ];
}

function recipientLines(
  before: readonly PlannedRecipient[],
  after: readonly PlannedRecipient[],
): readonly string[] {
  const old = new Map(before.map((recipient) => [recipient.bodyId, recipient]));
  const now = new Map(after.map((recipient) => [recipient.bodyId, recipient]));
  const kept = after.flatMap((recipient) => {
    const was = old.get(recipient.bodyId);
    return was === undefined ? [] : [{ was, is: recipient }];
  });
  const address = (email: string | null) => email ?? 'chưa có';
  return [
    ...named(
      'Thêm',
      after.filter((one) => !old.has(one.bodyId)),
    ),
    ...named(
      'Bớt',
      before.filter((one) => !now.has(one.bodyId)),
    ),
    ...told(
      kept.flatMap(({ was, is }) => [
        ...changed(`Địa chỉ nhận của ${is.name}`, address(was.contact), address(is.contact)),
        ...changed(`Địa chỉ lãnh đạo của ${is.name}`, address(was.head), address(is.head)),
        ...changed(`Hình thức giao cho ${is.name}`, way(was), way(is)),
        ...(sameValue(was.setNos, is.setNos) ? [] : [`Phần việc của ${is.name} đã thay đổi`]),
      ]),
    ),
  ];
}

const way = ({ onPaper }: PlannedRecipient): string => (onPaper ? 'bản giấy' : 'qua thư');

function named(verb: string, recipients: readonly PlannedRecipient[]): readonly string[] {
  if (recipients.length === 0) return [];
  const names = recipients.slice(0, NAMES_TOLD).map((recipient) => recipient.name);
  const more = recipients.length - names.length;
  const rest = more === 0 ? '' : ` và ${more} đơn vị khác`;
  return [`${verb} ${recipients.length} đơn vị: ${names.join('; ')}${rest}`];
}

function told(lines: readonly string[]): readonly string[] {
  const more = lines.length - NAMES_TOLD;
  return more <= 0 ? lines : [...lines.slice(0, NAMES_TOLD), `và ${more} thay đổi khác ở đơn vị`];
}

function taskLines(before: LaunchPlan, after: LaunchPlan): readonly string[] {
  const old = new Map(before.tasks.map((task) => [task.position, task]));
  const now = new Set(after.tasks.map((task) => task.position));
  return [
    ...before.tasks
      .filter((task) => !now.has(task.position))
      .map((task) => `Bỏ việc ${task.ordinal}: ${task.title}`),
    ...after.tasks.flatMap((task) => {
      const was = old.get(task.position);
      return was === undefined
        ? [`Thêm việc ${task.ordinal}: ${task.title}`]
        : taskChange(was, task);
    }),
  ];
}

function taskChange(was: PlannedTask, is: PlannedTask): readonly string[] {
  const lines = [
    ...changed(`Hạn của việc ${is.ordinal}`, shown(was.due), shown(is.due)),
    ...changed(`Hạn phối hợp của việc ${is.ordinal}`, shown(was.supportDue), shown(is.supportDue)),
  ];
  const words = ({ duties: _duties, due: _due, supportDue: _support, ...rest }: PlannedTask) =>
    rest;
  return sameValue(words(was), words(is))
    ? lines
    : [...lines, `Nội dung hoặc phân công việc ${is.ordinal} đã thay đổi: ${is.title}`];
}

function seriesLines(before: LaunchPlan, after: LaunchPlan): readonly string[] {
  const dues = (plan: LaunchPlan) =>
    plan.series.map(
      ({ title, periods, setNos }) =>
        `${title} (${setNos.length} nơi nhận; ${periods.map(({ period }) => `${period.label}: ${formatDate(period.dueOn)}`).join(', ')})`,
    );
  const [old, now] = [dues(before), dues(after)];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `Bỏ chế độ báo cáo: ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `Thêm chế độ báo cáo: ${line}`),
  ];
}
