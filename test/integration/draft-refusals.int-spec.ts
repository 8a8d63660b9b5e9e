import {
  answerQuestions,
  createDraft,
  discardLaunch,
  editDraft,
  getDraft,
  getReading,
  launchCampaign,
  launchProgress,
  previewLaunch,
  previewPage,
  resolveAgain,
  retryLaunch,
  storeReading,
  type ApplicationError,
  type Command,
  type Principal,
} from '#application';
import { localDate, reportCycle, type DraftAnswers, type DraftContent } from '#domain';
import { createTestDatabase, type TestDatabase } from '#testing';
import {
  act,
  answers000,
  contentByHand,
  draftByHand,
  draftOfSeed,
  footprint,
  golden,
  openOffice,
  preview,
  type Office,
} from './draft-fixture.js';

const MONDAY = '2025-03-10T01:30:00Z';

describe('a draft that is not in order', () => {
  let db: TestDatabase;
  let office: Office;

  beforeAll(async () => {
    db = await createTestDatabase(MONDAY);
    office = await openOffice(db, 4);
  });
  afterAll(() => db.drop());
  beforeEach(() => db.clock.set(MONDAY));

  /** The refusal of a request, which must have left every row as it was. */
  async function refused<Input, Output>(
    command: Command<Input, Output>,
    input: Input,
    as: Principal = office.coordinator,
  ): Promise<ApplicationError> {
    const before = await footprint(db);
    const error = await act(office, command, input, as).then(
      () => null,
      (thrown: ApplicationError) => thrown,
    );
    expect(error).not.toBeNull();
    expect(await footprint(db)).toEqual(before);
    return error!;
  }

  async function launchRefused(campaignId: string): Promise<ApplicationError> {
    expect((await preview(office, campaignId)).planHash).toBeNull();
    return refused(launchCampaign, { campaignId, planHash: 'any' });
  }

  const task = (more: Partial<DraftContent['tasks'][number]>) => [
    { ...contentByHand(office).tasks[0]!, ...more },
  ];
  const due = (on: string) => ({
    on: localDate(on),
    time: null,
    source: 'document' as const,
    words: null,
  });

  describe('is not launched', () => {
    it('with a blocking question unanswered: the refusal names it', async () => {
      const { reports: _reports, ...silent } = answers000(office);
      const campaignId = await draftOfSeed(office, '000', silent);
      const error = await launchRefused(campaignId);
      expect(error.code).toBe('QUESTION_UNANSWERED');
      expect(error.params['question']).toMatch(/^Công văn không yêu cầu báo cáo\./);
      expect(error.faults).toHaveLength(1);
    });

    it('as it comes from a reading: everything missing is told at once', async () => {
      const { id: readingId } = await act(office, storeReading, {
        issuer: office.issuer,
        reading: golden('001'),
      });
      const { id } = await act(office, createDraft, { from: 'reading', readingId });
      const error = await launchRefused(id);
      expect(error.code).toBe('QUESTION_UNANSWERED');
      expect(error.faults.map((fault) => fault.pointer)).toEqual([
        ...[0, 1, 2, 3, 4].map((index) => `/questions/${index}/answer`),
        '/header/number',
        '/header/issuedOn',
        ...[0, 1, 2, 3, 4, 5].map((index) => `/recipientSets/${index}/members`),
      ]);
    });

    it('without number, date or signer', async () => {
      const { header } = contentByHand(office);
      const empty = { ...header, number: null, issuedOn: null, signer: null };
      const error = await launchRefused(await draftByHand(office, { header: empty }));
      expect(error).toMatchObject({
        code: 'DRAFT_INCOMPLETE',
        params: { missing: 'Văn bản chưa có số. Cần số trước khi giao nhiệm vụ' },
      });
      expect(error.faults).toHaveLength(3);
    });

    it.each([
      ['no task', { tasks: [] }, '/tasks'],
      ['no body', { recipientSets: [] }, '/recipientSets'],
    ])('with %s', async (_name, more, pointer) => {
      const error = await launchRefused(await draftByHand(office, more));
      expect(error.code).toBe('DRAFT_INCOMPLETE');
      expect(error.faults[0]!.pointer).toBe(pointer);
    });

    it('to a body without an address, unless it gets the paper', async () => {
      const code = office.codes[3]!;
      const move = 'update contact_point set valid_to = $2 where body_id = $1';
      await db.dataSource.query(move, [office.idOf.get(code), '2025-03-09']);
      const campaignId = await draftByHand(office);
      const error = await launchRefused(campaignId);
      expect(error).toMatchObject({
        code: 'CONTACT_MISSING',
        params: { bodies: `Đơn vị ${code}` },
      });
      const [set] = contentByHand(office).recipientSets;
      const onPaper = await draftByHand(office, {
        recipientSets: [{ ...set!, onPaper: [code] }],
      });
      const ready = await preview(office, onPaper);
      expect(ready.problems).toEqual([]);
      expect(ready.plan.recipients.at(-1)).toMatchObject({ onPaper: true, contact: null });
      await db.dataSource.query(move, [office.idOf.get(code), null]);
    });

    it('to an ended body: its successor is offered; an old document may still be entered', async () => {
      const [gone, heir] = [office.codes[0]!, office.codes[1]!];
      await db.dataSource.query(`update body set valid_to = '2025-03-09' where code = $1`, [gone]);
      await db.dataSource.query(
        `insert into succession (id, from_body_id, to_body_id, kind, effective_on, created_at)
         values (gen_random_uuid(), $1, $2, 'MERGE', '2025-03-10', $3)`,
        [office.idOf.get(gone), office.idOf.get(heir), new Date(MONDAY)],
      );
      const [set] = contentByHand(office).recipientSets;
      const toIt: Partial<DraftContent> = { recipientSets: [{ ...set!, members: [gone] }] };
      const error = await launchRefused(await draftByHand(office, toIt));
      expect(error).toMatchObject({
        code: 'ENDED_BODY',
        params: { body: `Đơn vị ${gone}`, endedOn: '09/03/2025' },
      });
      expect(error.faults[0]!.detail).toContain(`Đơn vị ${heir} (${heir})`);
      const header = { ...contentByHand(office).header, issuedOn: localDate('2024-05-02') };
      const old = await draftByHand(office, { ...toIt, header, historical: true });
      expect((await preview(office, old)).problems).toEqual([]);
      await db.dataSource.query('update body set valid_to = null where code = $1', [gone]);
    });

    it('with a deadline before the issue date', async () => {
      const tasks = task({ due: due('2025-03-09') });
      const error = await launchRefused(await draftByHand(office, { tasks }));
      expect(error).toMatchObject({
        code: 'DUE_BEFORE_ISSUE',
        params: { dueOn: '09/03/2025', issuedOn: '10/03/2025' },
        faults: [{ pointer: '/tasks/0/due/on' }],
      });
    });

    it('with a report whose cycle has no day', async () => {
      const series = {
        title: 'Báo cáo năm',
        cycle: null,
        setNos: [1],
        startsOn: null,
        reportsTo: null,
        mergedInto: null,
        source: 'coordinator' as const,
      };
      const without = await launchRefused(await draftByHand(office, { reportSeries: [series] }));
      expect(without.code).toBe('CYCLE_WITHOUT_DAY');
      const rule = { rule: 'DAY_OF_MONTH', day: 10, monthsAfter: 0 } as const;
      const wrong = reportCycle('YEAR', { cutoffRule: { ...rule, day: 20 }, dueRule: rule });
      const error = await launchRefused(
        await draftByHand(office, { reportSeries: [{ ...series, cycle: wrong }] }),
      );
      expect(error.faults[0]!.detail).toBe('“Báo cáo năm”: hạn nộp phải sau ngày chốt số liệu.');
    });

    it('with several faults of different kinds: the first decides the code, all are told', async () => {
      const { header } = contentByHand(office);
      const error = await launchRefused(
        await draftByHand(office, {
          header: { ...header, signer: null },
          tasks: task({ assignees: [], due: due('2025-01-01') }),
        }),
      );
      expect(error.code).toBe('DRAFT_INCOMPLETE');
      expect(error.faults.map((fault) => fault.pointer)).toEqual([
        '/header/signer',
        '/tasks/0/assignees',
        '/tasks/0/due/on',
      ]);
    });
  });

  describe('is not changed', () => {
    it('by an answer with unknown bodies, groups, tasks: all or nothing', async () => {
      const campaignId = await draftOfSeed(office, '000', answers000(office));
      const { version } = (await act(office, getDraft, { campaignId })).stored;
      const refusal = (answers: DraftAnswers) =>
        refused(answerQuestions, { campaignId, expectedVersion: version, answers });
      const text = 'Các Công đoàn Ngành';
      const bodies = [office.codes[0]!, 'ghost'];
      expect(await refusal({ recipients: [{ text, bodies }] })).toMatchObject({
        code: 'UNKNOWN_BODY',
        params: { body: 'ghost' },
        faults: [{ pointer: '/recipients/0/bodies/1' }],
      });
      expect(await refusal({ recipients: [{ text, group: 'ghosts' }] })).toMatchObject({
        code: 'UNKNOWN_GROUP',
        params: { group: 'ghosts' },
      });
      expect(
        await refusal({ header: { number: '9' }, tasks: [{ ordinal: '99', drop: true }] }),
      ).toMatchObject({ code: 'VALIDATION_FAILED', faults: [{ pointer: '/tasks/0/ordinal' }] });
      expect(await refusal({ reports: [{ title: 'Báo cáo năm', kind: 'YEAR' }] })).toMatchObject({
        code: 'CYCLE_WITHOUT_DAY',
        faults: [{ pointer: '/reports/0' }],
      });
    });

    it('by content with an unknown body or an answer to no question', async () => {
      const campaignId = await draftByHand(office);
      const content = contentByHand(office);
      const edit = (more: Partial<DraftContent>) =>
        refused(editDraft, { campaignId, expectedVersion: 1, content: { ...content, ...more } });
      const [set] = content.recipientSets;
      expect(
        await edit({
          recipientSets: [{ ...set!, members: ['ghost-1', office.codes[0]!, 'ghost-2'] }],
        }),
      ).toMatchObject({
        code: 'UNKNOWN_BODY',
        faults: [
          { pointer: '/recipientSets/0/members/0' },
          { pointer: '/recipientSets/0/members/2' },
        ],
      });
      expect(await edit({ answers: [{ no: 1, answer: 'Có' }] })).toMatchObject({
        code: 'VALIDATION_FAILED',
      });
    });

    it('from a stale version', async () => {
      const campaignId = await draftByHand(office);
      const content = contentByHand(office);
      const saved = await act(office, editDraft, { campaignId, expectedVersion: 1, content });
      expect(saved.version).toBe(2);
      expect(await refused(editDraft, { campaignId, expectedVersion: 1, content })).toMatchObject({
        code: 'STALE_VERSION',
        params: { current: 2, given: 1 },
      });
      expect(
        await refused(answerQuestions, { campaignId, expectedVersion: 3, answers: {} }),
      ).toMatchObject({ code: 'STALE_VERSION' });
    });

    it('by two at once: one is told that it came late', async () => {
      const campaignId = await draftByHand(office);
      const content = contentByHand(office);
      const edits = await Promise.allSettled(
        [1, 2, 3].map(() => act(office, editDraft, { campaignId, expectedVersion: 1, content })),
      );
      expect(edits.filter((edit) => edit.status === 'fulfilled')).toHaveLength(1);
    });

    it('once it is launched', async () => {
      const campaignId = await draftByHand(office, {
        recipientSets: [
          { ...contentByHand(office).recipientSets[0]!, members: office.codes.slice(0, 2) },
        ],
      });
      const { planHash } = await preview(office, campaignId);
      const answer = await act(office, launchCampaign, { campaignId, planHash: planHash! });
      const { version: expectedVersion } = answer;
      const content = contentByHand(office);
      expect(await refused(editDraft, { campaignId, expectedVersion, content })).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
        params: { state: 'launching' },
      });
      expect(await refused(previewLaunch, { campaignId })).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
      });
      expect(await refused(discardLaunch, { campaignId, reason: null })).toMatchObject({
        code: 'TRANSITION_NOT_ALLOWED',
      });
      expect(await refused(launchCampaign, { campaignId, planHash: planHash! })).toMatchObject({
        code: 'ALREADY_LAUNCHED',
      });
    });

    it('keeps no hash of a preview made before an edit', async () => {
      const members = office.codes.slice(0, 2);
      const [set] = contentByHand(office).recipientSets;
      const content = contentByHand(office, { recipientSets: [{ ...set!, members }] });
      const input = { from: 'content', issuer: office.issuer, content } as const;
      const { id: campaignId } = await act(office, createDraft, input);
      const { planHash } = await preview(office, campaignId);
      const fewer = { ...content, recipientSets: [{ ...set!, members: members.slice(1) }] };
      await act(office, editDraft, { campaignId, expectedVersion: 1, content: fewer });
      expect(await refused(launchCampaign, { campaignId, planHash: planHash! })).toMatchObject({
        code: 'PLAN_CHANGED',
      });
    });
  });

  describe('belongs to its issuer', () => {
    it('a coordinator of another issuer, and a recipient, find nothing', async () => {
      const campaignId = await draftOfSeed(office, '000', answers000(office));
      const { readingId } = (await act(office, getDraft, { campaignId })).stored;
      const content = contentByHand(office);
      for (const as of [office.foreigner, office.stranger]) {
        const codes = await Promise.all([
          refused(getDraft, { campaignId }, as),
          refused(getReading, { readingId: readingId! }, as),
          refused(editDraft, { campaignId, expectedVersion: 2, content }, as),
          refused(answerQuestions, { campaignId, expectedVersion: 2, answers: {} }, as),
          refused(previewLaunch, { campaignId }, as),
          refused(previewPage, { campaignId, from: 0, limit: 1 }, as),
          refused(resolveAgain, { campaignId, setNo: 1 }, as),
          refused(launchCampaign, { campaignId, planHash: 'any' }, as),
          refused(launchProgress, { campaignId }, as),
          refused(retryLaunch, { campaignId }, as),
          refused(discardLaunch, { campaignId, reason: null }, as),
          refused(createDraft, { from: 'reading', readingId: readingId! }, as),
        ]);
        expect(new Set(codes.map((error) => error.code))).toEqual(new Set(['NOT_FOUND']));
      }
      const { issuer } = office;
      expect(
        await refused(createDraft, { from: 'hand', issuer, subject: 'X' }, office.foreigner),
      ).toMatchObject({ code: 'NOT_FOUND' });
      expect(
        await refused(storeReading, { issuer, reading: golden('000') }, office.stranger),
      ).toMatchObject({ code: 'FORBIDDEN' });
    });

    it('a leader reads and writes nothing; a records clerk waits outside', async () => {
      const campaignId = await draftOfSeed(office, '000', answers000(office));
      await preview(office, campaignId);
      expect((await act(office, getDraft, { campaignId }, office.leader)).stored.version).toBe(2);
      expect(
        (await act(office, previewPage, { campaignId, from: 1, limit: 2 }, office.leader)).plan
          .recipients,
      ).toHaveLength(2);
      expect(await refused(previewLaunch, { campaignId }, office.leader)).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(
        await refused(launchCampaign, { campaignId, planHash: 'any' }, office.leader),
      ).toMatchObject({ code: 'FORBIDDEN' });
      expect(await refused(getDraft, { campaignId }, office.clerk)).toMatchObject({
        code: 'FORBIDDEN',
      });
    });

    it('nothing is found that is not there', async () => {
      const campaignId = '00000000-0000-4000-8000-000000000000';
      expect(await refused(getDraft, { campaignId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused(launchProgress, { campaignId })).toMatchObject({ code: 'NOT_FOUND' });
      const fresh = await draftByHand(office);
      expect(await refused(previewPage, { campaignId: fresh, from: 0, limit: 1 })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });

  describe('a reading', () => {
    it('is kept and given back as it was', async () => {
      const reading = golden('004');
      const { id } = await act(office, storeReading, { issuer: office.issuer, reading });
      expect((await act(office, getReading, { readingId: id }, office.leader)).reading).toEqual(
        reading,
      );
    });

    it('without an issuer belongs to the only one there is', async () => {
      const { id } = await act(office, storeReading, { issuer: null, reading: golden('000') });
      const stored = await act(office, getReading, { readingId: id });
      expect(stored.issuerBodyId).toBe(office.issuerId);
    });

    it.each(['MẬT', '  TỐI MẬT ', '**TUYỆT MẬT**', '(Mật)'.toUpperCase()])(
      'with the mark %j is refused, and nothing of it is kept',
      async (mark) => {
        const seed = golden('000');
        const reading = { ...seed, text: `${seed.text}\n${mark}\n` };
        const error = await refused(storeReading, { issuer: office.issuer, reading });
        expect(error.code).toBe('SECRET_DOCUMENT');
      },
    );

    it('written by hand with a mark is refused as well', async () => {
      const { issuer } = office;
      const hand = await refused(createDraft, { from: 'hand', issuer, subject: 'TỐI MẬT' });
      expect(hand.code).toBe('SECRET_DOCUMENT');
    });

    it('may speak of secrets', async () => {
      const seed = golden('000');
      const reading = { ...seed, text: `${seed.text}\nBảo vệ bí mật nhà nước, độ MẬT.\n` };
      await act(office, storeReading, { issuer: office.issuer, reading });
    });
  });

  describe('a group resolved again', () => {
    it('says who came and who went, and takes them only when answered again', async () => {
      const campaignId = await draftOfSeed(office, '000', answers000(office));
      const gone = office.codes[2]!;
      await db.dataSource.query(
        `delete from body_group_member m using body_group g
         where g.id = m.group_id and g.code = $1 and m.body_id = $2`,
        [office.group, office.idOf.get(gone)],
      );
      const difference = await act(office, resolveAgain, { campaignId, setNo: 1 });
      expect(difference).toMatchObject({ groupCode: office.group, asOf: '2025-02-19', added: [] });
      expect(difference.removed.map((body) => body.code)).toEqual([gone]);
      const before = (await act(office, getDraft, { campaignId })).stored;
      expect(before.draft.recipientSets[0]!.members).toHaveLength(4);
      await act(office, answerQuestions, {
        campaignId,
        expectedVersion: before.version,
        answers: { recipients: [{ text: 'LĐLĐ các huyện, Thành phố', group: office.group }] },
      });
      const after = (await act(office, getDraft, { campaignId })).stored;
      expect(after.draft.recipientSets[0]!.members).toHaveLength(3);
      expect(await refused(resolveAgain, { campaignId, setNo: 2 })).toMatchObject({
        code: 'NOT_FOUND',
      });
    });
  });
});
