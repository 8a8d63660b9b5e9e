import { consentListSchema, consentSchema } from '#contracts/http';
import { contentFor } from './authorization/draft-content.js';
import { twoOffices, type TwoOffices } from './authorization/two-offices.js';
import { aKey } from '#testing';

describe('work for a body of another office', () => {
  let offices: TwoOffices;
  let asking: string;
  let granting: string;
  beforeAll(async () => {
    offices = await twoOffices();
    asking = offices.coordinator;
    const [row] = await sql(`select id from body where code = 'CB-SL'`);
    granting = await aKey(offices.api.db, 'coordinator', row.id);
  });
  afterAll(() => offices.api.stop());

  const sql = (text: string, params: unknown[] = []) =>
    offices.api.db.dataSource.query(text, params);
  const send = (
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: unknown,
    as: string,
    ifMatch?: number,
  ) =>
    offices.api.call({
      method,
      url: `/api/v1/${path}`,
      as,
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
  const post = (path: string, body: unknown, as: string, ifMatch?: number) =>
    send('POST', path, body, as, ifMatch);
  const ask = () =>
    post('office-consents', { grantingCode: 'CB-SL', reason: 'Việc chung hai tỉnh' }, asking);
  const draftFor = (code: string) =>
    post('campaigns', { issuer: 'LDLD-LC', draft: contentFor(code) }, asking);
  const stranger = 'SL-TO-1';
  let consentId: string;

  it('is refused until that office has agreed, and the request itself opens nothing', async () => {
    expect((await draftFor(stranger)).json.code).toBe('UNKNOWN_BODY');
    const asked = await ask();
    expect(asked.status).toBe(201);
    const consent = consentSchema.parse(asked.json);
    consentId = consent.id;
    expect(consent).toMatchObject({ state: 'asked', stateName: 'Đang chờ trả lời' });
    expect((await draftFor(stranger)).json.code).toBe('UNKNOWN_BODY');
    expect(
      (await offices.api.call({ url: `/api/v1/office-consents/${consentId}/bodies`, as: asking }))
        .status,
    ).toBe(404);
    expect((await ask()).json.code).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is granted by the office that was asked and by nobody else', async () => {
    const [elsewhere] = await sql(
      `select id from body where is_issuer and code not in ('CB-SL', 'LDLD-LC') limit 1`,
    );
    const third = await aKey(offices.api.db, 'coordinator', elsewhere.id);
    const grant = (as: string) => post(`office-consents/${consentId}/grant`, {}, as);
    expect((await grant(third)).json.code).toBe('NOT_FOUND');
    expect((await grant(asking)).json.code).toBe('FORBIDDEN');
    const granted = await grant(granting);
    expect(granted.json).toMatchObject({
      state: 'granted',
      acts: [{ act: 'ask' }, { act: 'grant', actName: 'Đồng ý' }],
    });
    const listed = await offices.api.call({ url: '/api/v1/office-consents', as: granting });
    expect(consentListSchema.parse(listed.json).items.map((one) => one.id)).toEqual([consentId]);
    expect(
      (await offices.api.call({ url: '/api/v1/office-consents', as: third })).json.items,
    ).toEqual([]);
  });

  it('is then drafted, previewed and launched, and its addresses are shown to nobody', async () => {
    const bodies = await offices.api.call({
      url: `/api/v1/office-consents/${consentId}/bodies?limit=200`,
      as: asking,
    });
    expect(bodies.json.items.map((one: { code: string }) => one.code)).toContain(stranger);
    const [{ email }] = await sql(
      `select c.email from contact_point c join body b on b.id = c.body_id where b.code = $1 and c.kind = 'contactPoint'`,
      [stranger],
    );
    const made = await draftFor(stranger);
    expect(made.status).toBe(201);
    const url = `campaigns/${made.json.id}`;
    const preview = await post(`${url}/preview`, {}, asking);
    expect(preview.json.problems).toEqual([]);
    expect(preview.json.recipients).toMatchObject([
      { code: stranger, contact: null, head: null, addressesWithheld: true },
    ]);
    const shown = [
      preview,
      await offices.api.call({ url: `/api/v1/${url}/draft`, as: asking }),
      bodies,
    ];
    for (const answer of shown) expect(answer.text).not.toContain(email);
    const launched = await post(`${url}/launch`, { planHash: preview.json.planHash }, asking);
    expect(launched.status).toBe(202);
  });

  it('is looked at again when it is launched: a consent taken back since stops it', async () => {
    const made = await draftFor(stranger);
    const url = `campaigns/${made.json.id}`;
    const { planHash } = (await post(`${url}/preview`, {}, asking)).json;
    const bare = await post(`office-consents/${consentId}/end`, { reason: ' ' }, granting);
    expect(bare.status).toBe(422);
    const ended = await post(`office-consents/${consentId}/end`, { reason: 'Hết đợt' }, granting);
    expect(ended.json.state).toBe('ended');
    const refused = await post(`${url}/launch`, { planHash }, asking);
    expect([refused.status, refused.json.code]).toEqual([422, 'UNKNOWN_BODY']);
    for (const secret of offices.secrets) expect(refused.text).not.toContain(secret);
    const draft = await offices.api.call({ url: `/api/v1/${url}/draft`, as: asking });
    for (const secret of offices.secrets) expect(draft.text).not.toContain(secret);
  });

  it('leaves a record that the application can only add to', async () => {
    await expect(sql(`update office_consent_act set reason = 'khác'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is not reached through a body that has been moved to that office since the draft', async () => {
    const { id, code } = await offices.newBody();
    await sql(
      `insert into contact_point (id, body_id, kind, email, created_at, updated_at)
       values (gen_random_uuid(), $1, 'contactPoint', 'chuyen-di@demo.test', $2, $2)`,
      [id, new Date(offices.api.db.clock.now())],
    );
    const made = await draftFor(code);
    const url = `campaigns/${made.json.id}`;
    const { planHash } = (await post(`${url}/preview`, {}, asking)).json;
    expect(planHash).not.toBeNull();
    await sql(
      `update body set parent_id = (select id from body where code = 'CB-SL') where id = $1`,
      [id],
    );
    const refused = await post(`${url}/launch`, { planHash }, asking);
    expect(refused.json.code).toBe('UNKNOWN_BODY');
    const copy = await post('campaigns', { copyOf: made.json.id }, asking);
    const again = await post(`campaigns/${copy.json.id}/preview`, {}, asking);
    expect(again.json).toMatchObject({ planHash: null, problems: [{ code: 'UNKNOWN_BODY' }] });
    expect(again.text).not.toContain('chuyen-di@demo.test');
  });
});
