import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import {
  answerQuestions,
  createDraft,
  previewLaunch,
  storeReading,
  type Command,
  type LaunchPreview,
  type Principal,
  type Role,
} from '#application';
import type { DraftAnswers, DraftContent } from '#domain';
import type { Reading } from '#domain/reading';
import type { TestDatabase } from '#testing';

/** A small directory of two issuers, and who works for them. */
export interface Office {
  readonly db: TestDatabase;
  readonly issuerId: string;
  readonly issuer: string;
  readonly coordinator: Principal;
  readonly leader: Principal;
  readonly clerk: Principal;
  readonly stranger: Principal;
  /** Coordinator of the other issuer. */
  readonly foreigner: Principal;
  /** Codes of the recipients, in the order of their ids. */
  readonly codes: readonly string[];
  readonly idOf: ReadonlyMap<string, string>;
  readonly group: string;
}

const person = (label: string, bodyId: string, role: Role): Principal => ({
  kind: 'person',
  id: randomUUID(),
  label,
  memberships: [{ bodyId, role }],
});

/** A new issuer with `count` recipients in one group; every recipient has a contact point and a head. */
export async function openOffice(db: TestDatabase, count: number): Promise<Office> {
  const tag = randomUUID().slice(0, 8);
  const [issuerId, otherId] = [randomUUID(), randomUUID()];
  const [issuer, other] = [`issuer-${tag}`, `other-${tag}`];
  const ids = Array.from({ length: count }, () => randomUUID()).sort();
  const codes = ids.map((_id, index) => `b${String(index).padStart(5, '0')}-${tag}`);
  await db.dataSource.query(
    `insert into body (id, code, name, name_folded, kind, is_issuer, parent_id, created_at, updated_at)
     values ($1, $2, 'Cơ quan ban hành', 'co quan ban hanh', 'stateAgency', true, null, $5, $5),
            ($3, $4, 'Cơ quan khác', 'co quan khac', 'stateAgency', true, null, $5, $5)`,
    [issuerId, issuer, otherId, other, new Date(db.clock.now())],
  );
  await db.dataSource.query(
    `insert into body (id, code, name, name_folded, kind, parent_id, created_at, updated_at)
     select id, code, 'Đơn vị ' || code, 'don vi ' || code, 'department', $3, $4, $4
     from unnest($1::uuid[], $2::text[]) as u(id, code)`,
    [ids, codes, issuerId, new Date(db.clock.now())],
  );
  await db.dataSource.query(
    `insert into contact_point (id, body_id, kind, email, created_at, updated_at)
     select gen_random_uuid(), id, kind, kind || '@' || code || '.demo.test', $3, $3
     from unnest($1::uuid[], $2::text[]) as u(id, code), unnest(array['contactPoint', 'head']) as kind`,
    [ids, codes, new Date(db.clock.now())],
  );
  const group = `all-${tag}`;
  await db.dataSource.query(
    `with made as (insert into body_group (id, code, name, name_folded, issuer_body_id, created_at, updated_at)
       values ($1, $2, 'Tất cả', 'tat ca', $3, $4, $4) returning id)
     insert into body_group_member (group_id, body_id) select made.id, member from made, unnest($5::uuid[]) as member`,
    [randomUUID(), group, issuerId, new Date(db.clock.now()), ids],
  );
  return {
    db,
    issuerId,
    issuer,
    coordinator: person('Điều phối', issuerId, 'coordinator'),
    leader: person('Lãnh đạo', issuerId, 'leader'),
    clerk: person('Văn thư', issuerId, 'recordsClerk'),
    stranger: person('Đầu mối', ids[0] ?? issuerId, 'contactPoint'),
    foreigner: person('Điều phối khác', otherId, 'coordinator'),
    codes,
    idOf: new Map(codes.map((code, index) => [code, ids[index]!])),
    group,
  };
}

export const act = <Input, Output>(
  office: Office,
  command: Command<Input, Output>,
  input: Input,
  as: Principal = office.coordinator,
): Promise<Output> => office.db.uow.run((tx) => command(tx, as, input));

export const golden = (id: string): Reading =>
  JSON.parse(readFileSync(`test/fixtures/seeds/${id}.reading.json`, 'utf8')) as Reading;

/** A reading made into a draft with these answers, ready to be previewed. */
export async function draftOfSeed(
  office: Office,
  id: string,
  answers: DraftAnswers,
): Promise<string> {
  const { issuer } = office;
  const { id: readingId } = await act(office, storeReading, { issuer, reading: golden(id) });
  const draft = await act(office, createDraft, { from: 'reading', readingId });
  await act(office, answerQuestions, {
    campaignId: draft.id,
    expectedVersion: draft.version,
    answers,
  });
  return draft.id;
}

/** Answers to document 000 that give it to the whole group. */
export const answers000 = (office: Office): DraftAnswers => ({
  recipients: [
    { text: 'LĐLĐ các huyện, Thành phố', group: office.group },
    { text: 'Các Công đoàn Ngành', bodies: [office.codes[0]!] },
    { text: 'Công đoàn Viên chức tỉnh', bodies: [office.codes[1]!] },
  ],
  reports: [],
});

let documents = 0;

/** A document by hand, each with a number of its own. */
export function contentByHand(office: Office, more: Partial<DraftContent> = {}): DraftContent {
  documents += 1;
  return {
    header: {
      documentType: 'KH',
      number: String(documents),
      symbol: 'KH-TEST',
      subject: 'Kế hoạch thử',
      issuedOn: '2025-03-10' as NonNullable<DraftContent['header']['issuedOn']>,
      signer: 'Người ký',
      signerTitle: null,
      urgency: null,
    },
    recipientSets: [
      {
        no: 1,
        text: 'Các đơn vị',
        kind: 'group',
        addressee: true,
        members: office.codes,
        onPaper: [],
      },
    ],
    tasks: [
      {
        position: 1,
        ordinal: '1',
        title: 'Báo cáo kết quả',
        description: 'Báo cáo kết quả thực hiện.',
        nature: 'finite',
        assignees: [{ setNo: 1, role: 'lead' }],
        partners: [],
        due: {
          on: '2025-04-15' as NonNullable<DraftContent['header']['issuedOn']>,
          time: null,
          source: 'document',
          words: 'trước ngày 16/4',
        },
        target: null,
        recurrence: null,
        reportsTo: null,
        dropped: false,
      },
    ],
    reportSeries: [],
    answers: [],
    historical: false,
    ...more,
  };
}

export async function draftByHand(
  office: Office,
  more: Partial<DraftContent> = {},
): Promise<string> {
  const content = contentByHand(office, more);
  const input = { from: 'content', issuer: office.issuer, content } as const;
  return (await act(office, createDraft, input)).id;
}

export const preview = (office: Office, campaignId: string): Promise<LaunchPreview> =>
  act(office, previewLaunch, { campaignId });

/** Rows a launch writes, counted: what a refused request must leave as it was. */
export async function footprint(db: TestDatabase): Promise<unknown> {
  const tables = ['campaign', 'campaign_recipient', 'task', 'task_assignee', 'report_series'];
  const more = ['report_period', 'event', 'outbox', 'reading'];
  const counts = [...tables, ...more].map((table) => `(select count(*) from ${table}) as ${table}`);
  const rows: unknown[] = await db.dataSource.query(
    `select ${counts.join(', ')}, (select md5(string_agg(c::text, '' order by id)) from campaign c) as content`,
  );
  return rows[0];
}
