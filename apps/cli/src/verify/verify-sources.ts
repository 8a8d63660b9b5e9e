import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Client } from '@temporalio/client';
import { z } from 'zod';
import { campaignWorkflowId, MORNING_DIGEST_ID } from '#contracts/workflow';
import type { JournalLine } from '#persistence';
import { loadTemporalSettings } from '#runtime';
import { isWorkflowRunning, temporalConnection } from '#runtime/temporal';

const journalLine = z.object({
  act: z.enum(['acknowledge', 'decline', 'submit']),
  id: z.uuid(),
  mark: z.enum(['sent', 'answered']),
});

export async function readJournal(file: string): Promise<readonly JournalLine[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => journalLine.parse(JSON.parse(line)));
}

const mailboxPage = z.object({ messages: z.array(z.object({ messageId: z.string() })) });

/** Message-IDs as the test mailbox received them, once a delivery. */
export async function deliveredTo(mailbox: string): Promise<readonly string[]> {
  const response = await fetch(new URL('/api/messages', mailbox));
  const { messages } = mailboxPage.parse(await response.json());
  return messages.map((message) => message.messageId.replace(/^<|>$/g, ''));
}

export async function readUpload(
  path: string,
): Promise<{ readonly sizeBytes: number; readonly sha256: string } | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { sizeBytes: facts.size, sha256: hash.digest('hex') };
}

export interface Workflows {
  readonly isRunning: (campaignId: string) => Promise<boolean>;
  readonly isDigestRunning: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** What Temporal is asked; null: the environment does not say where it is. */
export function openWorkflows(): Workflows | null {
  const temporal = loadTemporalSettings(process.env);
  if (temporal === null) return null;
  const connection = temporalConnection(temporal);
  const client = new Client({ connection, namespace: temporal.namespace });
  return {
    isRunning: (campaignId) => isWorkflowRunning(client, campaignWorkflowId(campaignId)),
    isDigestRunning: () => isWorkflowRunning(client, MORNING_DIGEST_ID),
    close: () => connection.close(),
  };
}
