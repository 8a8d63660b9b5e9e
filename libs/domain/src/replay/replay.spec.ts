import { replayFaultWords } from '#wording';
import { localDate } from '../shared/index.js';
import { replayCampaign, replayDispatch, type ChainEvent } from './index.js';

type Said = readonly [type: string, data?: Readonly<Record<string, unknown>>];

/** A minute between acts; entries of one act are given as one list. */
const chain = (...acts: readonly (readonly Said[])[]): readonly ChainEvent[] =>
  acts
    .flatMap((said, act) => said.map(([type, data = {}]) => ({ type, data, occurredAt: act })))
    .map((event, index) => ({ ...event, seq: index + 1 }));

const BORN: readonly Said[] = [['dispatchDelivered', { bodyId: 'b', tasks: 2, onPaper: false }]];
const REFUSED: readonly Said[] = [
  ['dispatchDeclined', { reason: 'nhầm' }],
  ['assignmentDeclined', { assignmentId: 'w1', reason: 'nhầm' }],
  ['assignmentDeclined', { assignmentId: 'w2', reason: 'nhầm' }],
];
const ROWS = { workIds: ['w1', 'w2'], reports: [{ id: 'r1', periodId: 'p' }] };

describe('the chain of a dispatch', () => {
  it('of today gives each piece of refused work back by an entry of its own', () => {
    const events = chain(BORN, REFUSED, [
      ['dispatchReinstated', { reason: 'đúng', work: 'recorded', v: 2 }],
      ['assignmentReinstated', { assignmentId: 'w1', reason: 'đúng' }],
      ['assignmentReinstated', { assignmentId: 'w2', reason: 'đúng' }],
    ]);
    const { state, faults, work, answered } = replayDispatch(events, ROWS);
    expect([state, faults, answered]).toEqual(['delivered', [], null]);
    expect([...work.values()].map((one) => [one.state, one.version, one.reason])).toEqual([
      ['assigned', 3, null],
      ['assigned', 3, null],
    ]);
  });

  it('of before had one entry for all of it', () => {
    const events = chain(
      BORN,
      REFUSED,
      [['dispatchReinstated', { reason: 'đúng', assignments: 2 }]],
      [['assignmentSubmitted', { assignmentId: 'w1', submissionId: 's', note: 'xong' }]],
    );
    const { faults, work } = replayDispatch(events, ROWS);
    expect(faults).toEqual([]);
    expect([work.get('w1')?.state, work.get('w2')?.state]).toEqual(['submitted', 'assigned']);
  });

  it('locks a report by its name, or in old entries by its period', () => {
    for (const data of [{ periodId: 'p', reportId: 'r1', v: 2 }, { periodId: 'p' }]) {
      const { reports } = replayDispatch(chain(BORN, [['reportLocked', data]]), ROWS);
      expect(reports.get('r1')).toMatchObject({ state: 'locked', version: 2 });
    }
  });

  it('locates a move that the table does not admit, and goes on', () => {
    const events = chain(
      BORN,
      [['assignmentAccepted', { assignmentId: 'w1' }]],
      [['dispatchReinstated', { work: 'recorded' }]],
      [['reportAccepted', { reportId: 'r1' }]],
      [['dispatchAcknowledged']],
    );
    const { state, faults } = replayDispatch(events, ROWS);
    expect(state).toBe('acknowledged');
    expect(faults.map(replayFaultWords)).toEqual([
      'sự kiện 2, việc w1: accept từ assigned',
      'sự kiện 3: reinstate từ delivered',
      'sự kiện 4, báo cáo r1: accept từ open',
    ]);
  });

  it('vouches for dates, verdicts, files and contents as last handed in', () => {
    const files = [{ fileName: 'a.pdf', sizeBytes: 1, sha256: 'x' }];
    const of = { assignmentId: 'w1' };
    const events = chain(
      BORN,
      [
        [
          'dueDateChanged',
          { ...of, newDueOn: '2025-07-15', newDueAt: '2025-07-15T17:00:00+07:00' },
        ],
      ],
      [['assignmentSubmitted', { ...of, submissionId: 's1', note: 'một', files }]],
      [['assignmentReturned', { ...of, reason: 'thiếu' }]],
      [['reportSubmitted', { reportId: 'r1', contentHash: 'h', files }]],
      [['reportReturned', { reportId: 'r1', reason: 'thiếu' }]],
      [['reportDraftSaved', { reportId: 'r1' }]],
    );
    const { work, reports } = replayDispatch(events, ROWS);
    expect(work.get('w1')).toMatchObject({
      state: 'returned',
      version: 4,
      due: { on: localDate('2025-07-15'), at: '2025-07-15T17:00:00+07:00' },
      submittedAt: null,
      submissions: [{ id: 's1', files, verdict: 'returned', verdictReason: 'thiếu', verdictAt: 3 }],
    });
    expect(reports.get('r1')).toMatchObject({ state: 'returned', contentHash: null, files });
  });

  it('vouches for work that was handed over, and for work that came after the launch', () => {
    const due = '2025-07-20T17:00:00+07:00';
    const first = '2025-06-30T17:00:00+07:00';
    const from = replayDispatch(
      chain(BORN, [
        ['assignmentTransferred', { assignmentId: 'w1', toAssignmentId: 'w9', reason: 'sáp nhập' }],
      ]),
      ROWS,
    );
    expect(from.work.get('w1')).toMatchObject({
      ...{ state: 'transferred', version: 2, reason: 'sáp nhập', transferredTo: 'w9', given: null },
    });
    const gift = { assignmentId: 'w9', taskId: 't', role: 'lead', dueAt: due };
    const to = replayDispatch(
      chain([
        ['dispatchDelivered', { bodyId: 'b2', tasks: 0, onPaper: false }],
        ['assignmentGiven', { ...gift, originalDueAt: first, from: { assignmentId: 'w1' } }],
      ]),
      { workIds: ['w9'], reports: [] },
    );
    expect([to.tasks, to.faults]).toEqual([1, []]);
    expect(to.work.get('w9')).toMatchObject({
      ...{ state: 'assigned', version: 1, due: { on: localDate('2025-07-20'), at: due } },
      given: { at: 0, taskId: 't', role: 'lead', originalDueAt: first },
    });
    const twice = chain(BORN, [['assignmentGiven', gift]], [['assignmentGiven', gift]]);
    expect(replayDispatch(twice, ROWS).faults.map(replayFaultWords)).toEqual([
      'sự kiện 3, việc w9: giao lại một việc đã có',
    ]);
  });

  it('of a campaign counts the bodies it reached, those added later too', () => {
    const events = chain(
      [['campaignDrafted']],
      [['campaignLaunched', { recipients: 3, planHash: 'h' }]],
      [['recipientsAdded', { bodyIds: ['x', 'y'], reason: 'mới lập' }]],
    );
    expect(replayCampaign(events)).toMatchObject({ recipients: 5, version: 3, faults: [] });
  });

  it('vouches for what was asked and answered, and for urging', () => {
    const of = { assignmentId: 'w1', exchangeId: 'x1' };
    const granted = '2025-07-20T17:00:00+07:00';
    const { exchanges, work, faults } = replayDispatch(
      chain(
        BORN,
        [['questionAsked', { exchangeId: 'q1', assignmentId: null, text: 'mẫu nào?' }]],
        [['extensionRequested', { ...of, reason: 'thiếu người', wantedDueAt: granted }]],
        [['bodyNudged', { assignmentId: 'w1', text: 'khẩn trương' }]],
        [
          ['extensionGranted', { ...of, grantedDueAt: granted, note: 'đồng ý' }],
          ['dueDateChanged', { assignmentId: 'w1', newDueOn: '2025-07-20', newDueAt: granted }],
        ],
      ),
      ROWS,
    );
    expect(faults).toEqual([]);
    expect(exchanges.get('q1')).toMatchObject({ kind: 'question', state: 'asked', answer: null });
    expect(exchanges.get('x1')).toMatchObject({
      ...{ kind: 'extension', state: 'granted', text: 'thiếu người', answer: 'đồng ý' },
      ...{ askedAt: 2, answeredAt: 4, wantedDueAt: granted, grantedDueAt: granted },
    });
    expect(work.get('w1')).toMatchObject({ state: 'assigned', version: 2, nudgedAt: 3 });
  });

  it('locates an answer to nothing, and a second answer', () => {
    const answer = ['questionAnswered', { exchangeId: 'q1', text: 'mẫu 2' }] as const;
    const { faults } = replayDispatch(
      chain(
        BORN,
        [answer],
        [['questionAsked', { exchangeId: 'q1', assignmentId: null, text: 'mẫu nào?' }]],
        [answer],
        [answer],
      ),
      ROWS,
    );
    expect(faults.map(replayFaultWords)).toEqual([
      'sự kiện 2, trao đổi q1: answer khi chưa hỏi',
      'sự kiện 5, trao đổi q1: answer từ answered',
    ]);
  });

  it('bounds the version: entries of one instant may be of one act', () => {
    const { version } = replayDispatch(chain(BORN, REFUSED), ROWS);
    expect(version).toEqual({ from: 2, to: 4 });
  });

  it('begins with its delivery', () => {
    expect(replayDispatch(chain([['dispatchOpened']]), ROWS).faults).toHaveLength(1);
  });
});

describe('the chain of a campaign', () => {
  it('leads through its table to its state, its end, its periods and its plan', () => {
    const events = chain(
      [['campaignDrafted']],
      [['campaignLaunched', { planHash: 'h' }]],
      [['campaignReleased']],
      [['reportPeriodOpened', { periodId: 'p' }]],
      [['campaignPaused', { reason: null }]],
      [['reportPeriodLocked', { periodId: 'p' }]],
      [['campaignClosed', { reason: 'đã xong' }]],
    );
    expect(replayCampaign(events)).toMatchObject({
      state: 'closed',
      version: 7,
      planHash: 'h',
      closeReason: 'đã xong',
      opened: new Set(['p']),
      locked: new Set(['p']),
      faults: [],
    });
  });

  it('locates what its table does not admit, and a beginning that is none', () => {
    const { faults } = replayCampaign(chain([['campaignReleased']]));
    expect(faults.map(replayFaultWords)).toEqual([
      'không bắt đầu bằng bản nháp',
      'sự kiện 1: release từ draft',
    ]);
  });
});
