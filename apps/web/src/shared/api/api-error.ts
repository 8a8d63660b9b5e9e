import type { components } from './schema.gen.js';

export type ProblemBody = components['schemas']['Problem'];

/** The server said no (`problem`), or never answered (`status` 0). */
export class ApiError extends Error {
  public constructor(
    public readonly status: number,
    public readonly problem: ProblemBody | null,
  ) {
    super(problem?.title ?? `no answer (${status})`);
  }
}

/** Nobody answered, or the server was not itself: the same may succeed a moment later. */
export const mayPass = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500);

export const hasStatus = (error: unknown, ...statuses: readonly number[]): boolean =>
  error instanceof ApiError && statuses.includes(error.status);
