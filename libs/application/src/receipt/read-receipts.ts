import { RECEIPTED, type ChainEntry, type Instant, type ReceiptedType } from '#domain';
import type { Command } from '../shared/command.js';
import { ApplicationError } from '../shared/errors.js';
import type { DispatchView } from '../ports/views/dispatch.view.js';

/** A receipt that can be had. */
export interface ReceiptLine {
  readonly seq: number;
  readonly type: ReceiptedType;
  /** The work or the period; null for the document as a whole. */
  readonly title: string | null;
  readonly at: Instant;
  readonly hash: string;
}

const lineOf = ({
  seq,
  type,
  occurredAt,
  hash,
  title,
}: ChainEntry & { readonly title: string | null }): ReceiptLine => ({
  ...{ seq, hash, title, at: occurredAt },
  type: type as ReceiptedType,
});

/** Of one dispatch, oldest first. @throws ApplicationError NOT_FOUND */
export const listReceipts: Command<
  { readonly dispatchId: string },
  readonly ReceiptLine[],
  'chains' | 'views'
> = async (tx, principal, { dispatchId }) => {
  const dispatch = await tx.views.dispatch(principal, dispatchId);
  if (dispatch === null) throw new ApplicationError('NOT_FOUND');
  return (await tx.chains.receipted(dispatchId, RECEIPTED, null)).map(lineOf);
};

export interface ReceiptFacts {
  readonly dispatch: DispatchView;
  readonly line: ReceiptLine;
  readonly entry: ChainEntry;
}

/** What a receipt is made of. @throws ApplicationError NOT_FOUND */
export const readReceipt: Command<
  { readonly dispatchId: string; readonly seq: number },
  ReceiptFacts,
  'chains' | 'views'
> = async (tx, principal, { dispatchId, seq }) => {
  const dispatch = await tx.views.dispatch(principal, dispatchId);
  const [found] = dispatch === null ? [] : await tx.chains.receipted(dispatchId, RECEIPTED, seq);
  if (dispatch === null || found === undefined) throw new ApplicationError('NOT_FOUND');
  const { title: _title, ...entry } = found;
  return { dispatch, line: lineOf(found), entry };
};
