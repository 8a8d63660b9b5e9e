import type { Digest } from '#application';
import {
  localDateOf,
  planParts,
  replayCampaign,
  type AddedTask,
  type HeaderChange,
  type LaunchPlan,
  type LocalDate,
  type ReplayedCampaign,
} from '#domain';
import {
  JOURNAL_CHECK_WORDS as WORDS,
  VERIFY_FIELDS as FIELDS,
  VERIFY_PLACES as PLACES,
  replayFaultWords,
} from '#wording';
import { toChainEvent } from './compare-dispatch.js';
import { note, type Findings } from './findings.js';
import type { CampaignFacts, CampaignRow } from './journal-rows.js';

/** Days that work of a task was moved to, by task: its own date moves with it and has no entry. */
export type MovedDays = ReadonlyMap<string, ReadonlySet<LocalDate>>;

/** A campaign with its periods, series, tasks and first dates against its chain and the plan its launch vouches for. */
export function compareCampaign(facts: CampaignFacts, moved: MovedDays, digest: Digest): Findings {
  const { campaign } = facts;
  const replayed = replayCampaign(facts.events.map(toChainEvent));
  const where = PLACES.campaign(campaign.id);
  const found: Findings = {
    states: replayed.faults.map((fault) => WORDS.fault(where, replayFaultWords(fault))),
    contents: [],
  };
  note(found.states, where, FIELDS.state, campaign.state, replayed.state);
  note(found.states, where, FIELDS.version, campaign.version, replayed.version);
  note(found.contents, where, FIELDS.closeReason, campaign.close_reason, replayed.closeReason);
  note(found.contents, where, FIELDS.replaces, campaign.replaces_id, replayed.replaces);
  if (replayed.recipients !== null) {
    note(found.contents, where, FIELDS.recipients, campaign.recipient_count, replayed.recipients);
  }
  if (campaign.parent_body_id !== null) {
    note(found.contents, where, FIELDS.issuer, campaign.issuer_body_id, campaign.parent_body_id);
  }
  comparePeriods(facts, replayed, found.states);
  if (replayed.planHash !== null)
    comparePlan(facts, replayed.planHash, replayed, moved, digest, found);
  return found;
}

function comparePeriods(
  { campaign, periods, series }: CampaignFacts,
  { opened, locked, ended }: ReplayedCampaign,
  states: string[],
): void {
  for (const { id, state } of periods) {
    // Winding up locks what is left without an entry of its own.
    const expected =
      locked.has(id) || campaign.wound_up
        ? ['locked']
        : opened.has(id)
          ? ['open']
          : ['scheduled', 'opening'];
    if (!expected.includes(state)) {
      states.push(WORDS.periodState(id, state, expected));
    }
  }
  for (const one of series)
    note(states, PLACES.series(one.id), FIELDS.ended, one.ended, ended.has(one.id));
}

/** The launch keeps the hash of its plan in the chain, the plan itself in the row: unchanged, it vouches for the rest. */
function comparePlan(
  facts: CampaignFacts,
  planHash: string,
  replayed: ReplayedCampaign,
  moved: MovedDays,
  digest: Digest,
  { contents }: Findings,
): void {
  const { campaign } = facts;
  const where = PLACES.campaign(campaign.id);
  if (campaign.preview === null || digest.ofJson(planParts(campaign.preview)) !== planHash) {
    contents.push(WORDS.planChanged(where));
    return;
  }
  const parent = campaign.preview.parent?.assignmentId ?? null;
  note(contents, where, FIELDS.parent, campaign.parent_assignment_id, parent);
  compareHeader(campaign, campaign.preview, replayed, contents);
  compareTasks(facts, campaign.preview, replayed, moved, contents);
  compareDates(facts, campaign.preview, contents);
}

/** What was set right later, its entry vouches for. */
function compareHeader(
  row: CampaignRow,
  { header }: LaunchPlan,
  { header: amended }: ReplayedCampaign,
  contents: string[],
): void {
  const where = PLACES.campaign(row.id);
  const now = (field: HeaderChange['field']) => amended.get(field) ?? header[field] ?? null;
  note(contents, where, FIELDS.documentType, row.document_type, header.documentType);
  note(contents, where, FIELDS.number, row.number, now('number'));
  note(contents, where, FIELDS.symbol, row.symbol, now('symbol'));
  note(contents, where, FIELDS.subject, row.subject, now('subject'));
  note(contents, where, FIELDS.issuedOn, row.issued_on, header.issuedOn);
  note(contents, where, FIELDS.signer, row.signer_name, header.signer);
  note(contents, where, FIELDS.urgency, row.urgency, header.urgency);
}

function compareTasks(
  { campaign, tasks }: CampaignFacts,
  plan: LaunchPlan,
  replayed: ReplayedCampaign,
  moved: MovedDays,
  contents: string[],
): void {
  const { added, titles, dates, dropped } = replayed;
  const expected = plan.tasks.length + added.size;
  note(contents, PLACES.campaign(campaign.id), FIELDS.tasks, tasks.length, expected);
  const planned = new Map(plan.tasks.map((task) => [task.position, task]));
  for (const row of tasks) {
    const later = added.get(row.id);
    const task = later === undefined ? planned.get(row.position) : asPlanned(later);
    if (task === undefined) continue;
    const where = PLACES.task(row.ordinal, row.id);
    note(contents, where, FIELDS.ordinal, row.ordinal, task.ordinal);
    note(contents, where, FIELDS.title, row.title, titles.get(row.id) ?? task.title);
    note(contents, where, FIELDS.description, row.description, task.description);
    note(contents, where, FIELDS.nature, row.nature, task.nature);
    note(contents, where, FIELDS.dropped, row.dropped, dropped.has(row.id));
    const due = row.due_at?.getTime() ?? null;
    const isMoved = due !== null && moved.get(row.id)?.has(localDateOf(due)) === true;
    const dated = dates.get(row.id);
    const first = dated === undefined ? (task.due?.at ?? null) : Date.parse(dated);
    if (due !== first && !isMoved) {
      note(contents, where, FIELDS.due, row.due_at, first === null ? null : new Date(first));
    }
  }
}

/** A task that came later, as a plan would have it. */
const asPlanned = ({ ordinal, title, dueAt }: AddedTask) => ({
  ...{ ordinal, title, description: '', nature: 'finite' },
  due: dueAt === null ? null : { at: Date.parse(dueAt) },
});

/** The first date of each role of each task; where it went from there is in the chains of the dispatches. */
function compareDates({ dates }: CampaignFacts, plan: LaunchPlan, contents: string[]): void {
  const planned = new Map(plan.tasks.map((task) => [task.position, task]));
  for (const { position, role, due, example } of dates) {
    const task = planned.get(position);
    const expected = (role === 'support' ? task?.supportDue : task?.due)?.at ?? null;
    if ((due?.getTime() ?? null) === expected) continue;
    const where = PLACES.role(position, role, example);
    note(contents, where, FIELDS.dueAtLaunch, due, expected === null ? null : new Date(expected));
  }
}
