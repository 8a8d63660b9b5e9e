import { z } from 'zod';
import { ConfigError } from '#runtime';

/** What only a worker is told from outside, beside `AppConfig`. */
export interface WorkerSettings {
  readonly workflowBundle: string;
  /**
   * Longest time one attempt to hand a mail over may take; undefined: the sender's own two minutes, right for slow
   * servers. The claims of a worker that died come free only after it.
   */
  readonly mailAttemptMs: number | undefined;
}

const environment = z.object({
  WORKFLOW_BUNDLE: z.string('thiếu tệp quy trình đã dựng / the built workflow bundle').min(1),
  MAIL_ATTEMPT_MS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1_000).max(600_000).optional(),
  ),
});

/** @throws ConfigError naming every variable that is missing or wrong. */
export function loadWorkerSettings(
  env: Readonly<Record<string, string | undefined>>,
): WorkerSettings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const { WORKFLOW_BUNDLE, MAIL_ATTEMPT_MS } = parsed.data;
  return { workflowBundle: WORKFLOW_BUNDLE, mailAttemptMs: MAIL_ATTEMPT_MS };
}
