import type { Schema } from '../../shared/api/http.js';

export type Proposal = Schema<'SuccessionProposals'>['items'][number];

/** A body's code; `end`: nobody goes on with it; `document`: as the document; '': not chosen yet. */
export type Choice = string;
export const END: Choice = '-';
export const AS_DOCUMENT: Choice = '';

/** What was chosen for one document. */
export interface Chosen {
  readonly document: Choice;
  /** By piece of work, where it goes another way than the document. */
  readonly pieces: Readonly<Record<string, Choice>>;
}

/** Before anybody chose: the one body that follows, or nothing. */
export const chosenAtFirst = ({ proposed }: Proposal): Chosen => ({
  document: proposed?.code ?? '',
  pieces: {},
});

type Row = Schema<'ConfirmSuccessions'>['rows'][number];

/** The documents that have their choice, as the API takes them. */
export const rowsOf = (
  proposals: readonly Proposal[],
  chosenOf: (proposal: Proposal) => Chosen,
): readonly Row[] =>
  proposals.flatMap((proposal) => {
    const { document, pieces } = chosenOf(proposal);
    if (document === '') return [];
    const named = document === END ? [] : Object.entries(pieces);
    return [
      {
        ...{ dispatchId: proposal.dispatchId, to: document === END ? null : document },
        pieces: named
          .filter(([, to]) => to !== AS_DOCUMENT && to !== document)
          .map(([assignmentId, to]) => ({ assignmentId, to: to === END ? null : to })),
      },
    ];
  });
