import { once } from 'node:events';
import { FILE_REFUSALS } from '#wording/extraction';
import { ExtractionRefused, unreadable } from '../extraction.js';
import { EXTRACTION_LIMITS as LIMITS } from '../limits.js';
import type { RecognitionHost } from '../ocr/page-recogniser.js';
import type { LaidOutPage } from '../layout/read-pages.js';
import type { Recogniser } from '../ocr/recogniser.js';
import type { Asked, FromChild, ToChild } from './messages.js';
import { readFile } from './read-file.js';
import { Watch } from './watch.js';

const watch = new Watch();

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
    watch.allow(LIMITS.readCpuMs + LIMITS.recognisedPageMs * (pages + 1));
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

const describe = (cause: unknown) => (cause instanceof Error ? (cause.stack ?? cause.message) : '');

function refusalOf(error: unknown): FromChild {
  if (!(error instanceof ExtractionRefused))
    return refusalOf(unreadable(FILE_REFUSALS.broken, error));
  const { code, detail, cause } = error;
  return { type: 'refused', refusal: { code, detail }, cause: describe(cause) };
}

const NOTHING_ASKED: Asked = {
  fileName: undefined,
  trusted: '',
  recogniseAll: false,
  noSecrecyMark: false,
  cells: false,
};

/** The entry of the child process: one file in, one answer out, then it ends. */
async function main(): Promise<void> {
  const asked = nextMessage();
  const bytes = await fileBytes();
  const message = await asked;
  const asks = message.type === 'read' ? message : NOTHING_ASKED;
  const answer: FromChild = await readFile(bytes, asks.fileName, { ...asks, recogniser }).then(
    (extraction) => ({ type: 'done', extraction }),
    refusalOf,
  );
  await send(answer);
  process.exit(0);
}

process.once('disconnect', () => process.exit(1));
await main();
