import ExcelJS from 'exceljs';
import { loadDemoDirectory } from '#application';
import { localDate } from '#domain';
import { aKey } from '#testing';
import {
  startTestApi,
  type ApiAnswer,
  type ApiRequestOptions,
  type Json,
  type TestApi,
} from './api-fixture.js';

const ISSUER = 'LDLD-LC';
const DISTRICT = 'LC-TAM-DUONG';

describe('the directory', () => {
  let api: TestApi;
  /** Code → id, of the demo's directory. */
  let idOf: ReadonlyMap<string, string>;
  let laiChau: string;
  let sonLa: string;
  let reader: string;
  let district: string;
  let admin: string;

  const id = (code: string): string => idOf.get(code)!;
  const get = (url: string, as: string = laiChau): Promise<ApiAnswer> => api.call({ url, as });
  const send = (
    method: 'POST' | 'PUT' | 'PATCH',
    url: string,
    body: unknown,
    more: Partial<ApiRequestOptions> = {},
  ): Promise<ApiAnswer> => api.call({ method, url, body, as: laiChau, ...more });
  const versionOf = async (code: string): Promise<number> =>
    (await get(`/api/v1/bodies/${id(code)}`, admin)).json.version;

  beforeAll(async () => {
    api = await startTestApi();
    ({ idOf } = await api.db.uow.run((tx) => loadDemoDirectory(tx, 'no password')));
    laiChau = await aKey(api.db, 'coordinator', id(ISSUER));
    sonLa = await aKey(api.db, 'coordinator', id('CB-SL'));
    reader = await aKey(api.db, 'leader', id(ISSUER));
    district = await aKey(api.db, 'contactPoint', id(DISTRICT));
    admin = await aKey(api.db, 'administrator', null);
  });
  afterAll(() => api.stop());

  describe('what one sees', () => {
    it('folds Đ in the database as in the domain', async () => {
      const [row] = await api.db.dataSource.query(`select lower('Đắk Ủ') as folded`);
      expect(row.folded).toBe('đắk ủ');
    });

    it('is the directory of the issuing body one works for, no other', async () => {
      const names = async (as: string) =>
        (await get('/api/v1/bodies?limit=200', as)).json.items.map((one: Json) => one.code);
      const here = await names(laiChau);
      const there = await names(sonLa);
      expect(here).toContain(DISTRICT);
      expect(there).toContain('SL-TO-1');
      expect(here.filter((code: string) => there.includes(code))).toEqual([]);
      expect(await names(district)).toEqual([DISTRICT]);
      expect((await names(admin)).length).toBe(idOf.size);
    });

    it('leaves a stranger in doubt whether a body or group exists', async () => {
      for (const url of [`/api/v1/bodies/${id(DISTRICT)}`, '/api/v1/groups/LC-HUYEN-TP']) {
        expect((await get(url, sonLa)).json.code).toBe('NOT_FOUND');
        expect((await get(url, laiChau)).status).toBe(200);
      }
    });

    it.each([
      ['tam duong', [DISTRICT]],
      ['LĐLĐ huyện Tam Đường', [DISTRICT]],
      ['ldld huyen tam', [DISTRICT]],
      ['lc-tam', ['LC-TAM-DUONG']],
      ['huyện không có', []],
    ])('search “%s” finds %j', async (words, codes) => {
      const { json } = await get(`/api/v1/bodies?search=${encodeURIComponent(words)}`);
      expect(json.items.map((one: Json) => one.code)).toEqual(codes);
    });

    it('is a tree: where it begins for whoever asks, and how many stand under each', async () => {
      const top = async (as: string) =>
        (await get('/api/v1/bodies?topOnly=true&limit=200', as)).json.items;
      const [office, ...others] = await top(laiChau);
      expect([office.code, others]).toEqual([ISSUER, []]);
      const under = (await get(`/api/v1/bodies?parentId=${office.id}&limit=200`)).json.items;
      expect(office.children).toBe(under.length);
      expect(under.length).toBeGreaterThan(10);
      expect((await top(district)).map(({ code, children }: Json) => [code, children])).toEqual([
        [DISTRICT, 0],
      ]);
      expect((await top(admin)).map(({ code }: Json) => code)).toContain('CB-SL');
    });

    it('says who may change a body or a group', async () => {
      const url = `/api/v1/bodies/${id(DISTRICT)}`;
      const group = '/api/v1/groups/LC-HUYEN-TP';
      for (const [as, may] of [
        [laiChau, true],
        [reader, false],
        [admin, true],
      ] as const) {
        expect((await get(url, as)).json).toMatchObject({
          ...{ editable: may, parent: { code: ISSUER } },
        });
        expect((await get(group, as)).json.editable).toBe(may);
      }
      expect((await get(url, district)).json.editable).toBe(false);
    });

    it('ends with the district level', async () => {
      const at = async (day: string) =>
        (await get(`/api/v1/bodies?asOf=${day}&limit=200`)).json.items.map((one: Json) => one.code);
      expect(await at('2025-06-30')).toContain(DISTRICT);
      expect(await at('2025-07-01')).not.toContain(DISTRICT);
    });
  });

  describe('what the engine asks', () => {
    const ask = <T>(question: Parameters<typeof api.db.uow.run<T>>[0]) => api.db.uow.run(question);

    it('finds a body by its name, near the issuer first', async () => {
      await ask(async (tx) => {
        const near = await tx.directory.findBodyByName('CÔNG ĐOÀN CƠ SỞ', id('CB-SL'));
        expect(near?.code).toBe('SL-CDCS');
        const alias = await tx.directory.findBodyByName(
          'Ban Chấp hành công đoàn cơ sở',
          id('CB-SL'),
        );
        expect(alias?.code).toBe('SL-CDCS');
        const printed = 'Phòng tổ chức -Hành chính -Kế toán';
        expect((await tx.directory.findBodyByName(printed, id('CB-SL')))?.code).toBe('SL-TCHC');
        expect((await tx.directory.findBodyByName('CĐVC', id(ISSUER)))?.code).toBe('LC-VIEN-CHUC');
        expect(await tx.directory.findBodyByName('Sở Nội vụ', id(ISSUER))).toBeNull();
      });
    });

    it.each(['LĐLĐ các huyện, Thành phố', 'Liên đoàn Lao động các huyện, thành phố'])(
      'finds the group “%s”',
      async (text) => {
        const group = await ask((tx) => tx.directory.findGroupByName(text, id(ISSUER)));
        expect(group?.code).toBe('LC-HUYEN-TP');
        expect(await ask((tx) => tx.directory.findGroupByName(text, id('CB-SL')))).toEqual(group);
      },
    );

    it('resolves a group on a day, without members that have ended', async () => {
      const members = (day: string) =>
        ask((tx) => tx.directory.groupMembers('LC-HUYEN-TP', localDate(day)));
      expect((await members('2025-06-30'))?.length).toBe(8);
      expect(await members('2025-07-01')).toEqual([]);
      expect(
        await ask((tx) => tx.directory.groupMembers('no-such', localDate('2025-01-01'))),
      ).toBeNull();
    });

    it('has an entry for each body asked about, and a draft view that agrees with it', async () => {
      const bodyIds = [id(DISTRICT), id('SL-TO-3'), id('LC-Y-TE')];
      await ask(async (tx) => {
        const contacts = await tx.directory.contactsOf(bodyIds, localDate('2025-03-10'));
        expect(contacts.get(id(DISTRICT))?.contactPoint?.email).toBe('huyen-a@demo.test');
        expect(contacts.get(id('SL-TO-3'))).toEqual({ contactPoint: null, head: null });
        expect(contacts.get(id('LC-Y-TE'))?.head).toBeNull();
        const view = await tx.directory.draftBodies(
          { ids: bodyIds, codes: [] },
          localDate('2025-03-10'),
        );
        for (const body of view) {
          expect(body.contact).toBe(contacts.get(body.id)?.contactPoint?.email ?? null);
          expect(body.head).toBe(contacts.get(body.id)?.head?.email ?? null);
        }
        expect(view.length).toBe(3);
      });
    });
  });

  describe('contacts', () => {
    const url = `/contacts/contactPoint`;
    const put = async (code: string, email: string, more: Partial<ApiRequestOptions> = {}) =>
      send(
        'PUT',
        `/api/v1/bodies/${id(code)}${url}`,
        { email },
        {
          ifMatch: await versionOf(code),
          ...more,
        },
      );

    it('are replaced from today, the one before kept for earlier days', async () => {
      const code = 'LC-SIN-HO';
      const { status, json } = await put(code, 'Moi@Demo.test');
      expect(status).toBe(200);
      expect(json.contacts.contactPoint).toEqual({ name: null, email: 'moi@demo.test' });
      await put(code, 'moi-nua@demo.test');
      const rows = await api.db.dataSource.query(
        `select email, valid_from, valid_to is null as open from contact_point
         where body_id = $1 and kind = 'contactPoint' order by valid_from nulls first`,
        [id(code)],
      );
      expect(rows.map((row: Json) => [row.email, row.open])).toEqual([
        ['lc-sin-ho@demo.test', false],
        ['moi-nua@demo.test', true],
      ]);
      const before = await api.db.uow.run((tx) =>
        tx.directory.contactsOf([id(code)], localDate('2024-01-01')),
      );
      expect(before.get(id(code))?.contactPoint?.email).toBe('lc-sin-ho@demo.test');
    });

    it.each([
      ['a leader, who may look', () => reader, 403, 'FORBIDDEN'],
      ['the body itself', () => district, 403, 'FORBIDDEN'],
      ['a coordinator of another issuer', () => sonLa, 404, 'NOT_FOUND'],
    ])('are not for %s', async (_who, as, status, code) => {
      const answer = await put(DISTRICT, 'sai@demo.test', { as: as() });
      expect([answer.status, answer.json.code]).toEqual([status, code]);
    });

    it('with a stale version or a wrong address stay as they were', async () => {
      expect((await put(DISTRICT, 'sai@demo.test', { ifMatch: 99 })).json.code).toBe(
        'STALE_VERSION',
      );
      expect((await put(DISTRICT, 'không phải thư')).json.errors[0].pointer).toBe('/email');
      const { json } = await get(`/api/v1/bodies/${id(DISTRICT)}`);
      expect(json.contacts.contactPoint.email).toBe('huyen-a@demo.test');
    });
  });

  describe('bodies', () => {
    const fields = { code: 'LC-MOI', name: 'Công đoàn Khu kinh tế', kind: 'sectorUnion' };

    it('are added under one’s own issuing body only', async () => {
      const add = (parentCode: string | null, as = laiChau) =>
        send('POST', '/api/v1/bodies', { ...fields, parentCode }, { as });
      expect((await add(null)).json.code).toBe('FORBIDDEN');
      expect((await add('CB-SL')).json.code).toBe('FORBIDDEN');
      expect((await add(ISSUER, reader)).json.code).toBe('FORBIDDEN');
      const added = await add(ISSUER);
      expect(added.status).toBe(201);
      expect(added.json.parentId).toBe(id(ISSUER));
    });

    it('cannot stand under themselves', async () => {
      const url = `/api/v1/bodies/${id(ISSUER)}`;
      const { json } = await get(url, admin);
      const change = {
        code: json.code,
        name: json.name,
        kind: json.kind,
        aliases: json.aliases,
        parentCode: DISTRICT,
      };
      const answer = await send('PATCH', url, change, { as: admin, ifMatch: json.version });
      expect(answer.json.errors).toEqual([expect.objectContaining({ pointer: '/parentCode' })]);
    });

    it('are followed by others from a day, and end the day before', async () => {
      const code = 'LC-NAM-NHUN';
      const url = `/api/v1/bodies/${id(code)}/successions`;
      const succession = { kind: 'MERGE', effectiveOn: '2025-06-01', basisDocument: '22/KH-TLĐ' };
      const ifMatch = await versionOf(code);
      const nobody = await send('POST', url, succession, { ifMatch });
      expect(nobody.json.errors[0].pointer).toBe('/successorCodes');
      const successorCodes = ['LC-VIEN-CHUC'];
      const unknown = await send(
        'POST',
        url,
        { ...succession, successorCodes: ['x'] },
        { ifMatch },
      );
      expect(unknown.json.code).toBe('UNKNOWN_BODY');
      const late = { ...succession, successorCodes, effectiveOn: '2025-07-01' };
      const ended = await send('POST', url, late, { ifMatch });
      expect(ended.json.code).toBe('ENDED_BODY');
      expect(ended.json.detail).toContain('2025-06-30');
      const done = await send('POST', url, { ...succession, successorCodes }, { ifMatch });
      expect([done.status, done.json.validTo]).toEqual([201, '2025-05-31']);
      const { json } = await get(`/api/v1/bodies/${id(code)}`);
      expect(json.successions).toEqual([
        expect.objectContaining({
          kind: 'MERGE',
          to: expect.objectContaining({ code: 'LC-VIEN-CHUC' }),
        }),
      ]);
    });
  });

  describe('groups', () => {
    it('have members for a time, resolved on a day', async () => {
      const members = [
        { bodyCode: DISTRICT, validTo: '2024-12-31' },
        { bodyCode: 'LC-GIAO-DUC', validFrom: '2025-01-01' },
      ];
      const group = { code: 'LC-THU', name: 'Các đơn vị thử', issuerCode: ISSUER, members };
      const made = await send('POST', '/api/v1/groups', group);
      expect(made.status).toBe(201);
      const on = async (day: string) =>
        (await get(`/api/v1/groups/LC-THU?asOf=${day}`)).json.members.map((one: Json) => one.code);
      expect(await on('2024-12-31')).toEqual([DISTRICT]);
      expect(await on('2025-01-01')).toEqual(['LC-GIAO-DUC']);
      const again = await send('POST', '/api/v1/groups', group);
      expect([again.status, again.json.code]).toEqual([409, 'CODE_TAKEN']);
    });

    it('take no strangers, no body twice at one time', async () => {
      const { json } = await get('/api/v1/groups/LC-CD-NGANH');
      const change = (members: unknown, ifMatch = json.version) =>
        send('PATCH', `/api/v1/groups/${json.id}`, { name: json.name, members }, { ifMatch });
      const stranger = await change([{ bodyCode: 'SL-TO-1' }]);
      expect([stranger.json.code, stranger.json.errors[0].pointer]).toEqual([
        'UNKNOWN_BODY',
        '/members/0/bodyCode',
      ]);
      const twice = await change([
        { bodyCode: 'LC-Y-TE', validTo: '2025-06-30' },
        { bodyCode: 'LC-Y-TE', validFrom: '2025-06-30' },
      ]);
      expect(twice.json.errors[0].pointer).toBe('/members/1');
      expect((await change([], 99)).json.code).toBe('STALE_VERSION');
      expect((await get('/api/v1/groups/LC-CD-NGANH')).json).toEqual(json);
    });
  });

  describe('imports', () => {
    const preview = (files: object, as = laiChau) =>
      send('POST', '/api/v1/directory/imports', files, { as });
    const apply = (body: object, more: Partial<ApiRequestOptions> = {}) =>
      send('POST', '/api/v1/directory/imports/apply', body, more);
    const files = {
      bodies:
        '\uFEFFmã;tên;loại;mã cấp trên;đến ngày;tên gọi khác\r\n' +
        'LC-KKT;Công đoàn các Khu kinh tế;Công đoàn ngành;LDLD-LC;;CĐ KKT | CĐ Khu kinh tế\r\n' +
        'LC-Y-TE;Công đoàn ngành Y tế tỉnh Lai Châu;Công đoàn ngành;LDLD-LC;30/6/2025;CĐN Y tế\r\n',
      contacts:
        'body_code,role,name,email\nLC-KKT,đầu mối,"Văn phòng, tầng 2",kkt@demo.test\nLC-KKT,lãnh đạo,,kkt-ld@demo.test\n',
      groups: 'group_code,body_code,valid_from\nLC-CD-NGANH,LC-KKT,2025-01-01\n',
    };

    it('show what would change, and write nothing', async () => {
      const { status, json } = await preview(files);
      expect(status).toBe(200);
      expect(json.faults).toEqual([]);
      expect(json.changes.map((one: Json) => [one.table, one.line, one.act, one.code])).toEqual([
        ['bodies', 2, 'add', 'LC-KKT'],
        ['bodies', 3, 'change', 'LC-Y-TE'],
        ['contacts', 2, 'add', 'LC-KKT'],
        ['contacts', 3, 'add', 'LC-KKT'],
        ['groups', 2, 'add', 'LC-CD-NGANH'],
      ]);
      expect(json.changes[1].fields).toEqual([
        { field: 'validTo', before: null, after: '2025-06-30' },
      ]);
      expect((await get('/api/v1/bodies?search=khu+kinh+te+')).json.items.length).toBe(1);
      const [row] = await api.db.dataSource.query(
        `select count(*)::int n from body where code = 'LC-KKT'`,
      );
      expect(row.n).toBe(0);
    });

    it('take what looks the same for the same: other letters like Đ, what nobody sees, a sep= line', async () => {
      const { name } = (await get(`/api/v1/bodies/${id(DISTRICT)}`)).json;
      const alike = name.replaceAll('Đ', '\u00d0').replace(' ', '\u00a0\u200b');
      expect(alike).not.toBe(name);
      const { json } = await preview({
        bodies: `sep=;\r\nmã;tên\r\n\u200b${DISTRICT}\u00ad;\u202a${alike}\u202c\r\n`,
        contacts: `mã đơn vị,vai trò,địa chỉ thư\n${DISTRICT},đầu mối,moi\u200b@demo.test\nLC-TAN-UYEN,đầu mối,a b@demo.test\n`,
      });
      expect(json.changes).toEqual([
        expect.objectContaining({
          table: 'contacts',
          fields: [expect.objectContaining({ after: 'Đầu mối <moi@demo.test>' })],
        }),
      ]);
      expect(json.faults).toEqual([
        expect.objectContaining({ table: 'contacts', line: 3, column: 'địa chỉ thư' }),
      ]);
    });

    it('find bodies by names with other letters like Đ, and by their codes', async () => {
      const codes = async (search: string) =>
        (await get(`/api/v1/bodies?search=${encodeURIComponent(search)}`)).json.items.map(
          (one: Json) => one.code,
        );
      const name = 'LĐLĐ huyện Tam Đường';
      expect(await codes(name)).toEqual([DISTRICT]);
      expect(await codes(name.replaceAll('Đ', '\u00d0'))).toEqual([DISTRICT]);
      expect(await codes(name.replaceAll('Đ', '\u0189'))).toEqual([DISTRICT]);
      expect(await codes(`\u200b${DISTRICT.toLowerCase()}`)).toEqual([DISTRICT]);
    });

    it('apply exactly what was shown, once', async () => {
      const { importHash } = (await preview(files)).json;
      const done = await apply({ ...files, importHash });
      expect([done.status, done.json]).toEqual([200, { applied: 5 }]);
      const body = (await get('/api/v1/bodies?search=CĐ+KKT')).json.items[0];
      const { json } = await get(`/api/v1/bodies/${body.id}`);
      expect(json).toMatchObject({
        name: 'Công đoàn các Khu kinh tế',
        aliases: ['CĐ KKT', 'CĐ Khu kinh tế'],
        contacts: {
          contactPoint: { name: 'Văn phòng, tầng 2', email: 'kkt@demo.test' },
          head: { name: null, email: 'kkt-ld@demo.test' },
        },
      });
      const members = (await get('/api/v1/groups/LC-CD-NGANH?asOf=2025-03-10')).json.members;
      expect(members.map((one: Json) => one.code)).toContain('LC-KKT');

      const again = (await preview(files)).json;
      expect(again).toMatchObject({ changes: [], faults: [], unchanged: 5 });
      expect((await apply({ ...files, importHash })).json.code).toBe('IMPORT_STALE');
    });

    it('agreed to before someone else changed the directory are refused whole', async () => {
      const change = {
        contacts: 'mã đơn vị,vai trò,địa chỉ thư\nLC-THAN-UYEN,đầu mối,a@demo.test\n',
      };
      const { importHash } = (await preview(change)).json;
      const ifMatch = await versionOf('LC-THAN-UYEN');
      await send(
        'PUT',
        `/api/v1/bodies/${id('LC-THAN-UYEN')}/contacts/contactPoint`,
        { email: 'b@demo.test' },
        { ifMatch },
      );
      const answer = await apply({ ...change, importHash });
      expect([answer.status, answer.json.code]).toEqual([409, 'IMPORT_STALE']);
      const { json } = await get(`/api/v1/bodies/${id('LC-THAN-UYEN')}`);
      expect(json.contacts.contactPoint.email).toBe('b@demo.test');
    });

    it('say row, column and remedy of each fault, and apply nothing', async () => {
      const wrong = {
        bodies:
          'mã,tên,loại,mã cấp trên,từ ngày\n' +
          'LC A,Tên,Công đoàn ngành,LDLD-LC,\n' +
          'LC-B,,Bộ,khong-co,31/02/2025\n' +
          'SL-TO-1,Tổ đảng,Tổ đảng,LDLD-LC,\n' +
          'LC-C,Đơn vị C,Khác,LDLD-LC,2025-01-01\n',
        contacts:
          'mã đơn vị,vai trò,địa chỉ thư\nLC-C,thủ quỹ,khong-phai-thu\nSL-TO-2,đầu mối,x@demo.test\n',
        groups: 'mã nhóm,mã đơn vị\nSL-PHONG,LC-C\nLC-NHOM-MOI,LC-C\n',
      };
      const { json } = await preview(wrong);
      const told = json.faults.map((one: Json) => `${one.table}:${one.line}:${one.column}`);
      expect(told.sort()).toEqual([
        'bodies:2:mã',
        'bodies:3:loại',
        'bodies:3:mã cấp trên',
        'bodies:3:tên',
        'bodies:3:từ ngày',
        'bodies:4:mã',
        'contacts:2:vai trò',
        'contacts:2:địa chỉ thư',
        'contacts:3:mã đơn vị',
        'groups:2:mã nhóm',
        'groups:3:mã cơ quan ban hành',
        'groups:3:tên nhóm',
      ]);
      for (const fault of json.faults) expect(fault.remedy.length).toBeGreaterThan(10);
      const answer = await apply({ ...wrong, importHash: json.importHash });
      expect([answer.status, answer.json.code]).toEqual([422, 'IMPORT_HAS_ERRORS']);
      expect(answer.json.detail).toBe('Còn 12 lỗi.');
      expect((await get('/api/v1/bodies?search=don+vi+c')).json.items).toEqual([]);
    });

    it.each([
      ['no file', {}, '/bodies'],
      ['an empty file', { bodies: '' }, '/bodies'],
      ['an open quote', { groups: 'mã nhóm\n"LC' }, '/groups'],
      ['rows of another width', { contacts: 'mã đơn vị,vai trò\nA\n' }, '/contacts'],
    ])('refuse %s', async (_name, body, pointer) => {
      const { status, json } = await preview(body);
      expect([status, json.code, json.errors[0].pointer]).toEqual([
        422,
        'VALIDATION_FAILED',
        pointer,
      ]);
    });

    it('read a workbook as its first visible sheet shows it, line by line', async () => {
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Đơn vị');
      sheet.addRows([
        ['Mã', 'Tên', 'Loại', 'Mã cấp trên', 'Từ ngày', 'Tên gọi khác'],
        [],
        [
          'LC-X1',
          'Công đoàn mới',
          'Công đoàn cơ sở',
          ISSUER,
          new Date('2025-02-01T00:00:00Z'),
          'CĐ|A',
        ],
        ['LC-X2', 'Công đoàn khác', 'không có', ISSUER],
      ]);
      book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['không đọc']);
      const send = async (bytes: Buffer) => {
        const form = new FormData();
        form.set('bodies', new Blob([new Uint8Array(bytes)]), 'don-vi.xlsx');
        const made = new Response(form);
        return api.call({
          method: 'POST',
          url: '/api/v1/directory/imports',
          as: laiChau,
          headers: { 'content-type': made.headers.get('content-type') ?? '' },
          body: Buffer.from(await made.arrayBuffer()),
        });
      };
      const { json } = await send(Buffer.from(await book.xlsx.writeBuffer()));
      expect(json.changes.map(({ line, code }: Json) => [line, code])).toEqual([
        [3, 'LC-X1'],
        [4, 'LC-X2'],
      ]);
      expect(json.changes[0].fields).toContainEqual({
        ...{ field: 'validFrom', before: null, after: '2025-02-01' },
      });
      expect(json.faults.map(({ line, detail }: Json) => [line, detail])).toEqual([
        [4, 'Không có loại đơn vị “không có”.'],
      ]);
      const broken = await send(Buffer.from('PK\u0003\u0004 không phải bảng tính'));
      expect([broken.status, broken.json.errors[0].pointer]).toEqual([422, '/bodies']);
    });

    it('take large files as a form, and refuse text that is not UTF-8', async () => {
      const form = (content: Buffer) => {
        const part = 'Content-Disposition: form-data; name="bodies"; filename="a.csv"\r\n\r\n';
        return Buffer.concat([
          Buffer.from(`--b\r\n${part}`),
          content,
          Buffer.from('\r\n--b--\r\n'),
        ]);
      };
      const headers = { 'content-type': 'multipart/form-data; boundary=b' };
      const post = (content: Buffer) =>
        api.call({
          method: 'POST',
          url: '/api/v1/directory/imports',
          as: laiChau,
          headers,
          body: form(content),
        });
      const rows = Array.from(
        { length: 10_000 },
        (_, index) =>
          `LC-N${index},Công đoàn cơ sở số ${index} của tỉnh Lai Châu,Công đoàn cơ sở,LDLD-LC`,
      );
      const large = Buffer.from(['mã,tên,loại,mã cấp trên', ...rows].join('\n'));
      const { json } = await post(large);
      expect([json.changes.length, json.faults]).toEqual([10_000, []]);
      const latin = await post(Buffer.from('mã,tên\nLC-L,Công đoàn', 'latin1'));
      expect(latin.json.errors[0].detail).toContain('không phải UTF-8');
      const huge = await post(Buffer.alloc(11 * 1024 * 1024, 'a'));
      expect([huge.status, huge.json.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    });
  });
});
