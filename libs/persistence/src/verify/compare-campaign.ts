import type { Digest } from '#application';
import {
  localDateOf,
  planParts,
  replayCampaign,
  type LaunchPlan,
  type LocalDate,
  type ReplayedCampaign,
} from '#domain';
import { toChainEvent } from './compare-dispatch.js';
import { note, type Findings } from './findings.js';
import type { CampaignFacts, CampaignRow } from './journal-rows.js';

/** Days that work of a task was moved to, by task: its own date moves with it and has no entry. */
export type MovedDays = ReadonlyMap<string, ReadonlySet<LocalDate>>;

/** A campaign with its periods, series, tasks and first dates against its chain and the plan its launch vouches for. */
export function compareCampaign(facts: CampaignFacts, moved: MovedDays, digest: Digest): Findings {
  const { campaign } = facts;
  const replayed = replayCampaign(facts.events.map(toChainEvent));
  const where = `đợt ${campaign.id}`;
  const found: Findings = {
    states: replayed.faults.map((fault) => `${where}, ${fault}`),
    contents: [],
  };
  note(found.states, where, 'trạng thái', campaign.state, replayed.state);
  note(found.states, where, 'phiên bản', campaign.version, replayed.version);
  note(found.contents, where, 'lý do kết thúc', campaign.close_reason, replayed.closeReason);
  comparePeriods(facts, replayed, found.states);
  if (replayed.planHash !== null) comparePlan(facts, replayed.planHash, moved, digest, found);
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
      states.push(`kỳ ${id}: là ${state}, nhật ký nói ${expected.join(' hoặc ')}`);
    }
  }
  for (const one of series)
    note(states, `loạt báo cáo ${one.id}`, 'đã kết thúc', one.ended, ended.has(one.id));
}

/** The launch keeps the hash of its plan in the chain, the plan itself in the row: unchanged, it vouches for the rest. */
function comparePlan(
  facts: CampaignFacts,
  planHash: string,
  moved: MovedDays,
  digest: Digest,
  { contents }: Findings,
): void {
  const { campaign } = facts;
  const where = `đợt ${campaign.id}`;
  if (campaign.preview === null || digest.ofJson(planParts(campaign.preview)) !== planHash) {
    contents.push(`${where}: bản đã giao không còn đúng mã băm lúc giao`);
    return;
  }
  compareHeader(campaign, campaign.preview, contents);
  compareTasks(facts, campaign.preview, moved, contents);
  compareDates(facts, campaign.preview, contents);
}

function compareHeader(row: CampaignRow, { header }: LaunchPlan, contents: string[]): void {
  const where = `đợt ${row.id}`;
  note(contents, where, 'loại văn bản', row.document_type, header.documentType);
  note(contents, where, 'số', row.number, header.number);
  note(contents, where, 'ký hiệu', row.symbol, header.symbol);
  note(contents, where, 'trích yếu', row.subject, header.subject);
  note(contents, where, 'ngày ban hành', row.issued_on, header.issuedOn);
  note(contents, where, 'người ký', row.signer_name, header.signer);
  note(contents, where, 'độ khẩn', row.urgency, header.urgency);
}

function compareTasks(
  { campaign, tasks }: CampaignFacts,
  plan: LaunchPlan,
  moved: MovedDays,
  contents: string[],
): void {
  note(contents, `đợt ${campaign.id}`, 'số việc', tasks.length, plan.tasks.length);
  const planned = new Map(plan.tasks.map((task) => [task.position, task]));
  for (const row of tasks) {
    const task = planned.get(row.position);
    if (task === undefined) continue;
    const where = `việc ${row.ordinal} (${row.id})`;
    note(contents, where, 'thứ tự', row.ordinal, task.ordinal);
    note(contents, where, 'tên', row.title, task.title);
    note(contents, where, 'nội dung', row.description, task.description);
    note(contents, where, 'tính chất', row.nature, task.nature);
    const due = row.due_at?.getTime() ?? null;
    const isMoved = due !== null && moved.get(row.id)?.has(localDateOf(due)) === true;
    if (due !== (task.due?.at ?? null) && !isMoved) {
      note(contents, where, 'hạn', row.due_at, task.due === null ? null : new Date(task.due.at));
    }
  }
}

/** The first date of each role of each task; where it went from there is in the chains of the dispatches. */
function compareDates({ dates }: CampaignFacts, plan: LaunchPlan, contents: string[]): void {
  const planned = new Map(plan.tasks.map((task) => [task.position, task]));
  for (const { position, role, due, example } of dates) {
    const task = planned.get(position);
    const expected = (role === 'support' ? task?.supportDue : task?.due)?.at ?? null;
    if ((due?.getTime() ?? null) === expected) continue;
    const where = `việc thứ ${position}, vai ${role} (ví dụ ${example})`;
    note(contents, where, 'hạn lúc giao', due, expected === null ? null : new Date(expected));
  }
}
