import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#tools/local';
import { startProcess, type StackProcess, type TestStack } from '#testing';

/** The mails that arrived, whichever process keeps them. */
export interface StageMailbox {
  readonly httpUrl: string;
  /** Without brackets, one for each mail that arrived. */
  messageIds(): Promise<readonly string[]>;
  /** The mail server as a process of its own; null: it lives in ours. */
  readonly process: StackProcess | null;
}

const bare = (messageId: string): string => messageId.replace(/^<|>$/g, '');

export const ownMailbox = ({ mailbox }: TestStack): StageMailbox => ({
  httpUrl: mailbox.httpUrl,
  process: null,
  async messageIds() {
    return (await mailbox.messages()).map(({ messageId }) => bare(messageId));
  },
});

/** The test mailbox as a process that keeps its mails on disk: what it took it has, whenever it is killed. */
export async function mailServer(
  closing: <Part>(part: Part, close: (part: Part) => Promise<void> | void) => Part,
): Promise<StageMailbox & { readonly smtpPort: number }> {
  const folder = closing(mkdtempSync(join(tmpdir(), 'dondoc-mailbox-')), (path) =>
    rmSync(path, { recursive: true, force: true }),
  );
  const [smtpPort, httpPort] = [await freePort(), await freePort()];
  const process_ = closing(
    await startProcess('dist/apps/mailbox/src/main.js', {
      ...process.env,
      NODE_OPTIONS: '',
      MAILBOX_SMTP_PORT: String(smtpPort),
      MAILBOX_HTTP_PORT: String(httpPort),
      DONDOC_DATA: folder,
    }),
    (part) => part.stop(),
  );
  const httpUrl = `http://127.0.0.1:${httpPort}`;
  return {
    smtpPort,
    httpUrl,
    process: process_,
    async messageIds() {
      const answer = await fetch(`${httpUrl}/api/messages`);
      const { messages } = (await answer.json()) as {
        readonly messages: readonly { readonly messageId: string }[];
      };
      return messages.map(({ messageId }) => bare(messageId));
    },
  };
}
