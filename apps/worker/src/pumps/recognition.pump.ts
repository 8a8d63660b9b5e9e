import {
  ApplicationError,
  recogniseNext,
  type Clock,
  type Recognise,
  type UnitOfWork,
} from '#application';
import { DocumentReaderThreads } from '#platform';
import { PumpLoop, type Logger } from '#runtime';
import {
  ExtractionRefused,
  extractText,
  sourceOf,
  type RecognitionProgress,
} from '#platform/extraction';

const EVERY_MS = 2_000;
/** A quarter of the lease. */
const SIGN_OF_LIFE_MS = 5_000;

/** The text of a scanned file, taken out in a child process with caps on memory and time. */
const recogniserUntil =
  (stopping: AbortSignal, trustedCertificates: string | null): Recognise =>
  async ({ bytes, extension, ...asked }, onProgress) => {
    const unwanted = new AbortController();
    // A progress that could not be written costs at most the lease.
    const tell = (done: RecognitionProgress | null) =>
      onProgress(done).then(
        (held) => held || unwanted.abort(new Error('Nobody wants the text any more')),
        () => undefined,
      );
    const pulse = setInterval(() => void tell(null), SIGN_OF_LIFE_MS);
    try {
      const file = { bytes: Buffer.from(bytes), fileName: `tep${extension}` };
      const extraction = await extractText(file, {
        ...asked,
        trustedCertificates,
        onProgress: (done) => void tell(done),
        signal: AbortSignal.any([stopping, unwanted.signal]),
      });
      const { text, ocr } = extraction;
      return { text, doubts: ocr?.unsure ?? [], source: sourceOf(extraction) };
    } catch (error) {
      if (!(error instanceof ExtractionRefused)) throw error;
      throw new ApplicationError(error.code, {}, [{ pointer: '/file', detail: error.detail }]);
    } finally {
      clearInterval(pulse);
    }
  };

/** Recognises scanned files, one at a time; a stop gives the file in hand back for the next worker. */
export class RecognitionPump {
  private readonly stopping = new AbortController();
  private readonly reader = new DocumentReaderThreads();
  private readonly loop: PumpLoop;

  public constructor({
    uow,
    clock,
    logger,
    trustedCertificates,
  }: {
    readonly uow: UnitOfWork;
    readonly clock: Clock;
    readonly logger: Logger;
    readonly trustedCertificates: string | null;
  }) {
    const { signal } = this.stopping;
    const recognise = recogniserUntil(signal, trustedCertificates);
    const reader = this.reader.until(signal);
    this.loop = new PumpLoop({
      name: 'recognition',
      idleMs: EVERY_MS,
      logger,
      turn: () =>
        recogniseNext({ uow, clock, reader, recognise, isStopping: () => signal.aborted }),
    });
  }

  public async stop(): Promise<void> {
    this.stopping.abort(new Error('The worker stops'));
    await this.loop.stop();
    await this.reader.stop();
  }
}
