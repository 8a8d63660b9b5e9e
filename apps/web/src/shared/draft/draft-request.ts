import { http } from '../api/http.js';
import type { paths } from '../api/schema.gen.js';
import type { Draft, Seen } from './seen-query.js';

type BodyOf<P extends keyof paths, M extends 'post' | 'put'> =
  paths[P] extends Record<M, { requestBody: { content: { 'application/json': infer B } } }>
    ? B
    : never;
type Correction = BodyOf<'/api/v1/campaigns/{id}/draft/corrections', 'post'>;
export type Operation = Extract<Correction, { operations: unknown }>['operations'][number];
export type DraftAnswers = BodyOf<'/api/v1/campaigns/{id}/answers', 'post'>;
export type DraftContent = BodyOf<'/api/v1/campaigns/{id}/draft', 'put'>;

/** One write of a draft, by the endpoint that does it. */
export type DraftRequest =
  | { readonly kind: 'correct'; readonly operations: readonly Operation[] }
  | { readonly kind: 'restore'; readonly revision: number }
  | { readonly kind: 'answer'; readonly answers: DraftAnswers }
  | { readonly kind: 'write'; readonly content: DraftContent };

type WrittenCycle = DraftContent['reportSeries'][number]['cycle'];

/** The draft as it may be written back. */
export function contentOf({
  questions,
  recipientSets,
  reportSeries,
  ...draft
}: Draft): DraftContent {
  return {
    ...draft,
    recipientSets: recipientSets.map(({ source: _source, ...set }) => set),
    // The contract of a draft as it is read leaves the shape of a cycle open; the API checks it when it is written.
    reportSeries: reportSeries.map((series) => ({
      ...series,
      cycle: series.cycle as WrittenCycle,
    })),
    answers: questions.map(({ no, answer }) => ({ no, answer })),
  };
}

export interface Sent {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly request: DraftRequest;
}

export function sendDraft({ id, version, revision, request }: Sent, key: string): Promise<unknown> {
  const common = { path: { id }, ifMatch: version, key };
  switch (request.kind) {
    case 'correct':
      return http.post('/api/v1/campaigns/{id}/draft/corrections', {
        ...common,
        body: { revision, operations: [...request.operations] },
      });
    case 'restore':
      return http.post('/api/v1/campaigns/{id}/draft/corrections', {
        ...common,
        body: { revision, restore: request.revision },
      });
    case 'answer':
      return http.post('/api/v1/campaigns/{id}/answers', { ...common, body: request.answers });
    case 'write':
      return http.put('/api/v1/campaigns/{id}/draft', { ...common, body: request.content });
  }
}

/** What takes a request back, given what was there before it. */
export const undoingOf = ({ view, stored }: Seen, { kind }: DraftRequest): DraftRequest =>
  stored !== null && (kind === 'correct' || kind === 'restore')
    ? { kind: 'restore', revision: stored.revision }
    : { kind: 'write', content: contentOf(view.draft) };
