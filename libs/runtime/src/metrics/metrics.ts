import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Seconds of one request or activity; the steps are where targets lie. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What a process counts, by the names that `docker/monitoring/alerts.yml` and the dashboard use. Labels hold patterns and kinds,
 * never an id, an address or a name: each value of a label is a series that is kept for ever.
 */
export class Metrics {
  public readonly registry = new Registry();

  public readonly requestSeconds = new Histogram({
    name: 'dondoc_http_request_seconds',
    help: 'Seconds from the head of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  public readonly mails = new Counter({
    name: 'dondoc_mail_attempts_total',
    help: 'Attempts to hand a mail over, by how they ended',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  public readonly mailSeconds = new Histogram({
    name: 'dondoc_mail_attempt_seconds',
    help: 'Seconds of one attempt to hand a mail over',
    buckets: SECONDS,
    registers: [this.registry],
  });

  public readonly activitySeconds = new Histogram({
    name: 'dondoc_activity_seconds',
    help: 'Seconds of one activity, by how it ended',
    labelNames: ['activity', 'outcome'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });

  public constructor(process: string) {
    this.registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.registry });
  }

  /** A number that is asked for when somebody reads; a label set that is not set again is gone. */
  public asked<Label extends string>(
    name: `dondoc_${string}`,
    help: string,
    labelNames: readonly Label[],
  ): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: [this.registry] });
  }
}
