import pg from 'pg';
import type { CampaignApi } from './campaign-fixture.js';

/** So many closed directives of the issuer of one campaign, a task each, with other words than it has. */
export async function manyDirectives(
  { db }: Pick<CampaignApi, 'db'>,
  campaignId: string,
  count: number,
): Promise<void> {
  await db.dataSource.query(
    `insert into campaign (id, state, issuer_body_id, document_type, number, symbol, subject, created_at, created_by, updated_at, draft, version)
     select gen_random_uuid(), 'closed', issuer_body_id, 'CV', n::text, 'LĐLĐ', 'Văn bản số ' || n || ' về việc triển khai công tác',
            created_at - make_interval(mins => n), created_by, updated_at, draft, 1
     from campaign, generate_series(1000, 999 + $2::int) n where id = $1`,
    [campaignId, count],
  );
  await db.dataSource.query(
    `insert into task (id, campaign_id, position, ordinal, title, nature)
     select gen_random_uuid(), id, 1, '1', 'Việc ' || number || ' của ' || subject, 'finite'
     from campaign where state = 'closed'`,
  );
  // What the database does by itself a minute later; the application's role may not.
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query('analyze campaign, task');
  await owner.end();
}
