export interface SmtpFloorRequest {
  readonly smtpUrl: string;
  /** As many as the worker keeps open. */
  readonly connections: number;
  readonly mails: readonly { readonly id: string; readonly to: string }[];
  readonly mail: {
    readonly subject: string;
    readonly html: string;
    readonly text: string;
    readonly headers: Readonly<Record<string, string>>;
  };
}
