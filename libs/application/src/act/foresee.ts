import type { Audience, Notice } from '#domain';
import { grouped } from '../shared/grouped.js';
import type { Stores } from '../ports/transaction.port.js';
import type { Act, PerformStores } from './perform.js';
import { belowOf } from '../cascade/ended-by.js';
import { notesOf, type Telling } from './tell.js';

/** What one recipient would hear. `newWork`: the document, which it must acknowledge. */
export interface ForeseenNotice {
  /** null: of the issuer's own people. */
  readonly bodyName: string | null;
  readonly audience: Audience;
  readonly what:
    Exclude<Notice['template'], 'changed'> | WorkChangeKind | 'newWork' | 'amendedAgain';
  /** False: a line of the next morning's digest, since the body has no address. */
  readonly byMail: boolean;
}

type WorkChangeKind = Extract<Notice, { readonly template: 'changed' }>['data']['kind'];

/** "Xem trước": what an act would do, decided from the rows as they are and not done. */
export interface Foreseen extends Told {
  /** Rows that would be done; 1 for an act on one. */
  readonly done: number;
  /** Rows that would be refused. */
  readonly refused: number;
}

interface Told {
  /** Bodies that would hear of it. */
  readonly bodies: number;
  readonly mails: number;
  /** Lines in the coordinators' digest in place of mails that reach nobody. */
  readonly lines: number;
  /** Bodies that must acknowledge the document, for the first time or again. */
  readonly acknowledge: number;
  /** What is owed now and would not be any more. */
  readonly ends: number;
  /** What would be owed anew, beside acknowledging. */
  readonly begins: number;
  /** The first of those who are told, by name. */
  readonly told: readonly ForeseenNotice[];
}

/** Who must acknowledge again is told so by name. */
function whatOf(notice: Notice): ForeseenNotice['what'] {
  if (notice.template !== 'changed') return notice.template;
  const { data } = notice;
  return data.kind === 'amended' && data.acknowledge ? 'amendedAgain' : data.kind;
}

const SHOWN = 200;

/** Who would be told what by acts that are decided; all of it, whatever is shown. */
export async function foresee(
  tx: PerformStores & Stores<'directory'>,
  acts: readonly Act[],
  tellings: readonly Telling[],
): Promise<Told> {
  const notes = [];
  for (const own of grouped(tellings, ({ dispatch }) => dispatch.campaignId).values()) {
    const compose = await notesOf(tx, own);
    notes.push(...own.flatMap((telling) => compose(telling).map((note) => ({ telling, note }))));
  }
  const opens = acts.flatMap(({ dispatch, decision }) =>
    decision.opens.map(({ kind, reopened }) => ({ dispatch, kind, reopened })),
  );
  const toAcknowledge = opens.filter(({ kind }) => kind === 'acknowledge');
  // Where the act itself asks, its own mail says so.
  const asked = toAcknowledge.filter(({ reopened }) => !reopened).map(({ dispatch }) => dispatch);
  const reached = [...tellings.filter(({ told }) => told.to !== 'coordinators')].map(
    ({ dispatch }) => dispatch.bodyId,
  );
  const bodyIds = new Set([...asked.map(({ bodyId }) => bodyId), ...reached]);
  const names = await tx.directory.bodiesByIds([...bodyIds]);
  const nameOf = (bodyId: string): string => names.get(bodyId)?.name ?? '';
  const below = await belowOf(tx, acts);
  const bodyOf = new Map(acts.map(({ dispatch }) => [dispatch.id, dispatch.bodyId]));
  const issuers = await tx.directory.bodiesByIds(
    below.map((one) => bodyOf.get(one.dispatchId) ?? ''),
  );
  const mails = new Set(notes.flatMap(({ note }) => note.message?.id ?? []));
  const belowMails = below.reduce((sum, { coordinators }) => sum + coordinators.length, 0);
  const told: ForeseenNotice[] = [
    ...asked.map(({ bodyId }) => ({
      ...{ bodyName: nameOf(bodyId), audience: 'contactPoint' as const },
      ...{ what: 'newWork' as const, byMail: true },
    })),
    ...below.map((one) => ({
      bodyName: issuers.get(bodyOf.get(one.dispatchId) ?? '')?.name ?? '',
      ...{ audience: 'coordinator' as const, what: 'parent_ended' as const, byMail: true },
    })),
    ...notes.map(({ telling: { dispatch, told: one }, note }) => ({
      bodyName: one.to === 'coordinators' ? null : nameOf(dispatch.bodyId),
      audience: note.notification.audience,
      what: whatOf(one.notice),
      byMail: note.message !== null,
    })),
  ];
  return {
    ...{
      bodies: bodyIds.size,
      acknowledge: toAcknowledge.length,
      mails: mails.size + asked.length + belowMails,
    },
    lines: notes.filter(({ note }) => note.message === null).length,
    ends: acts.reduce((sum, { decision }) => sum + decision.closes.length, 0),
    begins: opens.length - toAcknowledge.length,
    told: distinct(told).sort(byName).slice(0, SHOWN),
  };
}

/** Several pieces of work told to one body in one mail are one line here. */
const distinct = (told: readonly ForeseenNotice[]): ForeseenNotice[] => [
  ...new Map(told.map((one) => [JSON.stringify(one), one])).values(),
];

const byName = (one: ForeseenNotice, other: ForeseenNotice): number =>
  (one.bodyName ?? '') < (other.bodyName ?? '') ? -1 : 1;
