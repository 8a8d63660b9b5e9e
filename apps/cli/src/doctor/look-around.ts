import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppConfig } from '#runtime';
import { createMailSender } from '#platform/mail';
import { recogniserStands } from '#platform/extraction';
import { DOCTOR_WORDS as WORDS } from '#wording/cli';
import { odd, reasonOf, well, wrong, type Finding } from './finding.js';

const GIB = 1024 ** 3;
const LITTLE_BYTES = GIB;
const LITTLE_SHARE = 0.1;
const ANSWER_WITHIN_MS = 5_000;

/** Folder, mail server, address and programs: what no row knows of. */
export const lookAround = (config: AppConfig): Promise<readonly Finding[]> =>
  Promise.all([disk(config), mail(config), address(config), recognition()]);

async function disk({ dataDir }: AppConfig): Promise<Finding> {
  const { name, full, room, mend, unwritable, mendRights } = WORDS.disk;
  const probe = join(dataDir, `doctor-${randomUUID()}`);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, 'dondoc');
    await rm(probe);
  } catch (error) {
    return wrong(name, unwritable(dataDir, reasonOf(error)), mendRights);
  }
  const { bavail, blocks, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const share = blocks === 0 ? 1 : bavail / blocks;
  const found = room(dataDir, free / GIB);
  return free < LITTLE_BYTES || share < LITTLE_SHARE
    ? odd(name, full(found), mend)
    : well(name, found);
}

async function mail({ mail: settings, demo }: AppConfig): Promise<Finding> {
  const { name, answers, away, mend, open, mendOpen } = WORDS.mail;
  const timeouts = { connectMs: ANSWER_WITHIN_MS, greetingMs: ANSWER_WITHIN_MS };
  const sender = createMailSender({ ...settings, pool: 1, timeouts });
  try {
    const check = await sender.verify();
    if (!check.ok) return wrong(name, away(check.code, check.reason), mend);
  } finally {
    await sender.close(0);
  }
  const isOpen = !demo && new URL(settings.smtpUrl).searchParams.get('requireTLS') === 'false';
  return isOpen ? odd(name, open, mendOpen) : well(name, answers);
}

async function address({ baseUrl, demo }: AppConfig): Promise<Finding> {
  const { name, answers, away, mend, notTls, mendTls } = WORDS.address;
  try {
    const answer = await fetch(`${baseUrl}/healthz`, {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const { status } = (await answer.json()) as { status?: unknown };
    if (!answer.ok || status !== 'ok') throw new Error(String(answer.status));
  } catch (error) {
    return wrong(name, away(baseUrl, reasonOf(error)), mend);
  }
  if (!demo && !baseUrl.startsWith('https:')) return odd(name, notTls(baseUrl), mendTls);
  return well(name, answers(baseUrl));
}

async function recognition(): Promise<Finding> {
  const { name, there, broken, mend } = WORDS.recognition;
  const why = await recogniserStands().then(
    () => null,
    (error: unknown) => reasonOf(error),
  );
  return why === null ? well(name, there) : wrong(name, broken(why), mend);
}
