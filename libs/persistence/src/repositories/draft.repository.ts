import type { EntityManager } from 'typeorm';
import type {
  DraftStore,
  LaunchedDocument,
  LaunchProgress,
  LaunchRows,
  NewDraft,
  PlanPage,
  StoredDraft,
} from '#application';
import type { CampaignDraft, CampaignState, LaunchPlan, LocalDate } from '#domain';
import { at, instantOf, instantOrNull, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';
import { cascadeOrigin } from './draft/cascade-origin.js';
import { insertLaunchRows } from './draft/insert-launch-rows.js';

interface DraftRow {
  readonly id: string;
  readonly issuer_body_id: string;
  readonly reading_id: string | null;
  readonly parent_assignment_id: string | null;
  readonly state: CampaignState;
  readonly version: number;
  readonly draft: CampaignDraft;
  readonly plan_hash: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
}

interface ProgressRow {
  readonly id: string;
  readonly issuer_body_id: string;
  readonly state: CampaignState;
  readonly version: number;
  readonly pages_done: number;
  readonly page_count: number;
  readonly recipient_count: number;
  readonly launched_at: Date | null;
  readonly released_at: Date | null;
  readonly launch_error: string | null;
}

export class DraftRepository implements DraftStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async insert({ id, issuerBodyId, readingId, draft, createdBy, head, ...rest }: NewDraft) {
    await run(
      this.manager,
      `insert into campaign (id, issuer_body_id, reading_id, state, draft, ${HEADER_COLUMNS}, is_historical,
                             event_seq, event_hash, created_by, created_at, updated_at, parent_assignment_id,
                             parent_campaign_id)
       values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17,
               (select campaign_id from assignment where id = $17))`,
      [
        id,
        issuerBodyId,
        readingId,
        JSON.stringify(draft),
        ...headerValues(draft),
        draft.historical,
        head.seq,
        head.hash,
        JSON.stringify(createdBy),
        at(this.context.clock.now()),
        rest.parentAssignmentId,
      ],
    );
  }

  public async find(campaignId: string): Promise<StoredDraft | null> {
    const row = await one<DraftRow>(
      this.manager,
      `select id, issuer_body_id, reading_id, parent_assignment_id, state, version, draft, plan_hash, created_at, updated_at
       from campaign where id = $1`,
      [campaignId],
    );
    return row === null ? null : toStored(row);
  }

  public origin(assignmentId: string) {
    return cascadeOrigin(this.manager, assignmentId);
  }

  public async saveContent(campaignId: string, draft: CampaignDraft): Promise<void> {
    await run(
      this.manager,
      `update campaign set draft = $2, preview = null, plan_hash = null,
              (${HEADER_COLUMNS}) = ($3, $4, $5, $6, $7, $8, $9), is_historical = $10, updated_at = $11
       where id = $1`,
      [
        campaignId,
        JSON.stringify(draft),
        ...headerValues(draft),
        draft.historical,
        at(this.context.clock.now()),
      ],
    );
  }

  public async savePreview(
    campaignId: string,
    plan: LaunchPlan,
    planHash: string | null,
  ): Promise<void> {
    await run(this.manager, 'update campaign set preview = $2, plan_hash = $3 where id = $1', [
      campaignId,
      JSON.stringify(plan),
      planHash,
    ]);
  }

  public async preview(campaignId: string): Promise<LaunchPlan | null> {
    const row = await one<{ preview: LaunchPlan | null }>(
      this.manager,
      'select preview from campaign where id = $1',
      [campaignId],
    );
    return row?.preview ?? null;
  }

  public async previewPage(
    campaignId: string,
    from: number,
    limit: number,
  ): Promise<PlanPage | null> {
    return one<PlanPage>(
      this.manager,
      `select jsonb_set(preview, '{recipients}',
                jsonb_path_query_array(preview, '$.recipients[$from to $to]', $2)) as plan,
              md5(preview::text) as print
       from campaign where id = $1 and preview is not null`,
      [campaignId, JSON.stringify({ from, to: from + limit - 1 })],
    );
  }

  public async launchedDocument(
    issuerBodyId: string,
    document: { readonly number: string; readonly symbol: string; readonly issuedOn: LocalDate },
  ): Promise<LaunchedDocument | null> {
    const row = await one<{ id: string; launched_at: Date }>(
      this.manager,
      `select id, launched_at from campaign
       where issuer_body_id = $1 and number = $2 and coalesce(symbol, '') = $3 and issued_on = $4
         and state in ('launching', 'launch_failed', 'running', 'paused', 'closed')`,
      [issuerBodyId, document.number, document.symbol, document.issuedOn],
    );
    return row && { campaignId: row.id, launchedAt: instantOf(row.launched_at) };
  }

  public async writeLaunch(rows: LaunchRows): Promise<void> {
    await insertLaunchRows(this.manager, rows);
  }

  public async progress(campaignId: string): Promise<LaunchProgress | null> {
    const row = await one<ProgressRow>(
      this.manager,
      `select id, issuer_body_id, state, version, page_count, recipient_count, launched_at, released_at,
              launch_error,
              (select count(*)::int from launch_page p where p.campaign_id = c.id) as pages_done
       from campaign c where id = $1`,
      [campaignId],
    );
    return row === null ? null : toProgress(row);
  }
}

const HEADER_COLUMNS = 'document_type, number, symbol, subject, issued_on, signer_name, urgency';

const headerValues = ({ header }: CampaignDraft): readonly (string | null)[] => [
  header.documentType,
  header.number,
  header.symbol,
  header.subject,
  header.issuedOn,
  header.signer,
  header.urgency,
];

const toStored = (row: DraftRow): StoredDraft => ({
  campaignId: row.id,
  issuerBodyId: row.issuer_body_id,
  readingId: row.reading_id,
  parentAssignmentId: row.parent_assignment_id,
  state: row.state,
  version: row.version,
  draft: row.draft,
  planHash: row.plan_hash,
  createdAt: instantOf(row.created_at),
  updatedAt: instantOf(row.updated_at),
});

const toProgress = (row: ProgressRow): LaunchProgress => ({
  campaignId: row.id,
  issuerBodyId: row.issuer_body_id,
  state: row.state,
  version: row.version,
  pagesDone: row.pages_done,
  pageCount: row.page_count,
  recipientCount: row.recipient_count,
  launchedAt: instantOrNull(row.launched_at),
  releasedAt: instantOrNull(row.released_at),
  error: row.launch_error,
});
