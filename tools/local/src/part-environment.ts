import { installationSecret, type Settings } from './settings.js';

/** What our programs are told about a local instance; all of it is text, as the environment is. */
export type InstanceEnvironment = Readonly<Record<string, string>>;

/**
 * The environment of our programs, beside what the person set. In demo mode mail goes to the test mailbox, whatever
 * SMTP_URL says.
 */
export function instanceEnvironment(
  settings: Settings,
  database: { readonly appUrl: string; readonly ownerUrl: string },
  temporalAddress: string,
  workflowBundle: string,
): InstanceEnvironment {
  const { ports } = settings;
  return {
    API_PORT: String(ports.api),
    BASE_URL: settings.baseUrl,
    DATABASE_MIGRATION_URL: database.ownerUrl,
    DATABASE_URL: database.appUrl,
    DONDOC_DATA: settings.data,
    DONDOC_DEMO: '1',
    DONDOC_SECRET: installationSecret(settings),
    MAILBOX_HTTP_PORT: String(ports.mailboxHttp),
    MAILBOX_SMTP_PORT: String(ports.mailboxSmtp),
    MAILBOX_URL: `http://localhost:${ports.mailboxHttp}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.mailboxSmtp}`,
    TEMPORAL_ADDRESS: temporalAddress,
    // The page comes with our own dev server; where another server's page is, its operator knows.
    ...(settings.temporalAddress === undefined
      ? { TEMPORAL_UI_URL: `http://localhost:${ports.temporalUi}` }
      : {}),
    WORKFLOW_BUNDLE: workflowBundle,
  };
}
