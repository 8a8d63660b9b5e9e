import type { EntityManager } from 'typeorm';
import type { MailContent, MailLineFacts, NewWorkFacts } from '#application';
import type {
  AssignmentState,
  CampaignState,
  DispatchState,
  ExchangeKind,
  ExchangeState,
  LocalDate,
  NoticeFacts,
  ObligationKind,
  ReportState,
  TaskNature,
  TemplateName,
  Urgency,
} from '#domain';
import { instantOf, instantOrNull, prepared, run, unmeasured } from '../sql.js';
import { isHeldBack } from '../standing.sql.js';

interface LineRow {
  readonly id: string;
  readonly message_id: string;
  readonly has_fate: boolean;
  readonly of_obligation: boolean;
  readonly obligation_closed: boolean;
  readonly campaign_state: CampaignState;
  readonly subject_state: string | null;
  readonly composed_at: Date;
  readonly told_due_at: Date | null;
  readonly template: TemplateName;
  readonly kind: ObligationKind | null;
  readonly subject_id: string;
  readonly document_type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly subject: string;
  readonly issued_on: LocalDate | null;
  readonly urgency: Urgency | null;
  readonly issuer_body_id: string;
  readonly issuer_name: string;
  readonly body_name: string;
  readonly body_ended_on: LocalDate | null;
  readonly dispatch_id: string | null;
  readonly due_at: Date | null;
  readonly opened_at: Date | null;
  readonly last_word_at: Date | null;
  readonly title: string | null;
  readonly role: MailLineFacts['role'];
  readonly standing: boolean;
  readonly nature: TaskNature | null;
  readonly dispatch_state: DispatchState | null;
  readonly on_paper: boolean;
  readonly work_state: AssignmentState | null;
  readonly report_state: ReportState | null;
  readonly task_count: number;
  readonly period_label: string | null;
  readonly cutoff_on: LocalDate | null;
  readonly submitted_at: Date | null;
  readonly reason: string | null;
  readonly suggested_body: string | null;
  readonly declined: boolean;
  readonly held_back: boolean;
  readonly exchange_kind: ExchangeKind | null;
  readonly exchange_state: ExchangeState;
  readonly asked: string;
  readonly asked_at: Date;
  readonly answer: string | null;
  readonly explain_by: Date | null;
  readonly wanted_due_at: Date | null;
  readonly granted_due_at: Date | null;
}

/** A notice that a claimed message carries: what decides its fate, and what it says. */
export interface CarriedNotice {
  readonly id: string;
  readonly facts: NoticeFacts;
  readonly line: MailLineFacts;
}

/** The notices of claimed messages, by message, with the rows they are about as they are now. */
export async function carriedNotices(
  manager: EntityManager,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CarriedNotice[]>> {
  const { rows } = await run<LineRow>(manager, LINES, [messageIds]);
  const carried = new Map<string, CarriedNotice[]>();
  for (const row of rows) {
    const notice = { id: row.id, facts: toFacts(row), line: toLine(row) };
    const own = carried.get(row.message_id);
    if (own === undefined) carried.set(row.message_id, [notice]);
    else own.push(notice);
  }
  return carried;
}

/** What messages have to say by those of their notices that are told, in the same order. */
export async function mailContents(
  manager: EntityManager,
  told: readonly (readonly CarriedNotice[])[],
): Promise<readonly MailContent[]> {
  const contents = told.map((notices) => {
    const lines = onceEach(notices.map((one) => one.line));
    const first = lines.find((line) => line.template === 'newWork');
    return { lines, opens: first?.dispatchId ?? null };
  });
  const work = await newWorkOf(
    manager,
    contents.flatMap(({ opens }) => opens ?? []),
  );
  return contents.map(({ lines, opens }) => ({
    lines,
    newWork: opens === null ? null : (work.get(opens) ?? null),
  }));
}

/** Two steps of one matter in one digest are told once. */
function onceEach(lines: readonly MailLineFacts[]): readonly MailLineFacts[] {
  const seen = new Set<string>();
  return lines.filter(({ template, subjectId }) => {
    const matter = `${template} ${subjectId}`;
    if (seen.has(matter)) return false;
    seen.add(matter);
    return true;
  });
}

/**
 * Looks a row up for each notice. Joined, a table that is small on the day of the plan is read whole for each group of mails,
 * and after it has grown until the plan is made anew.
 */
const looked = (row: string, found: string): string =>
  `left join lateral (select * from ${row} where ${found} limit 1) ${row.split(' ')[1]} on true`;

const LINES = prepared(
  'mail_lines',
  `select n.id, n.message_id, n.fate is not null as has_fate, n.obligation_id is not null as of_obligation,
         o.closed_at is not null as obligation_closed, c.state as campaign_state,
         coalesce(e.state, pr.state, a.state, d.state) as subject_state, n.created_at as composed_at, n.told_due_at, n.template, o.kind, n.subject_id,
         c.document_type, c.number, c.symbol, c.subject, c.issued_on::text, c.urgency, c.issuer_body_id, ib.name as issuer_name,
         coalesce(b.name, ib.name) as body_name, b.valid_to::text as body_ended_on, d.id as dispatch_id,
         case when e.id is null then coalesce(o.due_at, pr.due_at, a.due_at) else a.due_at end as due_at, o.opened_at, greatest(o.last_word_at, a.last_word_at) as last_word_at,
         t.title, a.role, coalesce(t.nature = 'standing', false) as standing,
         t.nature, d.state as dispatch_state, coalesce(d.on_paper, false) as on_paper, a.state as work_state, pr.state as report_state,
         case when n.template in ('acknowledgementReminder', 'acknowledgementEscalation', 'unacknowledgedList')
              then (select count(*) from assignment w where w.dispatch_id = d.id)::int else 0 end as task_count,
         p.label as period_label, p.cutoff_on::text,
         coalesce(pr.submitted_at, a.submitted_at) as submitted_at,
         coalesce(pr.reason, a.reason, d.decline_reason) as reason,
         case when a.id is null then d.suggested_body else a.suggested_body end as suggested_body,
         e.id is null and coalesce(a.state, d.state) = 'declined' as declined,
         o.id is not null and ${isHeldBack('o')} as held_back,
         e.kind as exchange_kind, e.state as exchange_state, e.text as asked, e.asked_at, e.answer, e.due_at as explain_by,
         e.wanted_due_at, e.granted_due_at
  from notification n
  join campaign c on c.id = n.campaign_id
  join body ib on ib.id = c.issuer_body_id
  ${looked('obligation o', 'o.id = n.obligation_id')}
  ${looked('exchange e', 'e.id = n.subject_id')}
  ${looked('assignment a', 'a.id = coalesce(e.assignment_id, n.subject_id)')}
  left join task t on t.id = a.task_id
  ${looked('period_report pr', 'pr.id = n.subject_id')}
  left join report_period p on p.id = pr.period_id
  ${looked('dispatch d', 'd.id = coalesce(o.dispatch_id, e.dispatch_id, a.dispatch_id, pr.dispatch_id, n.subject_id)')}
  left join body b on b.id = coalesce(n.body_id, d.body_id)
  where n.message_id = any(${unmeasured('$1::uuid[]')}::uuid[])
  order by coalesce(o.due_at, n.due_at), c.id, t.position, b.name, n.id`,
);

const TASKS = prepared(
  'mail_tasks',
  `select a.dispatch_id, t.title, a.role, a.due_at, t.nature = 'standing' as standing
   from assignment a join task t on t.id = a.task_id
   where a.dispatch_id = any(${unmeasured('$1::uuid[]')}::uuid[]) order by t.position, a.role`,
);

const REPORTS = prepared(
  'mail_reports',
  `select d.id as dispatch_id, p.label, p.due_at, p.cutoff_on::text
   from dispatch d
   join campaign_recipient r on r.campaign_id = d.campaign_id and r.body_id = d.body_id
   join report_series s on s.campaign_id = d.campaign_id and s.set_nos && r.set_nos
   join report_period p on p.series_id = s.id and p.state <> 'locked'
   where d.id = any(${unmeasured('$1::uuid[]')}::uuid[]) order by p.due_at`,
);

interface TaskRow {
  readonly dispatch_id: string;
  readonly title: string;
  readonly role: NewWorkFacts['tasks'][number]['role'];
  readonly due_at: Date | null;
  readonly standing: boolean;
}

interface ReportRow {
  readonly dispatch_id: string;
  readonly label: string;
  readonly due_at: Date;
  readonly cutoff_on: LocalDate | null;
}

const REPLACED = prepared(
  'mail_replaced',
  `select d.id as dispatch_id, concat_ws('/', o.number, o.symbol) as label
   from dispatch d join campaign c on c.id = d.campaign_id join campaign o on o.id = c.replaces_id
   where d.id = any($1::uuid[])`,
);

async function newWorkOf(
  manager: EntityManager,
  dispatchIds: readonly string[],
): Promise<ReadonlyMap<string, NewWorkFacts>> {
  if (dispatchIds.length === 0) return new Map();
  const [tasks, reports, replaced] = await Promise.all([
    run<TaskRow>(manager, TASKS, [dispatchIds]),
    run<ReportRow>(manager, REPORTS, [dispatchIds]),
    run<{ dispatch_id: string; label: string }>(manager, REPLACED, [dispatchIds]),
  ]);
  const of = <Row extends { dispatch_id: string }>(rows: readonly Row[], id: string) =>
    rows.filter((row) => row.dispatch_id === id);
  return new Map(
    dispatchIds.map((id) => [
      id,
      {
        replaces: replaced.rows.find((row) => row.dispatch_id === id)?.label ?? null,
        tasks: of(tasks.rows, id).map(({ title, role, due_at, standing }) => ({
          title,
          role,
          dueAt: instantOrNull(due_at),
          standing,
        })),
        reports: of(reports.rows, id).map(({ label, due_at, cutoff_on }) => ({
          label,
          dueAt: instantOf(due_at),
          cutoffOn: cutoff_on,
        })),
      },
    ]),
  );
}

const toFacts = (row: LineRow): NoticeFacts => ({
  template: row.template,
  hasFate: row.has_fate,
  ofObligation: row.of_obligation,
  obligationClosed: row.obligation_closed,
  campaignState: row.campaign_state,
  subjectState: row.subject_state,
  composedAt: instantOf(row.composed_at),
  toldDueAt: instantOrNull(row.told_due_at),
  dueAt: instantOrNull(row.due_at),
  lastWordAt: instantOrNull(row.last_word_at),
  heldBack: row.held_back,
});

const toExchange = (row: LineRow): MailLineFacts['exchange'] =>
  row.exchange_kind === null
    ? null
    : {
        kind: row.exchange_kind,
        state: row.exchange_state,
        text: row.asked,
        askedAt: instantOf(row.asked_at),
        answer: row.answer,
        dueAt: instantOrNull(row.explain_by),
        wantedDueAt: instantOrNull(row.wanted_due_at),
        grantedDueAt: instantOrNull(row.granted_due_at),
      };

/** null: the notice is of no dispatch. */
function toMailedRow(row: LineRow): MailLineFacts['row'] {
  const { dispatch_state: dispatchState, work_state: state, nature } = row;
  if (dispatchState === null) return null;
  return {
    dispatchState,
    campaignState: row.campaign_state,
    onPaper: row.on_paper,
    work: state === null || nature === null ? null : { state, nature },
    report: row.report_state,
    exchange:
      row.exchange_kind === null ? null : { kind: row.exchange_kind, state: row.exchange_state },
  };
}

function toLine(row: LineRow): MailLineFacts {
  return {
    template: row.template,
    kind: row.kind,
    subjectId: row.subject_id,
    document: {
      documentType: row.document_type,
      number: row.number,
      symbol: row.symbol,
      subject: row.subject,
      issuedOn: row.issued_on,
      issuerName: row.issuer_name,
      urgency: row.urgency,
    },
    issuerBodyId: row.issuer_body_id,
    bodyName: row.body_name,
    bodyEndedOn: row.body_ended_on,
    dispatchId: row.dispatch_id,
    dueAt: instantOrNull(row.due_at),
    openedAt: instantOrNull(row.opened_at),
    lastWordAt: instantOrNull(row.last_word_at),
    taskTitle: row.title,
    role: row.role,
    standing: row.standing,
    taskCount: row.task_count,
    periodLabel: row.period_label,
    cutoffOn: row.cutoff_on,
    submittedAt: instantOrNull(row.submitted_at),
    reason: row.reason,
    suggestedBody: row.suggested_body,
    declined: row.declined,
    row: toMailedRow(row),
    exchange: toExchange(row),
  };
}
