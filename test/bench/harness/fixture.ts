import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Who may launch, by an API key; and one signed-in contact point a body, by a session each. */
export const COORDINATOR_KEY = 'ddk_bench-coordinator';
export const ISSUER_CODE = 'bench.issuer';
export const sessionOf = (number: number): string => `bench-session-${number}`;
export const bodyCode = (number: number): string => `bench.${number}`;

/**
 * The directory of a large issuer: `bodies` bodies, each with the addresses of its contact point and head, and a
 * contact point who is signed in. Each body acknowledges as itself: no principal is shared, as in an installation.
 */
export async function seedDirectory(owner: pg.Pool, bodies: number): Promise<void> {
  const issuer = randomUUID();
  await owner.query(
    `insert into body (id, code, name, name_folded, kind, is_issuer, created_at, updated_at)
     values ($1, $2, 'Liên đoàn Lao động tỉnh', 'lien doan lao dong tinh', 'union', true, $3, $3)`,
    [issuer, ISSUER_CODE, new Date()],
  );
  const person = randomUUID();
  await owner.query(
    `insert into person (id, email, display_name, created_at, updated_at) values ($1, 'dieu-phoi@demo.test', 'Điều phối', $2, $2)`,
    [person, new Date()],
  );
  await owner.query(
    `insert into membership (id, person_id, body_id, role, created_at) values (gen_random_uuid(), $1, $2, 'coordinator', $3)`,
    [person, issuer, new Date()],
  );
  await owner.query(
    `insert into api_key (id, label, key_hash, body_id, role, created_by, created_at)
     values (gen_random_uuid(), 'bench', encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2, 'coordinator', 'bench', $3)`,
    [COORDINATOR_KEY, issuer, new Date()],
  );
  await owner.query(
    `with b as (
       insert into body (id, code, name, name_folded, kind, parent_id, created_at, updated_at)
       select gen_random_uuid(), 'bench.' || n, 'Liên đoàn Lao động xã số ' || n, 'lien doan lao dong xa so ' || n,
              'union', $2, $3, $3 from generate_series(1, $1::int) n
       returning id, code),
     c as (
       insert into contact_point (id, body_id, kind, email, created_at, updated_at)
       select gen_random_uuid(), b.id, k.kind, k.prefix || '-' || b.code || '@demo.test', $3, $3
       from b cross join (values ('contactPoint', 'van-thu'), ('head', 'thu-truong')) as k(kind, prefix)
       returning 1),
     p as (
       insert into person (id, email, display_name, created_at, updated_at)
       select gen_random_uuid(), 'van-thu-' || b.code || '@demo.test', 'Văn thư ' || b.code, $3, $3 from b
       returning id, email),
     s as (
       insert into session (token_hash, person_id, created_at, expires_at)
       select encode(sha256(convert_to('bench-session-' || substring(p.email from '\\.(\\d+)@'), 'UTF8')), 'hex'),
              p.id, $3, $3::timestamptz + interval '1 day' from p
       returning 1)
     insert into membership (id, person_id, body_id, role, created_at)
     select gen_random_uuid(), p.id, b.id, 'contactPoint', $3
     from b join p on p.email = 'van-thu-' || b.code || '@demo.test'`,
    [bodies, issuer, new Date()],
  );
  await owner.query('analyze');
}

/** A hand-written directive of three tasks (two dated, one standing) to the first `bodies` bodies. */
export const directive = (number: number, bodies: number, issuedOn: string) => ({
  header: {
    documentType: 'KH',
    number: String(number),
    symbol: 'KH-LĐLĐ',
    subject: 'Kế hoạch thực hiện nhiệm vụ trọng tâm năm 2025',
    issuedOn,
    signer: 'Chủ tịch',
    signerTitle: 'CHỦ TỊCH',
    urgency: null,
  },
  recipientSets: [
    {
      no: 1,
      text: 'Các đơn vị trực thuộc',
      kind: 'group',
      addressee: true,
      members: Array.from({ length: bodies }, (_, index) => bodyCode(index + 1)),
      onPaper: [],
    },
  ],
  tasks: [
    task(1, 'Xây dựng kế hoạch triển khai tại đơn vị', '2025-04-25'),
    task(2, 'Rà soát, lập danh sách đoàn viên khó khăn', '2025-06-20'),
    task(3, 'Thường xuyên tuyên truyền tới đoàn viên', null),
  ],
  reportSeries: [],
  answers: [],
  historical: false,
});

const task = (position: number, title: string, dueOn: string | null) => ({
  position,
  ordinal: `II.${position}`,
  title,
  description: '',
  nature: dueOn === null ? 'standing' : 'finite',
  assignees: [{ setNo: 1, role: 'lead' }],
  partners: [],
  due: dueOn === null ? null : { on: dueOn, time: null, source: 'document', words: null },
  target: null,
  recurrence: null,
  reportsTo: null,
  dropped: false,
});
