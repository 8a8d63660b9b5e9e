import { formatDate, formatInstant, weekdayName, type LocalDate } from '../shared/index.js';
import { activeSets, type CampaignDraft } from './draft.js';
import { recipientsWithoutWork, type LaunchPlan, type PlannedDate } from './launch-plan.js';

export type PlanNoteCode =
  | 'DUE_ON_DAY_OFF'
  | 'DUE_PASSED'
  | 'PROVISIONAL_CALENDAR'
  | 'MAIL_WAITS'
  | 'HEAD_MISSING'
  | 'ON_PAPER'
  | 'ACKNOWLEDGE_ONLY'
  | 'GROUP_OF_ANOTHER_DAY'
  | 'ISSUED_AFTER_LAUNCH'
  | 'DEFAULT_TAKEN'
  | 'HISTORICAL'
  | 'DOCUMENT_LAUNCHED';

/** Something to look at before launching, that does not stand in the way. */
export interface PlanNote {
  readonly code: PlanNoteCode;
  readonly text: string;
}

/** The same document has been given out before: a launch will be refused. */
export const documentLaunchedNote = (launchedOn: LocalDate): PlanNote => ({
  code: 'DOCUMENT_LAUNCHED',
  text: `Văn bản này đã được giao nhiệm vụ ngày ${formatDate(launchedOn)}.`,
});

/** What the preview marks in yellow: nothing is corrected silently, and nothing here blocks. */
export function planNotes(draft: CampaignDraft, plan: LaunchPlan): readonly PlanNote[] {
  return [
    ...dateNotes(plan),
    ...calendarNotes(plan),
    ...recipientNotes(plan),
    ...draftNotes(draft, plan),
  ];
}

function dateNotes(plan: LaunchPlan): readonly PlanNote[] {
  const dates: readonly (readonly [string, PlannedDate | null])[] = [
    ...plan.tasks.map((task) => [`việc ${task.ordinal}`, task.due] as const),
    ...plan.series.flatMap(({ periods }) =>
      periods.map(({ period, due }) => [period.label, due] as const),
    ),
  ];
  return dates.flatMap(([what, due]): readonly PlanNote[] => {
    if (due === null) return [];
    const day = formatDate(due.on);
    const notes: PlanNote[] = [];
    if (due.dayOff !== null) {
      const text = `Hạn ${day} (${weekdayName(due.on)}) của ${what} là ngày nghỉ: ${due.dayOff}. Giữ nguyên ngày.`;
      notes.push({ code: 'DUE_ON_DAY_OFF', text });
    }
    if (due.at <= plan.launchedAt) {
      notes.push({ code: 'DUE_PASSED', text: `Hạn ${day} của ${what} đã qua khi giao.` });
    }
    return notes;
  });
}

function calendarNotes(plan: LaunchPlan): readonly PlanNote[] {
  const dates = [
    plan.acknowledgement.due,
    ...plan.tasks.map((task) => task.due),
    ...plan.series.flatMap(({ periods }) => periods.map(({ due }) => due)),
  ];
  const years = dates.flatMap((date) => (date?.provisional === true ? date.on.slice(0, 4) : []));
  const notes: PlanNote[] = [];
  if (years.length > 0) {
    const list = [...new Set(years)].sort().join(', ');
    const text = `Lịch làm việc năm ${list} là lịch tạm tính, chưa có thông báo nghỉ lễ.`;
    notes.push({ code: 'PROVISIONAL_CALENDAR', text });
  }
  const { firstNoticeAt } = plan.acknowledgement;
  if (firstNoticeAt > plan.launchedAt) {
    const text = `Ngoài giờ làm việc: thư đầu tiên gửi lúc ${formatInstant(firstNoticeAt)}.`;
    notes.push({ code: 'MAIL_WAITS', text });
  }
  return notes;
}

function recipientNotes(plan: LaunchPlan): readonly PlanNote[] {
  const withoutHead = plan.recipients.filter((one) => one.head === null).length;
  const onPaper = plan.recipients.filter((one) => one.onPaper).length;
  const idle = recipientsWithoutWork(plan);
  const notes: PlanNote[] = [];
  if (withoutHead > 0) {
    const text = `${withoutHead} đơn vị chưa có địa chỉ lãnh đạo: việc chậm sẽ báo vào danh sách của điều phối.`;
    notes.push({ code: 'HEAD_MISSING', text });
  }
  if (onPaper > 0) notes.push({ code: 'ON_PAPER', text: `${onPaper} đơn vị nhận bản giấy.` });
  if (idle.length > 0) {
    const text = `${idle.length} đơn vị chỉ tiếp nhận, không có việc: ${idle.map((one) => one.name).join('; ')}.`;
    notes.push({ code: 'ACKNOWLEDGE_ONLY', text });
  }
  return notes;
}

function draftNotes(draft: CampaignDraft, plan: LaunchPlan): readonly PlanNote[] {
  const { issuedOn } = draft.header;
  const notes: PlanNote[] = [];
  for (const set of activeSets(draft)) {
    if (set.source === null || issuedOn === null || set.source.asOf === issuedOn) continue;
    const text = `“${set.text}” được chốt tại ngày ${formatDate(set.source.asOf)}, khác ngày ban hành ${formatDate(issuedOn)}.`;
    notes.push({ code: 'GROUP_OF_ANOTHER_DAY', text });
  }
  if (issuedOn !== null && issuedOn > plan.launchDay) {
    const text = `Ngày ban hành ${formatDate(issuedOn)} sau ngày giao ${formatDate(plan.launchDay)}.`;
    notes.push({ code: 'ISSUED_AFTER_LAUNCH', text });
  }
  for (const question of draft.questions) {
    if (question.answer !== null || question.blocking || question.default === null) continue;
    const text = `${question.question} Chưa trả lời, làm theo: ${question.default}.`;
    notes.push({ code: 'DEFAULT_TAKEN', text });
  }
  if (draft.historical) {
    notes.push({ code: 'HISTORICAL', text: 'Văn bản cũ nhập sau: đơn vị xét theo ngày ban hành.' });
  }
  return notes;
}
