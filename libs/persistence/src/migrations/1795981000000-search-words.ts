import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words of directives and tasks, without marks and case, each with its index (ADR 0035). The function folds as
 * `foldName` of the domain does: a word typed is found whatever the marks of either.
 */
export class SearchWords1795981000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
-- Dear, so that no plan folds every row where an index has the words already.
create function search_words(text) returns tsvector language sql immutable parallel safe cost 1000
return to_tsvector('simple'::regconfig, regexp_replace(
  lower(translate(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g'), 'ĐđÐðƉɖ', 'dddddd')),
  '[^a-z0-9]+', ' ', 'g'));

create index campaign_search on campaign
  using gin (search_words(coalesce(number, '') || ' ' || coalesce(symbol, '') || ' ' || subject));
create index task_search on task using gin (search_words(title));
create index campaign_newest on campaign (created_at desc);
`;

const DOWN = `
drop index campaign_newest;
drop index task_search;
drop index campaign_search;
drop function search_words(text);
`;
