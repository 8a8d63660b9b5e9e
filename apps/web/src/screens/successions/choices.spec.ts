import { chosenAtFirst, END, rowsOf, type Chosen, type Proposal } from './choices.js';

const proposal = (dispatchId: string, code: string | null): Proposal =>
  ({ dispatchId, proposed: code === null ? null : { code, name: code } }) as Proposal;

describe('who goes on with what a body leaves behind', () => {
  it('is the one body that follows until somebody chooses; without one the document waits', () => {
    expect(rowsOf([proposal('d', 'A'), proposal('e', null)], chosenAtFirst)).toEqual([
      { dispatchId: 'd', to: 'A', pieces: [] },
    ]);
  });

  it('names only the pieces that go another way; what is taken back takes all along', () => {
    const chosen = (document: string): Chosen => ({
      ...{ document, pieces: { w: 'B', x: END, y: 'A', z: '' } },
    });
    expect(rowsOf([proposal('d', null)], () => chosen('A'))).toEqual([
      {
        ...{ dispatchId: 'd', to: 'A' },
        pieces: [
          { assignmentId: 'w', to: 'B' },
          { assignmentId: 'x', to: null },
        ],
      },
    ]);
    expect(rowsOf([proposal('d', null)], () => chosen(END))).toEqual([
      { dispatchId: 'd', to: null, pieces: [] },
    ]);
  });
});
