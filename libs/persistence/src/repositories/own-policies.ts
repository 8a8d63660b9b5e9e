import type { EntityManager } from 'typeorm';
import type { Actor, PolicyMade, PolicyMove, PolicyScope } from '#application';
import type { ReminderRow } from '#domain';
import { bulkInsert } from '../bulk-insert.js';
import { at, instantOf, one, prepared, run } from '../sql.js';
import type { ScopeContext } from '../unit-of-work.js';

/** Versions below are the product's, which come with its releases. */
const FIRST_OWN = 1_000;

/** The newest version of a campaign's own, else of its office; null: the product's. */
export const OWN_POLICY = (campaign: string, issuer: string): string =>
  `coalesce((select max(version) from reminder_policy where campaign_id = ${campaign}),
     (select max(version) from reminder_policy where issuer_body_id = ${issuer} and campaign_id is null))`;

const OF_CAMPAIGN = prepared(
  'policy_of_campaign',
  `select coalesce(${OWN_POLICY('c.id', 'c.issuer_body_id')}, i.policy_version) as version
   from campaign c, instance i where c.id = $1`,
);

/** Reminder policies that offices have made. */
export class OwnPolicies {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: ScopeContext,
  ) {}

  public async versionFor({ issuerBodyId, campaignId }: PolicyScope): Promise<number> {
    const row = await one<{ version: number }>(
      this.manager,
      `select coalesce(${OWN_POLICY('$2::uuid', '$1::uuid')}, policy_version) as version from instance`,
      [issuerBodyId, campaignId],
    );
    return row?.version ?? 0;
  }

  public async versionOfCampaign(campaignId: string): Promise<number | null> {
    const { rows } = await run<{ version: number }>(this.manager, OF_CAMPAIGN, [campaignId]);
    return rows[0]?.version ?? null;
  }

  public async lock(): Promise<void> {
    await run(this.manager, 'select from instance for no key update');
  }

  public async add(
    { issuerBodyId, campaignId }: PolicyScope,
    made: { readonly rows: readonly ReminderRow[]; readonly by: Actor; readonly reason: string },
  ): Promise<number> {
    const row = await one<{ version: number }>(
      this.manager,
      `insert into reminder_policy (version, policy, issuer_body_id, campaign_id, made_by, made_at, reason)
       select v, jsonb_build_object('version', v, 'rows', $2::jsonb), $3, $4, $5, $6, $7
       from (select greatest(max(version), $1 - 1) + 1 as v from reminder_policy) next returning version`,
      [
        ...[FIRST_OWN, JSON.stringify(made.rows), issuerBodyId, campaignId],
        ...[JSON.stringify(made.by), at(this.context.clock.now()), made.reason],
      ],
    );
    return row?.version ?? 0;
  }

  public async madeFor(
    { issuerBodyId, campaignId }: PolicyScope,
    limit: number,
  ): Promise<readonly PolicyMade[]> {
    const { rows } = await run<{
      version: number;
      campaign_id: string | null;
      made_by: Actor;
      made_at: Date;
      reason: string;
      moved: number;
    }>(
      this.manager,
      `select p.version, p.campaign_id, p.made_by, p.made_at, p.reason,
         (select count(*)::int from policy_move m where m.policy_version = p.version) as moved
       from reminder_policy p where p.issuer_body_id = $1 and (p.campaign_id is null or p.campaign_id = $2)
       order by p.version desc limit $3`,
      [issuerBodyId, campaignId, limit],
    );
    return rows.map((row) => ({
      version: row.version,
      campaignId: row.campaign_id,
      madeBy: row.made_by,
      madeAt: instantOf(row.made_at),
      reason: row.reason,
      moved: row.moved,
    }));
  }

  public async followersOf({ issuerBodyId, campaignId }: PolicyScope): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(
      this.manager,
      `select c.id from campaign c where c.issuer_body_id = $1 and c.state in ('running', 'paused')
         and case when $2::uuid is null then not exists (select from reminder_policy p where p.campaign_id = c.id)
           else c.id = $2 end order by c.id`,
      [issuerBodyId, campaignId],
    );
    return rows.map(({ id }) => id);
  }

  public async noteMoves(
    version: number,
    campaignId: string,
    moves: readonly PolicyMove[],
  ): Promise<void> {
    const columns = {
      subject_id: { type: 'uuid', values: moves.map(({ subjectId }) => subjectId) },
      before_at: { type: 'timestamptz', values: moves.map(({ before }) => at(before)) },
      after_at: { type: 'timestamptz', values: moves.map(({ after }) => at(after)) },
      policy_version: { type: 'int', value: version },
      campaign_id: { type: 'uuid', value: campaignId },
    };
    // Followed again after a cut, what was noted stays noted.
    await bulkInsert(this.manager, 'policy_move', columns, 'on conflict do nothing');
  }
}
