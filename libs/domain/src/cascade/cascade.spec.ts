import { emptyDraft, type CampaignDraft } from '../campaign/index.js';
import { ASSIGNMENT_STATES } from '../assignment/index.js';
import { dispatchTotals, reportTotals, workTotals } from '../standing/index.js';
import {
  cascadeBranches,
  cascadeLevels,
  cascadeProblems,
  isWithItsBody,
  type CascadeOrigin,
  type CascadeRow,
} from './index.js';

const ORIGIN: CascadeOrigin = {
  ...{ assignmentId: 'a', campaignId: 'c', bodyId: 'tinh', bodyName: 'LĐLĐ tỉnh' },
  role: 'lead',
  state: 'assigned',
  dispatchState: 'acknowledged',
  campaignState: 'running',
  dueAt: null,
  issuers: [{ id: 'tw', name: 'Tổng Liên đoàn' }],
};
const draftTo = (...members: string[]): CampaignDraft => ({
  ...emptyDraft('Triển khai'),
  recipientSets: [
    {
      kind: 'group',
      ...{ no: 1, text: 'Các đơn vị', addressee: true, members },
      ...{ source: null, onPaper: [] },
    },
  ],
});
const codes = (draft: CampaignDraft, origin: CascadeOrigin) =>
  cascadeProblems(draft, origin).map(({ code, pointer }) => `${code} ${pointer}`);

describe('work that is carried on below', () => {
  it('goes to bodies that gave none of it out', () => {
    expect(codes(draftTo('huyen'), ORIGIN)).toEqual([]);
    expect(codes(draftTo('huyen', 'tw', 'tinh'), ORIGIN)).toEqual([
      'CASCADE_CYCLE /recipientSets/0/members/1',
      'CASCADE_CYCLE /recipientSets/0/members/2',
    ]);
  });

  it('goes down four levels of bodies, who began included', () => {
    const issuers = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `i${index}`, name: '' }));
    const found = [1, 2, 3].map((count) =>
      codes(draftTo('x'), { ...ORIGIN, issuers: issuers(count) }),
    );
    expect(found).toEqual([[], [], ['CASCADE_TOO_DEEP /parentAssignmentId']]);
  });

  it('is carried on only while its body has it in hand', () => {
    const inHand = ASSIGNMENT_STATES.filter((state) => isWithItsBody({ ...ORIGIN, state }));
    expect(inHand).toEqual(['assigned', 'in_progress', 'returned']);
    expect(isWithItsBody({ ...ORIGIN, dispatchState: 'recalled' })).toBe(false);
    expect(isWithItsBody({ ...ORIGIN, campaignState: 'closed' })).toBe(false);
  });
});

describe('what the levels come to', () => {
  const row = (
    campaignId: string,
    aboveId: string | null,
    depth: number,
    late: number,
  ): CascadeRow => ({
    ...{ campaignId, aboveId, depth, dueAt: depth * 10 + late },
    dispatches: dispatchTotals(['acknowledged', 'delivered']),
    work: workTotals([
      { cell: 'days8to30', nature: 'finite', handedIn: false, n: late },
      { cell: 'doneInTime', nature: 'finite', handedIn: false, n: 1 },
    ]),
    reports: reportTotals([], 0),
  });
  const ROWS = [
    row('a', null, 1, 1),
    row('b', null, 1, 2),
    row('a1', 'a', 2, 4),
    row('a2', 'a', 2, 8),
  ];

  it('is counted for each by itself, with its last date', () => {
    expect(cascadeLevels(ROWS)).toMatchObject([
      {
        ...{ depth: 1, campaigns: 2, dueAt: 12, dispatches: { bodies: 4, acknowledged: 2 } },
        work: { openLate: 3, doneInTime: 2, lateBy: { days8to30: 3, days1to7: 0 } },
      },
      { depth: 2, campaigns: 2, dueAt: 28, work: { openLate: 12 } },
    ]);
  });

  it('is counted for each document with all below it', () => {
    expect(cascadeBranches(ROWS)).toMatchObject([
      { campaignId: 'a', campaigns: 3, children: 2, work: { openLate: 13 } },
      { campaignId: 'b', campaigns: 1, children: 0, work: { openLate: 2 } },
    ]);
    expect(cascadeLevels([])).toEqual([]);
  });
});
