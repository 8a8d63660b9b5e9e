import { assertUnreachable, type ReplayFault } from '#domain';

type Part = NonNullable<Extract<ReplayFault, { readonly code: 'MOVE_NOT_ADMITTED' }>['of']>;

const PART_NAMES: Readonly<Record<Part['kind'], string>> = {
  work: 'việc',
  report: 'báo cáo',
  exchange: 'trao đổi',
};
const OPENED_TWICE = {
  work: 'giao lại một việc đã có',
  report: 'mở lại một báo cáo đã có',
  exchange: 'hỏi lần thứ hai',
} as const;

const placeOf = (seq: number, of: Part | null): string =>
  of === null ? `sự kiện ${seq}` : `sự kiện ${seq}, ${PART_NAMES[of.kind]} ${of.id}`;

/** Where an entry of a chain does not follow the tables. */
export function replayFaultWords(fault: ReplayFault): string {
  switch (fault.code) {
    case 'NO_DRAFT_FIRST':
      return 'không bắt đầu bằng bản nháp';
    case 'NO_DELIVERY_FIRST':
      return 'không bắt đầu bằng lượt gửi';
    case 'MOVE_NOT_ADMITTED':
      return `${placeOf(fault.seq, fault.of)}: ${fault.act} từ ${fault.from}`;
    case 'OPENED_TWICE':
      return `${placeOf(fault.seq, fault.of)}: ${OPENED_TWICE[fault.of.kind]}`;
    case 'NEVER_ASKED':
      return `${placeOf(fault.seq, fault.of)}: ${fault.act} khi chưa hỏi`;
    default:
      return assertUnreachable(fault);
  }
}
