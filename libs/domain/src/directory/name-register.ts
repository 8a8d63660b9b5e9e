import { addDays, formatDate, type LocalDate } from '../shared/index.js';
import { hasEndedBy, isValidOn, type Validity } from './body.js';
import { foldName } from './fold-name.js';
import { isNearName } from './near-name.js';
import { restBehind, shortNameOf } from './short-name.js';
import { writtenOut } from './written-out.js';

export interface NamedBody {
  readonly code: string;
  readonly name: string;
}

export interface RegisteredBody extends NamedBody, Validity {
  readonly aliases: readonly string[];
  readonly successors: readonly NamedBody[];
}

export interface RegisteredGroup extends NamedBody {
  readonly members: readonly (NamedBody & Validity)[];
}

/** The part of the directory that one issuing body's documents speak of. */
export interface RegisteredNames {
  readonly bodies: readonly RegisteredBody[];
  readonly groups: readonly RegisteredGroup[];
}

/** What the directory knows under a name of the document; `near` differs by a slip or a left-out province. */
export interface NameMatch extends NamedBody {
  readonly kind: 'body' | 'group';
  readonly certainty: 'same' | 'near';
  /** Of a group, on the day asked for. */
  readonly members: readonly NamedBody[];
  /** First day without the body; null while it stands. */
  readonly endedOn: LocalDate | null;
  readonly successors: readonly NamedBody[];
}

/** Words that stand or fall as the typist likes. */
const LIGHT_WORDS = new Set(['cac', 'va', 'cua', 'thuoc']);
/** What may follow a name that leaves its place out. */
const PLACE = /^ (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong) /u;

const keyOf = (name: string): string =>
  writtenOut(foldName(name))
    .split(' ')
    .filter((word) => !LIGHT_WORDS.has(word))
    .join(' ');

type Entry = { readonly body: RegisteredBody } | { readonly group: RegisteredGroup };

/** Names of a directory, looked up as documents write them. */
export class NameRegister {
  private readonly byKey = new Map<string, Set<Entry>>();
  /** Names of single bodies and their aliases, as they are written. */
  public readonly names: readonly string[];

  public constructor({ bodies, groups }: RegisteredNames) {
    this.names = bodies.flatMap(({ name, aliases }) => [name, ...aliases]);
    for (const body of bodies) {
      // One entry: two spellings that are written out alike are still one body.
      const entry: Entry = { body };
      for (const name of [body.name, ...body.aliases]) this.add(name, entry);
    }
    for (const group of groups) this.add(group.name, { group });
  }

  /** The one body or group of this name, on a day; null when there is none or more than one. */
  public match(text: string, on: LocalDate): NameMatch | null {
    const key = keyOf(text);
    const same = only([...(this.byKey.get(key) ?? [])]);
    if (same !== null) return matchOf(same, 'same', on);
    if (key === '' || this.byKey.has(key)) return null;
    const near = only(this.near(key)) ?? only(this.shortened(text));
    return near === null ? null : matchOf(near, 'near', on);
  }

  private near(key: string): readonly Entry[] {
    const found = new Set<Entry>();
    for (const [known, entries] of this.byKey) {
      const isPlaced = known.startsWith(key) && PLACE.test(known.slice(key.length));
      if (isPlaced || isNearName(known, key)) for (const entry of entries) found.add(entry);
    }
    return [...found];
  }

  /** Whom a short name may stand for: letters for words, or the body above left out. */
  private shortened(text: string): readonly Entry[] {
    const short = shortNameOf(text);
    const found = new Set<Entry>();
    for (const [known, entries] of this.byKey) {
      const rest = restBehind(short, known.split(' '));
      const isWhole =
        rest !== null && (rest === '' || this.byKey.has(rest) || PLACE.test(` ${rest}`));
      if (isWhole) for (const entry of entries) found.add(entry);
    }
    return [...found];
  }

  private add(name: string, entry: Entry): void {
    const key = keyOf(name);
    if (key === '') return;
    const known = this.byKey.get(key);
    if (known === undefined) this.byKey.set(key, new Set([entry]));
    else known.add(entry);
  }
}

const only = (entries: readonly Entry[]): Entry | null =>
  entries.length === 1 ? (entries[0] ?? null) : null;

function matchOf(entry: Entry, certainty: NameMatch['certainty'], on: LocalDate): NameMatch {
  if ('group' in entry) {
    const { code, name, members } = entry.group;
    const present = members.filter((member) => isValidOn(member, on));
    return {
      kind: 'group',
      code,
      name,
      certainty,
      members: present.map((member) => ({ code: member.code, name: member.name })),
      endedOn: null,
      successors: [],
    };
  }
  const { code, name, validTo, successors } = entry.body;
  const hasEnded = validTo !== null && hasEndedBy(entry.body, on);
  return {
    kind: 'body',
    code,
    name,
    certainty,
    members: [],
    endedOn: hasEnded ? addDays(validTo, 1) : null,
    successors: hasEnded ? successors : [],
  };
}

/**
 * The register as the reader asks it. Only a name written as the directory has it can be told to have ended:
 * a likeness is no cause for an anomaly.
 *
 * @param today the day to answer for when the document has no date.
 */
export function bodyDirectoryOf(register: NameRegister, today: LocalDate) {
  const dayOf = (asOf: string | null): LocalDate => (asOf ?? today) as LocalDate;
  return {
    names: register.names,
    membersOf: (group: string, asOf: string | null): readonly string[] =>
      register.match(group, dayOf(asOf))?.members.map((member) => member.name) ?? [],
    endOf: (body: string, asOf: string | null) => {
      const match = register.match(body, dayOf(asOf));
      if (match === null || match.endedOn === null || match.certainty !== 'same') return null;
      return {
        endedOn: formatDate(match.endedOn),
        successors: match.successors.map((successor) => successor.name),
      };
    },
  };
}
