/** Instants are epoch milliseconds of the workflow's own clock; the worker adds the instance's clock offset. */
export interface LaunchActivities {
  /** What the launch still has to do. `pages` are numbered from 0. */
  describeLaunch(input: { readonly campaignId: string }): Promise<LaunchDescription>;
  /** Writes one page of at most 500 bodies, invisible until the release. Twice does nothing twice. */
  assignPage(input: { readonly campaignId: string; readonly page: number }): Promise<void>;
  /** The one flip: all work becomes visible, first notices may leave. */
  release(input: { readonly campaignId: string }): Promise<void>;
  /** A page failed for good: the coordinator retries or discards. */
  failLaunch(input: { readonly campaignId: string; readonly reason: string }): Promise<void>;
  /** Refreshes the planner's statistics after a large launch. */
  analyzeTables(): Promise<void>;
}

export interface LaunchDescription {
  readonly phase: 'launching' | 'failed' | 'released' | 'ended';
  readonly pages: number;
}

export interface AdvanceActivities {
  /** Every step due by `asOf`, in pages of one transaction each, then how long until the next. */
  advance(input: { readonly campaignId: string; readonly asOf: number }): Promise<AdvanceResult>;
}

export interface AdvanceResult {
  readonly phase: 'running' | 'paused' | 'ended';
  /** Milliseconds until the next look, ≥ 1. */
  readonly waitMs: number;
  /** What is waited for, in Vietnamese, for the Temporal UI: "Nhắc tiếp nhận lần 2". */
  readonly label: string;
  /** True after a report period opened: the run renews itself so that none grows over years. */
  readonly renew: boolean;
}

export interface DigestActivities {
  /** Has every due campaign advanced, composes one message per recipient, answers how long until the next morning. */
  composeDigests(input: {
    readonly asOf: number;
  }): Promise<{ readonly waitMs: number; readonly label: string }>;
}

export type CampaignActivities = LaunchActivities & AdvanceActivities;
