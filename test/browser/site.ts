import { argon2Passwords } from '#platform';
import { aPerson } from '#testing';
import type { Role } from '#application';
import { startCampaignApi, type CampaignApi } from '../integration/campaign-fixture.js';

const PASSWORD = 'mật khẩu dài';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** The real API with the built app, listening on a port, on a database of its own; the day is 10/03/2025. */
export interface Site extends CampaignApi {
  readonly url: string;
  /** A person who can sign in, with one role. */
  account(role: Role, bodyId: string | null): Promise<Account>;
}

/** @param port 0: any that is free. */
export async function startSite(
  env: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<Site> {
  const api = await startCampaignApi(env);
  await api.app.listen(port, '127.0.0.1');
  const hash = await argon2Passwords.hash(PASSWORD);
  return {
    ...api,
    url: (await api.app.getUrl()).replace('127.0.0.1', 'localhost'),
    async account(role, bodyId) {
      const { id, email } = await aPerson(api.db, role, bodyId);
      const sql = 'update person set password_hash = $1 where id = $2';
      await api.db.dataSource.query(sql, [hash, id]);
      return { email, password: PASSWORD };
    },
  };
}
