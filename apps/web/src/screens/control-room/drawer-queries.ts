import { queryOptions } from '@tanstack/react-query';
import { http, type Answer } from '../../shared/api/http.js';

export type Work = Answer<'/api/v1/assignments/{id}'>;
export type Exchange = Work['exchanges'][number];
/** What the body has of a milestone. */
export type Share = Work['milestones'][number];

/** The rows behind one line of the matrix. */
export const bodyQuery = (campaignId: string, bodyCode: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'body', bodyCode],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/matrix/{bodyCode}', {
        path: { id: campaignId, bodyCode },
        signal,
      }),
  });

export const workQuery = (campaignId: string, assignmentId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'work', assignmentId],
    queryFn: ({ signal }) =>
      http.get('/api/v1/assignments/{id}', { path: { id: assignmentId }, signal }),
    // An act is offered for the state that was read: it is read anew each time the drawer opens.
    staleTime: 0,
  });

/** The document of one body as a whole: why it was given back, and whom the body holds competent. */
export const dispatchQuery = (campaignId: string, dispatchId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'dispatch', dispatchId],
    queryFn: ({ signal }) =>
      http.get('/api/v1/dispatches/{id}', { path: { id: dispatchId }, signal }),
  });

export const dispatchEventsQuery = (campaignId: string, dispatchId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'dispatch-events', dispatchId],
    queryFn: ({ signal }) =>
      http.get('/api/v1/dispatches/{id}/events', {
        path: { id: dispatchId },
        query: { limit: 50 },
        signal,
      }),
  });

/** "Mốc" of all tasks, with how many bodies are where. */
export const milestonesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: ['campaign', campaignId, 'milestones'],
    queryFn: ({ signal }) =>
      http.get('/api/v1/campaigns/{id}/milestones', { path: { id: campaignId }, signal }),
  });
