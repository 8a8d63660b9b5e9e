import type { EntityManager } from 'typeorm';
import type { SuccessionStore } from '#application';
import type { LocalDate } from '#domain';
import { leftBehind } from '../left-behind.sql.js';
import { one, run } from '../sql.js';
import { dispatchIsOut } from '../standing.sql.js';

export class SuccessionRepository implements SuccessionStore {
  public constructor(private readonly manager: EntityManager) {}

  public untold(campaignId: string, day: LocalDate): Promise<readonly string[]> {
    return this.ids(
      `select d.id from ${leftBehind('$2::date')} where d.campaign_id = $1
         and not exists (select from notification n where n.subject_id = d.id and n.template = 'bodyEnded')
       order by b.name, d.id`,
      [campaignId, day],
    );
  }

  public async nextEnd(campaignId: string, after: LocalDate): Promise<LocalDate | null> {
    const row = await one<{ day: LocalDate | null }>(
      this.manager,
      `select (min(b.valid_to) + 1)::text as day from dispatch d
       join body b on b.id = d.body_id and b.valid_to >= $2::date
       where d.campaign_id = $1 and not ${dispatchIsOut('d.state')}`,
      [campaignId, after],
    );
    return row?.day ?? null;
  }

  public campaignsOf(bodyIds: readonly string[]): Promise<readonly string[]> {
    return this.ids(
      `select distinct c.id from dispatch d
       join campaign c on c.id = d.campaign_id and c.state in ('launching', 'running', 'paused')
       where d.body_id = any($1::uuid[]) and not ${dispatchIsOut('d.state')} order by c.id`,
      [bodyIds],
    );
  }

  private async ids(text: string, params: readonly unknown[]): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(this.manager, text, params);
    return rows.map(({ id }) => id);
  }
}
