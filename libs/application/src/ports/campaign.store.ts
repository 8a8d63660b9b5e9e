import type {
  CampaignMove,
  CampaignState,
  Instant,
  LocalDate,
  Replacing,
  Milestone,
  TaskRole,
  Urgency,
} from '#domain';
import type { Actor } from '../shared/principal.js';
import type { ChainHead, SealedEvent } from './journal.port.js';

/** The campaign row, locked by the transaction that got it. */
export interface LockedCampaign {
  readonly id: string;
  readonly issuerBodyId: string;
  /** The work above that it carries on; null: none. */
  readonly parentAssignmentId: string | null;
  readonly state: CampaignState;
  readonly version: number;
  readonly documentType: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issuedOn: LocalDate | null;
  readonly urgency: Urgency | null;
  readonly launchedAt: Instant | null;
  readonly releasedAt: Instant | null;
  readonly policyVersion: number;
  readonly pageCount: number;
  /** The document it replaces; null: none. */
  readonly replacing: Replacing | null;
  readonly chain: ChainHead;
}

/** What the engine needs to know of a campaign at each wake, without a lock. */
export interface CampaignPulse {
  readonly state: CampaignState;
  readonly pageCount: number;
  readonly woundUp: boolean;
  readonly label: string;
  /** Its ladders were planned with another version of the calendar than the one in force. */
  readonly behindCalendar: boolean;
  /** The version its office has made that its ladders do not follow yet; null: they do. */
  readonly followPolicy: number | null;
}

/** What all bodies of a launch share. */
export interface LaunchFacts {
  readonly campaignId: string;
  readonly state: CampaignState;
  readonly launchedAt: Instant;
  readonly urgency: Urgency | null;
  readonly policyVersion: number;
  readonly recipientCount: number;
  /** null: nobody is known, as of data entered otherwise. */
  readonly launchedBy: Actor | null;
}

/** A campaign the coordinator ended whose open rows are not all closed yet. */
export interface WindUp {
  readonly state: 'closed' | 'recalled';
  readonly pageCount: number;
  readonly reason: string;
  /** The campaign that takes its place; null: none. */
  readonly replacedBy: string | null;
}

/** Work of a replaced document, and where it goes on. */
export interface Successor {
  readonly assignmentId: string;
  readonly toAssignmentId: string;
  readonly toDispatchId: string;
}

export interface LaunchRecipient {
  readonly bodyId: string;
  readonly setNos: readonly number[];
  readonly onPaper: boolean;
}

/** Both bodies are recipients of the campaign. */
export interface SetMove {
  readonly campaignId: string;
  readonly fromBodyId: string;
  readonly toBodyId: string;
}

export interface LaunchTask {
  readonly id: string;
  readonly title: string;
  readonly nature: 'finite' | 'standing' | 'fulfilled';
  readonly dueAt: Instant | null;
  readonly supportDueAt: Instant | null;
  readonly assignees: readonly { readonly setNo: number; readonly role: TaskRole }[];
  /** Those that were not dropped, in the order of their dates. */
  readonly milestones: readonly Milestone[];
}

/** A campaign that carries work on, with those who steer it and the document above. */
export interface CarryingOn {
  readonly campaignId: string;
  readonly assignmentId: string;
  /** The dispatch that work came in, and its body, which issued the campaign. */
  readonly dispatchId: string;
  /** Mail addresses; none: nobody is left. */
  readonly coordinators: readonly string[];
  readonly above: { readonly document: string; readonly issuerName: string };
}

/** What an amendment writes of the tasks themselves. */
export interface TaskAmendment {
  readonly titles: readonly { readonly taskId: string; readonly title: string }[];
  readonly dates: readonly {
    readonly taskId: string;
    readonly dueAt: Instant;
    readonly supportDueAt: Instant;
  }[];
  readonly dropped: readonly string[];
  readonly added: readonly NewTask[];
}

/** A task that comes after the launch. */
export interface NewTask {
  readonly id: string;
  readonly position: number;
  readonly ordinal: string;
  readonly title: string;
  readonly dueAt: Instant | null;
  readonly supportDueAt: Instant | null;
  readonly assignees: readonly { readonly setNo: number; readonly role: TaskRole }[];
}

export interface CampaignStore {
  /** Locks the row; null when there is none. */
  lock(campaignId: string): Promise<LockedCampaign | null>;
  /** Locks the campaign of a released dispatch, before the dispatch itself. */
  lockOfDispatch(dispatchId: string): Promise<LockedCampaign | null>;
  /** The same of the dispatch that an assignment came in. */
  lockOfAssignment(assignmentId: string): Promise<LockedCampaign | null>;
  /** Locks the campaigns of released dispatches, in the order in which everybody locks them, by id. */
  lockOfDispatches(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, LockedCampaign>>;
  /** The same of the dispatches that these pieces of work came with. */
  lockOfAssignments(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, LockedCampaign>>;
  pulse(campaignId: string): Promise<CampaignPulse | null>;
  /** The body whose work it is, and all who gave it out: it may go to none of them again. */
  gaveOut(assignmentId: string): Promise<ReadonlySet<string>>;
  /** Campaigns that go on and carry on the work of one above. */
  carryingOn(campaignId: string): Promise<readonly CarryingOn[]>;
  /** Writes the change and its event in the campaign's own chain; version + 1. */
  save(
    campaign: LockedCampaign,
    change: CampaignMove,
    events: readonly SealedEvent[],
    head: ChainHead,
  ): Promise<void>;

  /** Null when the campaign was never launched. */
  launchOf(campaignId: string): Promise<LaunchFacts | null>;
  /** Takes a launch page for this transaction; false: it is already written. */
  takePage(campaignId: string, page: number): Promise<boolean>;
  recipientsOfPage(campaignId: string, page: number): Promise<readonly LaunchRecipient[]>;
  /** Adds bodies to those the launch reached, on the pages that acts on the whole campaign go by. */
  addRecipients(campaignId: string, recipients: readonly LaunchRecipient[]): Promise<void>;
  /** Numbers of the sets that tasks and reports of the campaign name. */
  setNos(campaignId: string): Promise<readonly number[]>;
  /** Ids of the bodies it has reached, those added later too. */
  recipientIds(campaignId: string): Promise<readonly string[]>;
  /**
   * The second body takes the place of the first in every set: it owes the reports of all. Nobody that gives its sets here
   * is given others.
   */
  moveSets(moves: readonly SetMove[]): Promise<void>;
  /** The bodies it has reached, each with its sets. */
  recipientsOf(campaignId: string): Promise<readonly LaunchRecipient[]>;
  /** Tasks that go on, in their order: what was dropped is given to nobody any more. */
  tasksToAssign(campaignId: string): Promise<readonly LaunchTask[]>;
  /** The place after the last task there ever was, counted from 1. */
  nextTaskPosition(campaignId: string): Promise<number>;
  /** Makes bodies that have the document members of one more of its sets. */
  addToSet(campaignId: string, setNo: number, bodyIds: readonly string[]): Promise<void>;
  amendTasks(campaignId: string, amendment: TaskAmendment): Promise<void>;
  /** A write of no consequence: shows that the database takes writes of this campaign. */
  touch(campaignId: string): Promise<void>;
  pagesDone(campaignId: string): Promise<number>;
  /** Null when there is nothing to wind up (any more). */
  windUpOf(campaignId: string): Promise<WindUp | null>;
  /** Where work of these dispatches goes on in the campaign that replaces theirs: the same body and role, the task named. */
  successorsOf(replacedBy: string, dispatchIds: readonly string[]): Promise<readonly Successor[]>;
  /** Of these bodies, those that have the document of a campaign. */
  reachedOf(campaignId: string, bodyIds: readonly string[]): Promise<ReadonlySet<string>>;
  markWoundUp(campaignId: string): Promise<void>;
  /** Everything armed follows this version of the calendar now. */
  markCalendarFollowed(campaignId: string, calendarVersion: number): Promise<void>;
  markPolicyFollowed(campaignId: string, policyVersion: number): Promise<void>;
  /** Refreshes the planner's statistics of the tables a large launch filled. */
  analyze(): Promise<void>;

  /** Running campaigns with a step due by `asOf`. */
  withStepsDue(asOf: Instant): Promise<readonly string[]>;

  /** Campaigns that are launched and not over, or over and not wound up: each must have a workflow. */
  needingWorkflow(): Promise<readonly string[]>;
}
