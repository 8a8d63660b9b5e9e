import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLDED = [
  ['body', 'name', 'name_folded'],
  ['body_alias', 'alias', 'alias_folded'],
  ['body_group', 'name', 'name_folded'],
] as const;

/** Keys of names written with Ð (U+00D0) or Ɖ (U+0189) become the keys they have with Đ. */
export class FoldEveryD1795908966013 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const [table, , column] of FOLDED) {
      await runner.query(
        `update ${table} set ${column} = translate(${column}, 'ðɖ', 'dd') where ${column} ~ '[ðɖ]'`,
      );
    }
  }

  /** The key as it was made before: marks off, lower case, but those two letters kept as they are. */
  public async down(runner: QueryRunner): Promise<void> {
    for (const [table, name, column] of FOLDED) {
      await runner.query(
        `update ${table} set ${column} = trim(regexp_replace(
           translate(lower(regexp_replace(normalize(${name}, NFD), '[\u0300-\u036f]', '', 'g')), 'ĐđÐƉ', 'ddðɖ'),
           '[^a-z0-9ðɖ]+', ' ', 'g'))
         where ${name} ~ '[ÐðƉɖ]'`,
      );
    }
  }
}
