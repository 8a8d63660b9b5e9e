import type { EntityManager } from 'typeorm';
import type { IntakeEnd, MailIntake, MailIntakeStore, ReadingJobProblem } from '#application';
import { at, instantOf, one, run } from '../sql.js';
import type { RepositoryContext } from '../unit-of-work.js';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly email: string;
  readonly message_key: string;
  readonly state: 'waiting' | IntakeEnd['state'];
  readonly reading_id: string | null;
  readonly campaign_id: string | null;
  readonly problem: ReadingJobProblem | null;
  readonly notes: readonly string[];
  readonly received_at: Date;
}

const SELECT = `select i.id, i.person_id, p.email, i.message_key, i.state, i.reading_id, i.campaign_id, i.problem, i.notes,
    i.received_at
  from mail_intake i join person p on p.id = i.person_id`;

export class MailIntakeRepository implements MailIntakeStore {
  public constructor(
    private readonly manager: EntityManager,
    private readonly context: RepositoryContext,
  ) {}

  public async isKnown(personId: string, key: string): Promise<boolean> {
    const known = await one(
      this.manager,
      'select from mail_intake where person_id = $1 and message_key = $2',
      [personId, key],
    );
    return known !== null;
  }

  public async begin({
    id,
    personId,
    key,
  }: {
    readonly id: string;
    readonly personId: string;
    readonly key: string;
  }): Promise<boolean> {
    const { count } = await run(
      this.manager,
      `insert into mail_intake (id, person_id, message_key, state, received_at) values ($1, $2, $3, 'waiting', $4)
       on conflict (person_id, message_key) do nothing`,
      [id, personId, key, at(this.context.clock.now())],
    );
    return count === 1;
  }

  public async wait(id: string, jobId: string): Promise<void> {
    await run(this.manager, 'update mail_intake set job_id = $2 where id = $1', [id, jobId]);
  }

  public async settle(id: string, end: IntakeEnd): Promise<void> {
    const isDrafted = end.state === 'drafted';
    await run(
      this.manager,
      `update mail_intake set state = $2, reading_id = $3, campaign_id = $4, problem = $5, notes = $6, settled_at = $7
       where id = $1`,
      [
        ...[id, end.state, isDrafted ? end.readingId : null, isDrafted ? end.campaignId : null],
        isDrafted ? null : JSON.stringify(end.problem),
        JSON.stringify(isDrafted ? end.notes : []),
        at(this.context.clock.now()),
      ],
    );
  }

  public async find(id: string): Promise<MailIntake | null> {
    const row = await one<Row>(this.manager, `${SELECT} where i.id = $1`, [id]);
    return row && toIntake(row);
  }

  public async ofJob(jobId: string): Promise<MailIntake | null> {
    const row = await one<Row>(this.manager, `${SELECT} where i.job_id = $1`, [jobId]);
    return row && toIntake(row);
  }

  public async newestOf(personId: string, limit: number): Promise<readonly MailIntake[]> {
    const { rows } = await run<Row>(
      this.manager,
      `${SELECT} where i.person_id = $1 order by i.received_at desc, i.id limit $2`,
      [personId, limit],
    );
    return rows.map(toIntake);
  }
}

const toIntake = (row: Row): MailIntake => ({
  id: row.id,
  personId: row.person_id,
  email: row.email,
  key: row.message_key,
  receivedAt: instantOf(row.received_at),
  end: endOf(row),
});

function endOf({ state, reading_id, campaign_id, problem, notes }: Row): IntakeEnd | null {
  if (state === 'refused' && problem !== null) return { state, problem };
  if (state !== 'drafted' || reading_id === null || campaign_id === null) return null;
  return { state, readingId: reading_id, campaignId: campaign_id, notes };
}
