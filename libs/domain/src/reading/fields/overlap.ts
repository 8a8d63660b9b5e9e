import type { MadeTask } from './tasks.js';
import type { Passage } from '../reading.js';
import { fold } from '../text/source-line.js';

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
  const topics = byTopic(general);
  const places = placesOfPairs(organised);
  const repetitions = [...topics].flatMap(([key, members]) =>
    repetitionOf(key, members, organised, places),
  );
  const repeated = repetitions.length >= 2 && repetitions.length * 3 >= topics.size * 2;
  const kept = new Set(
    general.filter(
      (made) => !repeated && (made.ownActors || !owned || made.task.deadline.value?.dueOn),
    ),
  );
  return {
    tasks: all.filter((made) => made.duty.section === 'organising' || kept.has(made)),
    repetitions: repeated ? repetitions : [],
  };
}

const topicKey = (text: string): string => text.slice(0, 160);

function byTopic(general: readonly MadeTask[]): ReadonlyMap<string, readonly MadeTask[]> {
  const topics = new Map<string, MadeTask[]>();
  for (const made of general) {
    const key = topicKey(made.duty.topic.text);
    const members = topics.get(key);
    if (members) members.push(made);
    else topics.set(key, [made]);
  }
  return topics;
}

/** Which duties of the organising part hold a pair of words; one pass, so that many topics cost no more. */
function placesOfPairs(organised: readonly MadeTask[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  organised.forEach(({ duty }, i) => {
    for (const pair of pairs(duty.line.text)) {
      const known = places.get(pair);
      if (!known) places.set(pair, new Set([i]));
      else if (known.size < MOST_PLACES) known.add(i);
    }
  });
  return places;
}

/** A pair of words that stands in more duties than this tells nothing apart. */
const MOST_PLACES = 40;

function repetitionOf(
  key: string,
  members: readonly MadeTask[],
  organised: readonly MadeTask[],
  places: ReadonlyMap<string, ReadonlySet<number>>,
): readonly Repetition[] {
  const [first] = members;
  if (!first) return [];
  const heading = key.length < 160 ? pairs(key) : pairs(first.task.title);
  const words = heading.length >= 2 ? heading : pairs(`${key} ${first.task.title}`);
  if (words.length < 2) return [];
  const shared = new Map<number, number>();
  for (const word of words)
    for (const i of places.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
  const hits = [...shared]
    .filter(([, count]) => count * 2 >= words.length)
    .sort(([a], [b]) => a - b)
    .flatMap(([i]) => organised[i] ?? []);
  if (hits.length === 0) return [];
  return [
    {
      topic: key,
      ordinal: first.task.ordinal,
      passages: members.map(({ task }) => task.quote),
      repeatedIn: hits,
    },
  ];
}
