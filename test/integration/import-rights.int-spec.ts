import { aKey } from '#testing';
import { twoOffices, type TwoOffices } from './authorization/two-offices.js';

describe('the preview of an import', () => {
  let offices: TwoOffices;
  beforeAll(async () => {
    offices = await twoOffices();
  });
  afterAll(() => offices.api.stop());

  const preview = (files: object, as: string) =>
    offices.api.call({ method: 'POST', url: '/api/v1/directory/imports', as, body: files });
  const codesOf = async (sql: string): Promise<readonly string[]> => {
    const rows: { code: string }[] = await offices.api.db.dataSource.query(sql);
    return rows.map(({ code }) => code);
  };
  const OUTSIDE = `select code from body where code like 'SL-%' or code = 'CB-SL' order by code`;

  it('tells whoever keeps no directory nothing, before a byte of a file is read', async () => {
    const [{ id }] = await offices.api.db.dataSource.query(
      `select id from body where code = 'LC-Y-TE'`,
    );
    for (const role of ['contactPoint', 'head', 'leader'] as const) {
      const as = await aKey(offices.api.db, role, id);
      const unreadable = await preview({ bodies: '"' }, as);
      expect([unreadable.status, unreadable.json.code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('shows nothing of bodies of another office, whatever columns and tables name them', async () => {
    const codes = await codesOf(OUTSIDE);
    const bodies = [
      'mã,tên,loại,mã cấp trên',
      ...codes.map((code) => `${code},Tên khác,other,LDLD-LC`),
    ];
    const contacts = [
      'mã đơn vị,vai trò,địa chỉ thư',
      ...codes.map((code) => `${code},đầu mối,x@demo.test`),
    ];
    const groups = ['mã nhóm,tên nhóm,mã đơn vị', ...codes.map((code) => `SL-BI-MAT,Nhóm,${code}`)];
    const answer = await preview(
      { bodies: bodies.join('\n'), contacts: contacts.join('\n'), groups: groups.join('\n') },
      offices.coordinator,
    );
    expect(answer.status).toBe(200);
    const rows: { name: string; email: string | null }[] = await offices.api.db.dataSource.query(
      `select b.name, c.email from body b left join contact_point c on c.body_id = b.id
       where b.code = any($1::text[])`,
      [codes],
    );
    for (const { name, email } of rows) {
      expect(answer.text).not.toContain(name);
      if (email !== null) expect(answer.text).not.toContain(email);
    }
    const { changes, faults } = answer.json;
    expect(changes.filter((one: { table: string }) => one.table === 'bodies')).toEqual([]);
    expect(faults.length).toBeGreaterThanOrEqual(codes.length);
    for (const { fields } of changes) {
      for (const { before } of fields) expect(before).toBeNull();
    }
    expect(answer.text).not.toContain('Nhóm riêng của Sơn La');
  });
});
