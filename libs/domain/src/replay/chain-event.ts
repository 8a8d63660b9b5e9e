import type { EvidenceLink, WorkFigure } from '../assignment/index.js';
import type { Instant } from '../shared/index.js';

/** An entry of a chain as it stands in the journal; its hash is somebody else's matter. */
export interface ChainEvent {
  readonly seq: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurredAt: Instant;
}

export const textIn = (event: ChainEvent, name: string): string | null => {
  const value = event.data[name];
  return typeof value === 'string' ? value : null;
};

/** A file as a submission or report names it: the hash vouches for its bytes. */
export interface VouchedFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export const filesIn = (event: ChainEvent): readonly VouchedFile[] =>
  Array.isArray(event.data['files']) ? (event.data['files'] as readonly VouchedFile[]) : [];

/** Links a submission names; none in older entries. */
export const linksIn = (event: ChainEvent): readonly EvidenceLink[] =>
  Array.isArray(event.data['links']) ? (event.data['links'] as readonly EvidenceLink[]) : [];

/** What a submission says was reached of the target; null: nothing. */
export function figureIn(event: ChainEvent): WorkFigure | null {
  const figure = event.data['figure'];
  return typeof figure === 'object' && figure !== null ? (figure as WorkFigure) : null;
}
