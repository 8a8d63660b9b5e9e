import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message has one recipient: copies that still wait become mails of their own. What a mail has met so far is time and
 * not a count, and the one gate all mail leaves by has its row.
 */
export class GiveEachRecipientAMail1795907482337 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const sql of UP) await runner.query(sql);
  }

  public async down(runner: QueryRunner): Promise<void> {
    for (const sql of DOWN) await runner.query(sql);
  }
}

const UP = [
  `create temporary table copied on commit drop as
     select gen_random_uuid() as id, m.id as message_id, n.recipient, min(n.audience) as audience
     from message m join notification n on n.message_id = m.id
     where m.cc_email is not null and m.state in ('PENDING', 'RETRY') and n.recipient <> m.to_email
     group by m.id, n.recipient`,
  `insert into message (id, message_key, campaign_id, dispatch_id, person_id, body_id, template, audience, to_email, data,
                        state, urgent, not_before, composed_at)
   select c.id, c.id::text, m.campaign_id, m.dispatch_id, m.person_id, m.body_id, m.template, c.audience, c.recipient, m.data,
          'PENDING', m.urgent, m.not_before, m.composed_at
   from copied c join message m on m.id = c.message_id`,
  `update notification n set message_id = c.id from copied c
   where n.message_id = c.message_id and n.recipient = c.recipient`,
  'alter table message drop column cc_email',
  'alter table message add column refused_since timestamptz, add column held_at timestamptz',
  `create table mail_gate (
     id smallint primary key default 1 check (id = 1),
     closed_at timestamptz,
     waits_for text check (waits_for in ('time', 'person')),
     reason text,
     probes integer not null default 0,
     probe_at timestamptz,
     proven_at timestamptz,
     check ((closed_at is null) = (waits_for is null) and (closed_at is null) = (probe_at is null))
   )`,
  'insert into mail_gate (id) values (1)',
];

const DOWN = [
  'drop table mail_gate',
  'alter table message drop column refused_since, drop column held_at',
  'alter table message add column cc_email text',
];
