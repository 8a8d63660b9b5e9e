import type { Reading } from '#contracts/http';
import { queryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../api/http.js';

export type DraftView = Answer<'/api/v1/campaigns/{id}/draft'>;
export type Draft = DraftView['draft'];
export type DraftTask = Draft['tasks'][number];
export type RecipientSet = Draft['recipientSets'][number];
export type DraftQuestion = Draft['questions'][number];

/** A reading as it is stored, with the words the directory knows. */
export interface StoredReading extends Omit<Answer<'/api/v1/readings/{id}'>, 'reading'> {
  readonly reading: Reading;
}

/** A draft with the reading it was made of, as one person has them before the eyes. */
export interface Seen {
  readonly view: DraftView;
  /** null: begun by hand. */
  readonly stored: StoredReading | null;
}

/** The draft first: a reading that moves meanwhile is noticed at the next act, by its revision. */
export const seenQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaign', id, 'draft'],
    queryFn: async ({ signal }): Promise<Seen> => {
      const view = await http.get('/api/v1/campaigns/{id}/draft', { path: { id }, signal });
      if (view.readingId === null) return { view, stored: null };
      const path = { id: view.readingId };
      // The contract of readings is a schema of its own (`dondoc.reading/v1`), which OpenAPI leaves open.
      const stored = (await http.get('/api/v1/readings/{id}', { path, signal })) as unknown;
      return { view, stored: stored as StoredReading };
    },
  });

export const isOffered = (
  { offers }: DraftView,
  act: DraftView['offers'][number]['act'],
): boolean => offers.some((one) => one.act === act && one.offered);
