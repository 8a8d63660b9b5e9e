import { once } from 'node:events';
import { ExtractionRefused, type Refusal } from '../extraction.js';
import type { RecognitionHost } from '../ocr/page-recogniser.js';
import type { LaidOutPage } from '../layout/read-pages.js';
import type { Recogniser } from '../ocr/recogniser.js';
import { startMemoryWatch } from './memory-watch.js';
import type { FromChild, ToChild } from './messages.js';
import { readFile } from './read-file.js';

/** The entry of the child process: one file in, one answer out, then it ends. */
async function send(message: FromChild): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error))),
  );
}

async function fileBytes(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function nextMessage(): Promise<ToChild> {
  const [message] = (await once(process, 'message')) as [ToChild];
  return message;
}

const host: RecognitionHost = {
  async begin(pages) {
    const leave = nextMessage();
    await send({ type: 'pictures', pages });
    await leave;
  },
  report: (progress) => void send({ type: 'progress', ...progress }),
};

/** Loads the recogniser with the first picture: most files have none. */
const recogniser: Recogniser = {
  recogniseImage: async (bytes): Promise<LaidOutPage> => (await loaded()).recogniseImage(bytes),
  recognisePdf: async (pdf, pages) =>
    pages.length === 0 ? new Map() : (await loaded()).recognisePdf(pdf, pages),
};

let engine: Promise<Recogniser> | undefined;
const loaded = () =>
  (engine ??= import('../ocr/page-recogniser.js').then(
    ({ PageRecogniser }) => new PageRecogniser(host),
  ));

function refusalOf(error: unknown): Refusal {
  if (error instanceof ExtractionRefused) return { code: error.code, detail: error.detail };
  return { code: 'UNREADABLE_FILE', detail: 'Tệp bị hỏng, không đọc được.' };
}

async function main(): Promise<void> {
  startMemoryWatch();
  const asked = nextMessage();
  const bytes = await fileBytes();
  const message = await asked;
  const fileName = message.type === 'read' ? message.fileName : undefined;
  const answer: FromChild = await readFile(bytes, fileName, recogniser).then(
    (extraction) => ({ type: 'done', extraction }),
    (error: unknown) => ({ type: 'refused', refusal: refusalOf(error) }),
  );
  await send(answer);
  process.exit(0);
}

process.once('disconnect', () => process.exit(1));
await main();
