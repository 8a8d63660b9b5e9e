import type { MadeTask } from './tasks.js';
import type { Passage } from './reading.js';
import { fold } from './source-line.js';

/** A duty of the general part that the organising part repeats. */
export interface Repetition {
  readonly topic: string;
  readonly ordinal: string;
  readonly passages: readonly Passage[];
  readonly repeatedIn: readonly MadeTask[];
}

export interface Chosen {
  readonly tasks: readonly MadeTask[];
  readonly repetitions: readonly Repetition[];
}

const LIGHT = new Set(
  'cac va cua cho ve viec cong tac thuc hien trien khai to chuc tiep tuc day manh tich cuc tang cuong tham gia noi dung theo tai trong den voi so nhung de ke hoach chi thi nghi quyet ngay nam don vi dia phuong co quan'.split(
    ' ',
  ),
);

const pairs = (text: string): readonly string[] => {
  const words = fold(text)
    .split(' ')
    .filter((word) => !LIGHT.has(word));
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
};

const share = (of: readonly string[], among: ReadonlySet<string>): number =>
  of.length === 0 ? 0 : of.filter((pair) => among.has(pair)).length / of.length;

/**
 * A plan's general part that repeats its "Tổ chức thực hiện" gives no tasks of its own: the organising
 * part gives them, the general part becomes their description. Without repetition both parts count.
 */
export function chooseTasks(all: readonly MadeTask[], addressed: boolean): Chosen {
  const organised = all.filter(({ duty }) => duty.section === 'organising');
  const general = all.filter(({ duty }) => duty.section !== 'organising');
  if (addressed || organised.length === 0 || general.length === 0)
    return { tasks: all, repetitions: [] };
  const owned =
    organised.some(({ duty }) => duty.fromTable) ||
    organised.filter(({ ownActors }) => ownActors).length >= 2;
  const topics = [...new Set(general.map(({ duty }) => topicKey(duty.topic.text)))];
  const repetitions = topics.flatMap((key) => repetitionOf(key, general, organised));
  const repeated = repetitions.length >= 2 && repetitions.length * 3 >= topics.length * 2;
  const kept = general.filter((made) => !repeated && (made.ownActors || !owned));
  return {
    tasks: all.filter((made) => made.duty.section === 'organising' || kept.includes(made)),
    repetitions: repeated ? repetitions : [],
  };
}

const topicKey = (text: string): string => text.slice(0, 160);

function repetitionOf(
  key: string,
  general: readonly MadeTask[],
  organised: readonly MadeTask[],
): readonly Repetition[] {
  const members = general.filter(({ duty }) => topicKey(duty.topic.text) === key);
  const [first] = members;
  if (!first) return [];
  const heading = key.length < 160 ? pairs(key) : pairs(first.task.title);
  const words = heading.length >= 2 ? heading : pairs(`${key} ${first.task.title}`);
  const hits = organised.filter(({ duty }) => share(words, new Set(pairs(duty.line.text))) >= 0.5);
  if (hits.length === 0 || words.length < 2) return [];
  return [
    {
      topic: key,
      ordinal: first.task.ordinal,
      passages: members.map(({ task }) => task.quote),
      repeatedIn: hits,
    },
  ];
}
