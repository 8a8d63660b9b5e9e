import { chanceOf } from './chance.js';
import { MATRIX, nameOf } from './matrix/axes.js';
import { drawCells } from './matrix/draw.js';
import { PARTS } from './matrix/parts.js';
import { MessageReader } from './wire/statements.js';

/** A message of a client as PostgreSQL's protocol has it: type, length, content. */
const message = (type: string, ...parts: readonly string[]): Buffer => {
  const body = Buffer.from(parts.map((part) => `${part}\0`).join(''));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
};

describe('the fault matrix', () => {
  it('has no cell twice', () => {
    expect(new Set(MATRIX.map(nameOf)).size).toBe(MATRIX.length);
  });

  it.each([1, 470, 2 ** 31 - 1])(
    'draws the same different cells from seed %i each time',
    (seed) => {
      const draw = (count: number) => drawCells(chanceOf(seed), count).map(nameOf);
      const names = draw(200);
      expect(new Set(names).size).toBe(200);
      expect(draw(200)).toEqual(names);
      expect(draw(8)).toEqual(names.slice(0, 8));
    },
  );

  it('touches every part, and most faults and moments, with eight cells already', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const drawn = drawCells(chanceOf(seed), 8);
      const different = (of: (cell: (typeof drawn)[number]) => string) =>
        new Set(drawn.map(of)).size;
      expect(different((cell) => cell.part)).toBe(PARTS.length);
      expect(different((cell) => cell.fault)).toBeGreaterThanOrEqual(6);
      expect(different((cell) => cell.moment.name)).toBeGreaterThanOrEqual(7);
    }
  });

  it('draws all of them when more are wanted', () => {
    expect(drawCells(chanceOf(3), MATRIX.length + 1)).toHaveLength(MATRIX.length);
  });
});

describe('what listens in on the wire', () => {
  it('knows a statement by its text, also a prepared one, however its bytes are cut', () => {
    const startup = message('', 'user', 'x', 'application_name', 'dondoc-api', '');
    const talk = Buffer.concat([
      startup,
      message('Q', 'BEGIN'),
      message('P', 'mark', 'update message set state = $1', ''),
      message('B', '', 'mark', ''),
      message('B', '', 'mark', ''),
      message('Q', 'COMMIT'),
    ]);
    for (const size of [1, 7, talk.length]) {
      const reader = new MessageReader('client');
      const seen: string[] = [];
      let passed = 0;
      for (let at = 0; at < talk.length; at += size) {
        for (const { bytes, text } of reader.read(talk.subarray(at, at + size))) {
          if (text !== '') seen.push(text);
          passed += bytes.length;
        }
      }
      expect(passed).toBe(talk.length);
      expect(seen.slice(1)).toEqual([
        'BEGIN',
        ...Array.from({ length: 2 }, () => 'update message set state = $1'),
        'COMMIT',
      ]);
      expect(seen[0]).toContain('application_name dondoc-api');
    }
  });
});
