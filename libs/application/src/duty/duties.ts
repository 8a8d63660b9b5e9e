import {
  DEFAULT_QUIET_HOURS,
  digestCutoff,
  HOUR_MS,
  localDateOf,
  MINUTE_MS,
  morningOf,
  type Instant,
  type WorkingCalendar,
} from '#domain';
import type { IncidentKind } from '../ports/incident.store.js';

/** Duties that the rows show as not done. */
export const ROW_DUTIES = [
  'launchReleased',
  'campaignWoundUp',
  'periodOpened',
  'stepArmed',
  'stepTaken',
  'calendarFollowed',
  'nothingSetAside',
  'wordPassedOn',
  'mailSent',
  'digestLineTold',
  'scanRecognised',
] as const;
export type RowDutyKind = (typeof ROW_DUTIES)[number];

/** With those that only Temporal, or the files, can answer for. */
export type DutyKind = RowDutyKind | 'campaignFollowed' | 'morningDigestRuns' | 'uploadNamed';

/**
 * What the sweep does about a duty that is late: calls the campaign's workflow, has the next wake plan the row, wakes the
 * digest, starts the workflow again, sets the file aside. `wait`: it passes with the outage that caused it; `person`:
 * nothing can be repaired without one.
 */
export type DutyRepair =
  'wakeCampaign' | 'planAnew' | 'wakeDigest' | 'startWorkflow' | 'setAside' | 'wait' | 'person';

export interface Duty {
  /** What must be so, in Vietnamese. */
  readonly title: string;
  /** Not done for this long, it is late. */
  readonly lateAfterMs: number;
  /** The age of a queue is shown; what else is late breaks an invariant. */
  readonly nature: 'invariant' | 'queue';
  readonly repair: DutyRepair;
  /** null: whoever set it aside has recorded it; of a queue that waits only its age is shown. */
  readonly incident: { readonly kind: IncidentKind; readonly detail: string } | null;
}

const SOON_MS = 10 * MINUTE_MS;

/**
 * "Điều phải có": everything that must exist or come to pass without anybody asking. The sweep repairs by this list;
 * `verify`, readiness and the boards judge by it. What is not in it is watched by nobody.
 */
export const DUTIES = {
  campaignFollowed: {
    title: 'Đợt đang mở có quy trình theo dõi',
    lateAfterMs: 0,
    nature: 'invariant',
    repair: 'startWorkflow',
    incident: {
      kind: 'workflowMissing',
      detail: 'Đợt đang chạy nhưng không có quy trình theo dõi; đã khởi động lại.',
    },
  },
  morningDigestRuns: {
    title: 'Bản tin ngày có quy trình',
    lateAfterMs: 0,
    nature: 'invariant',
    repair: 'startWorkflow',
    incident: {
      kind: 'digestMissing',
      detail: 'Quy trình của bản tin ngày đã mất; đã khởi động lại.',
    },
  },
  launchReleased: {
    title: 'Giao nhiệm vụ xong',
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'releaseMissing',
      detail: 'Giao nhiệm vụ quá 10 phút chưa xong; đã gọi lại quy trình giao.',
    },
  },
  campaignWoundUp: {
    title: 'Đợt đã kết thúc được đóng hết việc',
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'windUpMissing',
      detail: 'Đợt đã kết thúc quá 10 phút mà việc chưa đóng hết; đã gọi lại quy trình theo dõi.',
    },
  },
  periodOpened: {
    title: 'Kỳ báo cáo đến ngày được mở',
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'periodNotOpened',
      detail: 'Có kỳ báo cáo quá 10 phút chưa mở; đã gọi lại quy trình theo dõi.',
    },
  },
  stepArmed: {
    title: 'Nghĩa vụ đang mở có bước kế tiếp',
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'planAnew',
    incident: {
      kind: 'stepMissing',
      detail: 'Có nghĩa vụ đang mở mà không có bước kế tiếp; đã lập lại.',
    },
  },
  stepTaken: {
    title: 'Bước nhắc đến giờ được xử lý',
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'stepOverdue',
      detail: 'Có bước nhắc quá 10 phút chưa xử lý; đã gọi lại quy trình theo dõi.',
    },
  },
  calendarFollowed: {
    title: 'Bước nhắc theo lịch làm việc đang dùng',
    lateAfterMs: SOON_MS,
    nature: 'invariant',
    repair: 'wakeCampaign',
    incident: {
      kind: 'calendarNotFollowed',
      detail:
        'Lịch làm việc đã đổi quá 10 phút mà bước nhắc chưa theo; đã gọi lại quy trình theo dõi.',
    },
  },
  nothingSetAside: {
    title: 'Không nghĩa vụ hay kỳ báo cáo nào bị gác lại',
    lateAfterMs: 0,
    nature: 'invariant',
    repair: 'person',
    incident: null,
  },
  uploadNamed: {
    title: 'Tệp đã nhận thuộc về một lần nộp',
    lateAfterMs: HOUR_MS,
    nature: 'invariant',
    repair: 'setAside',
    incident: {
      kind: 'uploadOrphaned',
      detail: 'Có tệp nhận dở không thuộc lần nộp nào; đã chuyển vào uploads/set-aside.',
    },
  },
  wordPassedOn: {
    title: 'Lời gọi quy trình chờ chuyển',
    lateAfterMs: 5 * MINUTE_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
  mailSent: {
    title: 'Thư đến giờ chờ gửi',
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
  digestLineTold: {
    title: 'Dòng chờ từ bản tin gần nhất',
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wakeDigest',
    incident: { kind: 'digestLate', detail: 'Có dòng lẽ ra đã nằm trong bản tin gần nhất.' },
  },
  scanRecognised: {
    title: 'Tệp quét chờ nhận dạng',
    lateAfterMs: HOUR_MS,
    nature: 'queue',
    repair: 'wait',
    incident: null,
  },
} as const satisfies Readonly<Record<DutyKind, Duty>>;

/** What the lateness of a duty is judged by. */
export interface DutyTime {
  readonly now: Instant;
  readonly wallNow: Instant;
  /** When today's hours of mail began; null outside of them. */
  readonly openedAt: Instant | null;
  /** The last morning digest that was due, and until when a line had to be there for it. */
  readonly digestAt: Instant;
  readonly digestCutoff: Instant;
}

export function dutyTimeAt(
  { now, wallNow }: { readonly now: Instant; readonly wallNow: Instant },
  calendar: WorkingCalendar,
): DutyTime {
  const today = localDateOf(now);
  const morning = morningOf(today, DEFAULT_QUIET_HOURS);
  const begun = calendar.isWorkingDay(today) && now >= morning;
  const digestAt = begun
    ? morning
    : morningOf(calendar.previousWorkingDay(today), DEFAULT_QUIET_HOURS);
  return {
    now,
    wallNow,
    openedAt: begun && now < calendar.closingInstant(today) ? morning : null,
    digestAt,
    digestCutoff: digestCutoff(digestAt),
  };
}

/** Words to Temporal and files wait by the machine's clock; all else by business time. */
const BY_WALL: readonly DutyKind[] = ['wordPassedOn', 'uploadNamed'];

/** The clock a duty waits by. */
export const dutyNow = (kind: DutyKind, { now, wallNow }: DutyTime): Instant =>
  BY_WALL.includes(kind) ? wallNow : now;
