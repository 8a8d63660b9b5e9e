import type { DigestAddress, DigestLine, DigestScope } from '#application';
import { ISSUERS_OWN } from '#domain';
import { at, run } from '../../sql.js';
import { MessageQueue } from './message-queue.js';

/** The issuer's own people hear of each campaign by itself. */
const ISSUERS_CAMPAIGN = `case when n.audience in ('${ISSUERS_OWN.join("', '")}') then n.campaign_id end`;

/** Lines a digest may take; what is asked of the campaign stands before any limit, so that no paused one starves others. */
const WAITING = `
  from notification n join campaign c on c.id = n.campaign_id and c.state = 'running'
  where n.message_id is null and n.fate is null and n.due_at <= $1 and n.campaign_id <> all($2::uuid[])`;

interface AddressRow {
  readonly recipient: string;
  readonly issuer_body_id: string;
  readonly for_campaign: string | null;
}

const toAddress = (row: AddressRow): DigestAddress => ({
  recipient: row.recipient,
  issuerBodyId: row.issuer_body_id,
  campaignId: row.for_campaign,
});

/** Lines that wait for the morning. */
export class DigestQueue extends MessageQueue {
  public async suppressLinesOfEndedCampaigns(): Promise<void> {
    await run(
      this.manager,
      `update notification n set fate = 'SUPPRESSED' from campaign c
       where c.id = n.campaign_id and c.state in ('closed', 'recalled', 'discarded')
         and n.message_id is null and n.fate is null`,
    );
  }

  public async digestAddresses(
    { dueBy, unfinished }: DigestScope,
    after: DigestAddress | null,
    limit: number,
  ): Promise<readonly DigestAddress[]> {
    const { rows } = await run<AddressRow>(
      this.manager,
      `select recipient, issuer_body_id, for_campaign from (
         select distinct n.recipient, c.issuer_body_id, ${ISSUERS_CAMPAIGN} as for_campaign ${WAITING}) as waiting
       where $3::text is null or (recipient, issuer_body_id, coalesce(for_campaign::text, '')) > ($3, $4::uuid, $5::text)
       order by recipient, issuer_body_id, coalesce(for_campaign::text, '') limit $6`,
      [
        at(dueBy),
        unfinished,
        after?.recipient ?? null,
        after?.issuerBodyId ?? null,
        after?.campaignId ?? '',
        limit,
      ],
    );
    return rows.map(toAddress);
  }

  public async lockDigestLines(
    { dueBy, unfinished }: DigestScope,
    addresses: readonly DigestAddress[],
  ): Promise<readonly DigestLine[]> {
    const { rows } = await run<
      AddressRow & {
        readonly id: string;
        readonly campaign_id: string;
        readonly audience: DigestLine['audience'];
        readonly body_id: string | null;
      }
    >(
      this.manager,
      `select n.id, n.recipient, c.issuer_body_id, ${ISSUERS_CAMPAIGN} as for_campaign, n.campaign_id, n.audience,
              n.body_id ${WAITING}
         and (n.recipient, c.issuer_body_id, coalesce((${ISSUERS_CAMPAIGN})::text, ''))
           in (select * from unnest($3::text[], $4::uuid[], $5::text[]))
       order by n.recipient, n.due_at, n.id for no key update of n skip locked`,
      [
        at(dueBy),
        unfinished,
        addresses.map((address) => address.recipient),
        addresses.map((address) => address.issuerBodyId),
        addresses.map((address) => address.campaignId ?? ''),
      ],
    );
    return rows.map((row) => ({
      notificationId: row.id,
      address: toAddress(row),
      campaignId: row.campaign_id,
      audience: row.audience,
      bodyId: row.body_id,
    }));
  }

  public async attach(
    lines: readonly { readonly notificationId: string; readonly messageId: string }[],
  ): Promise<void> {
    await run(
      this.manager,
      `update notification n set message_id = u.message_id
       from unnest($1::uuid[], $2::uuid[]) as u(id, message_id) where n.id = u.id and n.message_id is null`,
      [lines.map((line) => line.notificationId), lines.map((line) => line.messageId)],
    );
  }
}
