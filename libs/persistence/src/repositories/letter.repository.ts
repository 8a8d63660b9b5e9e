import type { EntityManager } from 'typeorm';
import type { AnsweredExtension, KeptLetter, LateLine, LetterStore, NewLetter } from '#application';
import type { Instant, LetterDocument, LetterSettings } from '#domain';
import { at, instantOf, instantOrNull, one, run } from '../sql.js';
import { LATE, lateParams } from '../queries/late-work.sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row extends Omit<KeptLetter, 'createdAt' | 'number' | 'subject'> {
  readonly document: LetterDocument;
  readonly created_at: Date;
}

/** Lists in a letter end somewhere: what is longer is an annex of another kind. */
const MOST_LATE = 2_000;

const SELECT = `
  select id, campaign_id as "campaignId", kind, issued_on::text as "issuedOn", document, created_at,
    created_by ->> 'label' as "createdBy" from letter`;

export class LetterRepository implements LetterStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public settings(issuerBodyId: string): Promise<LetterSettings | null> {
    return this.readSettings(issuerBodyId, '');
  }

  public lockSettings(issuerBodyId: string): Promise<LetterSettings | null> {
    return this.readSettings(issuerBodyId, 'for update');
  }

  public async saveSettings(issuerBodyId: string, settings: LetterSettings): Promise<void> {
    await run(
      this.manager,
      `insert into letter_settings (issuer_body_id, settings) values ($1, $2)
       on conflict (issuer_body_id) do update set settings = excluded.settings`,
      [issuerBodyId, JSON.stringify(settings)],
    );
  }

  public async nextSerial(issuerBodyId: string, series: string): Promise<number> {
    const row = await one<{ readonly next: number }>(
      this.manager,
      'select coalesce(max(serial), 0) + 1 as next from letter where issuer_body_id = $1 and series = $2',
      [issuerBodyId, series],
    );
    return row?.next ?? 1;
  }

  public async insert(letter: NewLetter): Promise<boolean> {
    const { id, campaignId, issuerBodyId, exchangeId, kind, series, serial, document } = letter;
    const { count } = await run(
      this.manager,
      `insert into letter (id, campaign_id, issuer_body_id, exchange_id, kind, series, serial, issued_on, document,
         created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (issuer_body_id, series, serial) do nothing`,
      [
        ...[id, campaignId, issuerBodyId, exchangeId, kind, series, serial, document.issuedOn],
        ...[JSON.stringify(document), JSON.stringify(letter.createdBy)],
        at(this.context.clock.now()),
      ],
    );
    return count > 0;
  }

  public async list(campaignId: string): Promise<readonly KeptLetter[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where campaign_id = $1 order by created_at desc, id`,
      [campaignId],
    );
    return rows.map((row) => {
      const { document: _document, ...letter } = toLetter(row);
      return letter;
    });
  }

  public async find(
    campaignId: string,
    letterId: string,
  ): Promise<(KeptLetter & { readonly document: LetterDocument }) | null> {
    const row = await one<Row>(this.manager, `${SELECT} where campaign_id = $1 and id = $2`, [
      campaignId,
      letterId,
    ]);
    return row === null ? null : toLetter(row);
  }

  public async lateWork(campaignId: string, asOf: Instant): Promise<readonly LateLine[]> {
    const all = { campaignId, taskId: null, bodyIds: null, roles: null, asOf };
    const { rows } = await run<Omit<LateLine, 'dueAt'> & { readonly due_at: Date }>(
      this.manager,
      `select b.name as "bodyName", t.title, a.due_at
       from assignment a join dispatch d on d.id = a.dispatch_id join task t on t.id = a.task_id
       join body b on b.id = a.body_id
       where ${LATE} order by a.due_at, b.name, t.position limit ${MOST_LATE}`,
      lateParams(all),
    );
    return rows.map(({ due_at, ...line }) => ({ ...line, dueAt: instantOf(due_at) }));
  }

  public async answeredExtension(exchangeId: string): Promise<AnsweredExtension | null> {
    const row = await one<{
      readonly campaign_id: string;
      readonly body_name: string;
      readonly title: string;
      readonly text: string;
      readonly asked_at: Date;
      readonly old_due_at: Date | null;
      readonly wanted_due_at: Date;
      readonly granted_due_at: Date | null;
      readonly answer: string | null;
    }>(
      this.manager,
      `select x.campaign_id, b.name as body_name, t.title, x.text, x.asked_at, x.wanted_due_at, x.granted_due_at, x.answer,
         (e.data ->> 'oldDueAt')::timestamptz as old_due_at
       from exchange x join assignment a on a.id = x.assignment_id join task t on t.id = a.task_id
       join body b on b.id = a.body_id
       left join event e on e.dispatch_id = x.dispatch_id and e.type = 'extensionRequested'
         and e.data ->> 'exchangeId' = x.id::text
       where x.id = $1 and x.kind = 'extension' and x.state in ('granted', 'refused')`,
      [exchangeId],
    );
    return row === null
      ? null
      : {
          ...{ campaignId: row.campaign_id, bodyName: row.body_name, title: row.title },
          ...{ reason: row.text, answer: row.answer, askedAt: instantOf(row.asked_at) },
          oldDueAt: instantOrNull(row.old_due_at),
          wantedDueAt: instantOf(row.wanted_due_at),
          grantedDueAt: instantOrNull(row.granted_due_at),
        };
  }

  public async recallFacts(
    campaignId: string,
  ): Promise<{ readonly bodies: number; readonly reason: string }> {
    const row = await one<{ readonly bodies: number; readonly reason: string | null }>(
      this.manager,
      `select (select count(*)::int from dispatch d where d.campaign_id = c.id) as bodies, c.close_reason as reason
       from campaign c where c.id = $1`,
      [campaignId],
    );
    return { bodies: row?.bodies ?? 0, reason: row?.reason ?? '' };
  }

  private async readSettings(id: string, lock: '' | 'for update'): Promise<LetterSettings | null> {
    const row = await one<{ readonly settings: LetterSettings }>(
      this.manager,
      `select settings from letter_settings where issuer_body_id = $1 ${lock}`,
      [id],
    );
    return row?.settings ?? null;
  }
}

function toLetter({
  created_at,
  document,
  ...row
}: Row): KeptLetter & { readonly document: LetterDocument } {
  const { number, subject } = document;
  return { ...row, number, subject, document, createdAt: instantOf(created_at) };
}
