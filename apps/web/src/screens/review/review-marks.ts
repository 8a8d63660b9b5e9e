import type { Field, Passage, Reading } from '#contracts/http';
import { FRAME_FIELD_WORDS, type FrameFieldWord } from '#wording';
import type { Mark } from './marks.js';

const marksOf = (id: string, evidence: readonly Passage[]): readonly Mark[] =>
  evidence.map(({ start, end }) => ({ id, start, end }));

/** A field of the frame by its name on the screen. */
export function frameField(reading: Reading, name: FrameFieldWord): Field<string> {
  if (name === 'signer/name') return reading.signer.name;
  return name === 'signer/title' ? reading.signer.title : reading[name];
}

/** Everything on the right that stands on words of the left. */
export function reviewMarks(reading: Reading): readonly Mark[] {
  const names = Object.keys(FRAME_FIELD_WORDS) as FrameFieldWord[];
  return [
    ...reading.tasks.map(({ quote }, place) => ({ id: `task-${place}`, ...quote })),
    ...names.flatMap((name) => marksOf(`field-${name}`, frameField(reading, name).evidence)),
    ...reading.addressees.flatMap(({ evidence }) => marksOf('field-addressees', evidence)),
    ...reading.tasks.flatMap(({ deadline }) => marksOf('deadline', deadline.evidence)),
    ...reading.anomalies.flatMap(({ evidence }, index) => marksOf(`note-${index}`, evidence)),
  ];
}
