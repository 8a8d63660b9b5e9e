import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an identity provider means by its subject: bound once, one subject of a provider a person. */
export class BindIdentities1795991200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_identity (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person(id),
        bound_at timestamptz not null,
        primary key (issuer, subject),
        unique (person_id, issuer)
      )`);
    await runner.query(`
      alter table session drop constraint session_opened_by_check,
        add constraint session_opened_by_check check (opened_by in ('password', 'link', 'identity'))`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from session where opened_by = 'identity'`);
    await runner.query(`
      alter table session drop constraint session_opened_by_check,
        add constraint session_opened_by_check check (opened_by in ('password', 'link'))`);
    await runner.query('drop table person_identity');
  }
}
