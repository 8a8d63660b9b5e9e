import { loadDemoDirectory, type Clock } from '#application';
import { argon2Passwords } from '#platform';
import { aKey } from '#testing';
import { CLOCK } from '../../apps/api/src/tokens.js';
import { aScene, startCampaignApi, type CampaignApi } from './campaign-fixture.js';
import { SentMail } from './sent-mail.js';

/** Every text and JSON value of every table: what a backup holds. */
async function dump(api: CampaignApi): Promise<string> {
  const tables: { name: string }[] = await api.db.dataSource.query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const [row] = await api.db.dataSource.query(
      `select json_agg(t)::text as text from "${name}" t`,
    );
    parts.push(`${name}: ${row.text ?? ''}`);
  }
  return parts.join('\n');
}

describe('what lies in the database', () => {
  let api: CampaignApi;
  let sent: SentMail;
  let admin: string;
  beforeAll(async () => {
    api = await startCampaignApi();
    const hash = await argon2Passwords.hash('demo');
    await api.db.uow.run((tx) => loadDemoDirectory(tx, hash));
    admin = await aKey(api.db, 'administrator', null);
    sent = new SentMail(api.db, api.app.get<Clock>(CLOCK));
  });
  afterAll(() => api.stop());

  const post = (url: string, body: unknown, as?: string) =>
    api.call({ method: 'POST', url: `/api/v1/${url}`, as, body });

  it('opens no door: not before a mail leaves, not after, not in the answers kept for repeats', async () => {
    const scene = await aScene(api);
    const invited = {
      email: 'moi@demo.test',
      displayName: 'Mới',
      role: 'head',
      bodyCode: 'LC-Y-TE',
    };
    await post('people/invitations', invited, admin);
    await post('sign-in-links', { email: 'dieuphoi@demo.test' });
    const before = await dump(api);
    expect(before).not.toMatch(/\bdd[lks]_[\w-]{20,}/);
    expect(before).not.toContain('/sign-in/');
    await sent.drain();
    const key = (
      await post('api-keys', { label: 'Khóa', role: 'head', bodyCode: 'LC-Y-TE' }, admin)
    ).json.key;
    const session = (await post('sign-in', { email: 'vanthu@demo.test', password: 'demo' })).json
      .token;
    const link = sent.tokenTo(scene.recipients[0]!.email, 'l');
    const signIn = sent.tokenTo('dieuphoi@demo.test', 'sign-in');
    const invitation = sent.tokenTo('moi@demo.test', 'sign-in');
    const secrets = { key, session, link, signIn, invitation };
    for (const [what, secret] of Object.entries(secrets)) {
      expect([what, String(secret).length > 20]).toEqual([what, true]);
    }
    const after = await dump(api);
    for (const secret of Object.values(secrets)) expect(after).not.toContain(secret);
    expect(after).not.toMatch(/\bdd[lks]_[\w-]{20,}/);
    expect(after).not.toContain('/sign-in/');
    const opened = await post('sign-in-links/consume', { token: signIn });
    expect(opened.status).toBe(200);
  });

  it('holds of an address without an account no more than of one with: neither is told apart before it is sent', async () => {
    await post('sign-in-links', { email: 'khong-co@demo.test' });
    await post('sign-in-links', { email: 'lanhdao@demo.test' });
    const rows: object[] = await api.db.dataSource.query(
      `select state, template, audience, person_id, data, urgent from message
       where to_email in ('khong-co@demo.test', 'lanhdao@demo.test')`,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    await sent.drain();
    expect(sent.to('lanhdao@demo.test')).toHaveLength(1);
    expect(sent.to('khong-co@demo.test')).toHaveLength(0);
  });

  it('gives a mail that is tried again a link of its own', async () => {
    sent.answer = { outcome: 'UNCERTAIN', reason: 'cut' };
    await post('sign-in-links', { email: 'quantri@demo.test' });
    await sent.drain();
    sent.answer = { outcome: 'SENT', response: '250' };
    await api.db.dataSource.query(
      `update message set not_before = composed_at where state = 'RETRY'`,
    );
    await sent.drain();
    const token = sent.tokenTo('quantri@demo.test', 'sign-in');
    expect((await post('sign-in-links/consume', { token })).status).toBe(200);
  });
});
