/** A passage of the document and what points at it. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text with the same marks from end to end. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly string[];
}

/** One line of the document; without segments it is empty. */
export interface Line {
  readonly start: number;
  readonly segments: readonly Segment[];
}

/** The text cut at line ends and wherever a mark begins or ends. */
export function linesOf(text: string, marks: readonly Mark[]): readonly Line[] {
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const opening = [...marks].sort((a, b) => a.start - b.start);
  let offset = 0;
  return text.split('\n').map((words): Line => {
    const start = offset;
    const end = start + words.length;
    offset = end + 1;
    const bounds = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    const segments = bounds.slice(0, -1).flatMap((from, index): readonly Segment[] => {
      const to = bounds[index + 1] ?? end;
      if (from === to) return [];
      const here = opening.filter((mark) => mark.start <= from && mark.end >= to);
      return [{ start: from, end: to, marks: here.map(({ id }) => id) }];
    });
    return { start, segments };
  });
}

const SENTENCE_END = /[.;:!?…]["”]?(?=\s)|\n/gu;

/** Where sentences of a passage begin, without its own beginning: the places one may split it at. */
export function sentenceStarts(
  text: string,
  { start, end }: Pick<Mark, 'start' | 'end'>,
): readonly number[] {
  const words = text.slice(start, end);
  return [...words.matchAll(SENTENCE_END)]
    .map((match) => {
      const behind = match.index + match[0].length;
      return start + behind + (words.slice(behind).length - words.slice(behind).trimStart().length);
    })
    .filter((at, index, all) => at < end && at > start && all.indexOf(at) === index);
}
