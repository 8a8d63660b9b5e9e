import type { ObligationKind } from './obligation.js';
import type {
  Audience,
  MailClass,
  ReminderPolicy,
  ReminderRow,
  StepAnchor,
} from './reminder-policy.js';
import type { TemplateName } from './template-name.js';

type Offset = readonly [anchor: StepAnchor, workingDays: number, days?: number];

const row = (
  kind: ObligationKind,
  ladderStep: number,
  [anchor, workingDays, days = 0]: Offset,
  audience: readonly Audience[],
  mail: MailClass,
  template: TemplateName,
  label: string,
  repeatEveryDays: number | null = null,
): ReminderRow => ({
  kind,
  ladderStep,
  anchor,
  workingDays,
  days,
  repeatEveryDays,
  audience,
  mail,
  template,
  label,
});

const DOERS: readonly Audience[] = ['contactPoint', 'assignee'];
const HEAD_AND_COORDINATOR: readonly Audience[] = ['head', 'coordinator'];

/** The rungs from T − 3 working days on, shared by dated tasks and reports. */
const datedRungs = (kind: 'complete' | 'report', first: number, noun: string): ReminderRow[] => [
  row(kind, first, ['due', -3], DOERS, 'digest', 'dueSoon', `Nhắc ${noun} còn 3 ngày làm việc`),
  row(kind, first + 1, ['due', -1], DOERS, 'single', 'dueSoon', `Nhắc ${noun} còn 1 ngày làm việc`),
  row(kind, first + 2, ['due', 0], DOERS, 'single', 'dueToday', `Nhắc ${noun} đến hạn hôm nay`),
  row(kind, first + 3, ['due', 1], ['head'], 'single', 'overdue', `Báo thủ trưởng ${noun} quá hạn`),
  row(kind, first + 4, ['due', 3], ['leader'], 'single', 'overdue', `Báo lãnh đạo ${noun} quá hạn`),
  row(
    kind,
    first + 5,
    ['due', 3, 7],
    HEAD_AND_COORDINATOR,
    'digest',
    'overdue',
    `Nhắc hằng tuần ${noun} quá hạn`,
    7,
  ),
];

/** An explanation has days, not weeks: reminded on its day, told upwards the day after. */
const EXPLAIN_RUNGS: readonly ReminderRow[] = [
  row(
    'explain',
    1,
    ['due', 0],
    ['head', 'contactPoint'],
    'single',
    'explanationReminder',
    'Nhắc giải trình đến hạn hôm nay',
  ),
  row(
    'explain',
    2,
    ['due', 1],
    HEAD_AND_COORDINATOR,
    'single',
    'explanationReminder',
    'Báo chưa giải trình',
  ),
  row(
    'explain',
    3,
    ['due', 3],
    ['leader'],
    'single',
    'explanationReminder',
    'Báo lãnh đạo chưa giải trình',
  ),
  row(
    'explain',
    4,
    ['due', 3, 7],
    HEAD_AND_COORDINATOR,
    'digest',
    'explanationReminder',
    'Nhắc hằng tuần chưa giải trình',
    7,
  ),
];

/** A way point is told of a little before, on its day, and upwards once: the date of the work itself has the long ladder. */
const MILESTONE_RUNGS: readonly ReminderRow[] = [
  row(
    'reach',
    1,
    ['due', -3],
    DOERS,
    'digest',
    'milestoneReminder',
    'Nhắc mốc còn 3 ngày làm việc',
  ),
  row('reach', 2, ['due', 0], DOERS, 'single', 'milestoneReminder', 'Nhắc mốc đến hạn hôm nay'),
  row(
    'reach',
    3,
    ['due', 1],
    ['head'],
    'single',
    'milestoneReminder',
    'Báo thủ trưởng mốc quá hạn',
  ),
  row(
    'reach',
    4,
    ['due', 3, 7],
    ['head'],
    'digest',
    'milestoneReminder',
    'Nhắc hằng tuần mốc quá hạn',
    7,
  ),
];

/**
 * The ladder every installation starts with. The offsets are the office practice the product proposes; an
 * issuer may keep its own version beside it; version 2 added the rungs of `explain`, version 3 those of `reach`. Since
 * version 4 any work that is silent for 30 days, dated or not, is asked about once, until its body has answered.
 */
export const DEFAULT_POLICY: ReminderPolicy = {
  version: 4,
  rows: [
    row(
      'acknowledge',
      1,
      ['release', 0],
      ['contactPoint'],
      'singleAtOnce',
      'newWork',
      'Gửi việc mới',
    ),
    row(
      'acknowledge',
      2,
      ['due', 1],
      ['contactPoint'],
      'single',
      'acknowledgementReminder',
      'Nhắc tiếp nhận lần 1',
    ),
    row(
      'acknowledge',
      3,
      ['due', 3],
      HEAD_AND_COORDINATOR,
      'single',
      'acknowledgementEscalation',
      'Nhắc tiếp nhận lần 2',
    ),
    row(
      'acknowledge',
      4,
      ['due', 5],
      ['coordinatorList'],
      'digest',
      'unacknowledgedList',
      'Danh sách chưa tiếp nhận',
      7,
    ),
    row(
      'complete',
      1,
      ['silence', 0, 30],
      ['contactPoint'],
      'digest',
      'silentWork',
      'Hỏi việc đang thế nào',
    ),
    row('complete', 2, ['due', -7], DOERS, 'digest', 'dueSoon', 'Nhắc việc còn 7 ngày làm việc'),
    ...datedRungs('complete', 3, 'việc'),
    row('report', 1, ['opening', 0], ['contactPoint'], 'single', 'reportOpened', 'Mở kỳ báo cáo'),
    ...datedRungs('report', 2, 'báo cáo'),
    row(
      'decide',
      1,
      ['opening', 2],
      ['coordinator'],
      'digest',
      'decisionReminder',
      'Nhắc điều phối quyết định',
    ),
    row(
      'decide',
      2,
      ['opening', 5],
      ['leader'],
      'single',
      'decisionEscalation',
      'Báo lãnh đạo chưa quyết định',
    ),
    ...EXPLAIN_RUNGS,
    ...MILESTONE_RUNGS,
  ],
};
