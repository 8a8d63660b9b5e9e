import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The partial unique index that replaced the constraint serves no question about all work of a dispatch. */
export class FindWorkOfADispatch1795968000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index assignment_dispatch on assignment (dispatch_id)');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assignment_dispatch');
  }
}
