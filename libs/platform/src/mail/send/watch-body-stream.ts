import type { MailMessage, PluginFunction, SMTPPoolSentMessageInfo } from 'nodemailer';
import { Readable } from 'node:stream';

/** Carried in the mail's data, so that the stream plugin can hand the body stream back. */
export interface BodyStage {
  stream: Readable | null;
}

export const BODY_STAGE = 'bodyStage';

/** A long mail goes as fast as its server takes it, so that a cut in its middle is seen as one. */
const PIECE_BYTES = 65_536;

/**
 * The mail is put together before the server is asked, and handed over in large pieces, mostly in one: nodemailer writes
 * each part of a stream as it comes, a dozen small packets a mail.
 *
 * nodemailer reads the body stream only after the 354 reply, and writes the final dot when it has
 * ended: `readableEnded` is therefore the exact line between "surely not delivered" and "perhaps".
 * A pool that requeues a mail (only ever before its first byte) asks for a new stream.
 */
export const watchBodyStream: PluginFunction<SMTPPoolSentMessageInfo> = (mail, done) => {
  const stage = stageOf(mail);
  mail.message.build((error, body) => {
    mail.message.createReadStream = () => {
      stage.stream = inPieces(body);
      return stage.stream;
    };
    done(error);
  });
};

function inPieces(body: Buffer): Readable {
  let from = 0;
  return new Readable({
    read() {
      this.push(from < body.length ? body.subarray(from, from + PIECE_BYTES) : null);
      from += PIECE_BYTES;
    },
  });
}

function stageOf(mail: MailMessage<SMTPPoolSentMessageInfo>): BodyStage {
  return (mail.data as unknown as Record<typeof BODY_STAGE, BodyStage>)[BODY_STAGE];
}
