import { changesBetween, figureFault, reachesTarget, type HandedInVersion } from './evidence.js';

const SHARE = { ratio: 0.3, count: null };
const COUNT = { ratio: null, count: 12 };

describe('a figure against the target of its task', () => {
  it.each([
    [null, 1, null, 'noTarget'],
    [{ ratio: null, count: null }, 1, null, 'noTarget'],
    [SHARE, 3, 10, null],
    [SHARE, 3, null, 'needsDenominator'],
    [SHARE, 3, 0, 'ofNothing'],
    [SHARE, 0, 0, null],
    [COUNT, 3, null, null],
    [COUNT, 3, 10, 'noDenominator'],
  ] as const)('%j: %s of %s is %s', (target, numerator, denominator, fault) => {
    expect(figureFault(target, { numerator, denominator })).toBe(fault);
  });

  it.each([
    [SHARE, 3, 10, true],
    [SHARE, 0.1 + 0.2, 1, true],
    [SHARE, 29, 100, false],
    [SHARE, 0, 0, null],
    [COUNT, 12, null, true],
    [COUNT, 11, null, false],
  ] as const)('%j is reached with %s of %s: %s', (target, numerator, denominator, reached) => {
    expect(reachesTarget(target, { numerator, denominator })).toBe(reached);
  });
});

describe('two hand-ins of the same work', () => {
  const first: HandedInVersion = {
    note: 'Đã làm',
    files: [
      { fileName: 'a.pdf', sha256: '1' },
      { fileName: 'b.pdf', sha256: '2' },
    ],
    links: [{ url: 'https://a.test', title: null }],
    figure: { numerator: 3, denominator: 10 },
  };

  it('have no changes when they are equal', () => {
    expect(changesBetween(first, first)).toEqual({
      ...{ note: false, filesAdded: [], filesRemoved: [], filesKept: ['a.pdf', 'b.pdf'] },
      ...{ linksAdded: [], linksRemoved: [], figure: null },
    });
  });

  it('show each change, and a file replaced under its name as one that went and one that came', () => {
    const second: HandedInVersion = {
      note: 'Đã bổ sung',
      files: [
        { fileName: 'a.pdf', sha256: '1' },
        { fileName: 'b.pdf', sha256: '3' },
      ],
      links: [{ url: 'https://b.test', title: 'Ảnh' }],
      figure: null,
    };
    expect(changesBetween(first, second)).toEqual({
      ...{ note: true, filesAdded: ['b.pdf'], filesRemoved: ['b.pdf'], filesKept: ['a.pdf'] },
      ...{ linksAdded: ['https://b.test'], linksRemoved: ['https://a.test'] },
      figure: { before: first.figure, after: null },
    });
  });
});
