import type { PartyKind, QuestionCode } from '../reading/index.js';
import type { TaskNature, TaskRole } from '../assignment/index.js';
import type { Urgency } from '../obligation/index.js';
import type { ReportCycle, ReportQuestion } from '../report/index.js';
import type { LocalDate, LocalTime } from '../shared/index.js';

/** Identification of the document, as far as it is known; a launch needs number, date and signer. */
export interface DraftHeader {
  /** Code of the type: CV, KH, QĐ … */
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issuedOn: LocalDate | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly urgency: Urgency | null;
}

/** Where frozen members came from: a named group, resolved as of a day. */
export interface GroupSource {
  readonly groupCode: string;
  readonly asOf: LocalDate;
}

/**
 * The bodies behind one expression of the document ("LĐLĐ các huyện, thành phố"). Members are frozen body
 * ids; null until someone says who they are. `no` never changes: tasks, series and recipients refer to it.
 */
export interface RecipientSet {
  readonly no: number;
  readonly text: string;
  readonly kind: PartyKind;
  /** True for a Kính gửi: its bodies receive the campaign even when no task names them. */
  readonly addressee: boolean;
  readonly members: readonly string[] | null;
  readonly source: GroupSource | null;
  /** Members that get the document on paper ("giao bản giấy") and so need no mail address. */
  readonly onPaper: readonly string[];
}

/** "theo văn bản" or set by the coordinator. */
export type DueSource = 'document' | 'coordinator';

/** A task's last day; `time` null means the closing hour of a working day. */
export interface TaskDue {
  readonly on: LocalDate;
  readonly time: LocalTime | null;
  readonly source: DueSource;
  /** The document's words, kept beside the computed day. */
  readonly words: string | null;
}

/** "Mốc": a way point of a task on its way to its date, for every body that leads it. */
export interface DraftMilestone {
  readonly text: string;
  readonly on: LocalDate;
  /** null: the closing hour of a working day. */
  readonly time: LocalTime | null;
}

/** A target in the document's words, as a share (1 is 100 %) or a count with its unit. */
export interface TaskTarget {
  readonly words: string;
  readonly ratio: number | null;
  readonly count: number | null;
  readonly unit: string | null;
  /** What the share is taken of, as the coordinator answered. */
  readonly base: string | null;
}

export interface TaskAssignee {
  readonly setNo: number;
  readonly role: TaskRole;
}

export interface DraftTask {
  /** Place in the document, from 1. */
  readonly position: number;
  /** The document's own numbering, e.g. "IV.1a". */
  readonly ordinal: string;
  readonly title: string;
  readonly description: string;
  readonly nature: TaskNature;
  /** Each body of a lead set does its own copy. */
  readonly assignees: readonly TaskAssignee[];
  /** Partners outside the recipients: words on the task, never a dispatch. */
  readonly partners: readonly string[];
  readonly due: TaskDue | null;
  /** Absent: none. */
  readonly milestones?: readonly DraftMilestone[];
  readonly target: TaskTarget | null;
  /** What its bodies reach counts towards the target of the work above ("việc cấp trên"); absent: it does not. */
  readonly countsUpward?: boolean;
  /** The document's words for a returning duty ("hàng năm"). */
  readonly recurrence: string | null;
  readonly reportsTo: string | null;
  /** "Bỏ": kept in the draft, not given to anyone. */
  readonly dropped: boolean;
  /** What was decided where bodies had much the same duty already. Absent: nothing to decide, or not decided. */
  readonly sameDuty?: SameDutyChoice;
}

/** kept: given all the same · merged: the duty they have stands for both · dropped: not given again. */
export const SAME_DUTY_CHOICES = ['kept', 'merged', 'dropped'] as const;

export interface SameDutyChoice {
  readonly as: (typeof SAME_DUTY_CHOICES)[number];
  /** The task of another campaign of the same issuer. */
  readonly taskId: string;
}

/** One recurring report the bodies of some sets owe. */
export interface DraftReportSeries {
  readonly title: string;
  /** null until the day of the cycle is known. */
  readonly cycle: ReportCycle | null;
  readonly setNos: readonly number[];
  /** No period whose data end before this day is asked for; null: the day of the launch. */
  readonly startsOn: LocalDate | null;
  readonly reportsTo: string | null;
  /** The larger report this one is a part of. */
  readonly mergedInto: string | null;
  /** What each report answers besides its words. Absent: nothing. */
  readonly questions?: readonly ReportQuestion[];
  readonly source: DueSource;
}

/** A question of the reading; an unanswered blocking one refuses the launch by name. */
export interface DraftQuestion {
  readonly no: number;
  readonly code: QuestionCode;
  readonly about: string;
  readonly question: string;
  readonly default: string | null;
  readonly blocking: boolean;
  readonly answer: string | null;
}

/** What a coordinator prepares before a launch; nobody but the issuer's coordinators and leaders sees it. */
export interface CampaignDraft {
  readonly header: DraftHeader;
  readonly recipientSets: readonly RecipientSet[];
  readonly tasks: readonly DraftTask[];
  readonly reportSeries: readonly DraftReportSeries[];
  readonly questions: readonly DraftQuestion[];
  /** An old document entered afterwards: bodies are judged as of its issue date, not of the launch. */
  readonly historical: boolean;
}

/** A draft written by hand starts from its subject alone. */
export function emptyDraft(subject: string): CampaignDraft {
  return {
    header: {
      documentType: null,
      number: null,
      symbol: null,
      subject,
      issuedOn: null,
      signer: null,
      signerTitle: null,
      urgency: null,
    },
    recipientSets: [],
    tasks: [],
    reportSeries: [],
    questions: [],
    historical: false,
  };
}

/** Tasks that will be given to someone: neither dropped nor done by the document itself. */
export const liveTasks = (draft: CampaignDraft): readonly DraftTask[] =>
  draft.tasks.filter((task) => !task.dropped && task.nature !== 'fulfilled');

/** Sets that take part: addressees, and whoever a live task or a report names. */
export function activeSets(draft: CampaignDraft): readonly RecipientSet[] {
  const named = new Set([
    ...liveTasks(draft).flatMap((task) => task.assignees.map((assignee) => assignee.setNo)),
    ...draft.reportSeries.flatMap((series) => series.setNos),
  ]);
  return draft.recipientSets.filter((set) => set.addressee || named.has(set.no));
}
