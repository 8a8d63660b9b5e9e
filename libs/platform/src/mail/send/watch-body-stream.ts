import type { MailMessage, PluginFunction, SMTPPoolSentMessageInfo } from 'nodemailer';
import type { Readable } from 'node:stream';

/** Carried in the mail's data, so that the stream plugin can hand the body stream back. */
export interface BodyStage {
  stream: Readable | null;
}

export const BODY_STAGE = 'bodyStage';

/**
 * nodemailer reads the body stream only after the 354 reply, and writes the final dot when it has
 * ended: `readableEnded` is therefore the exact line between "surely not delivered" and "perhaps".
 * A pool that requeues a mail (only ever before its first byte) asks for a new stream.
 */
export const watchBodyStream: PluginFunction<SMTPPoolSentMessageInfo> = (mail, done) => {
  const stage = stageOf(mail);
  const create = mail.message.createReadStream.bind(mail.message);
  mail.message.createReadStream = (streamOptions) => {
    const stream = create(streamOptions);
    stage.stream = stream;
    return stream;
  };
  done();
};

function stageOf(mail: MailMessage<SMTPPoolSentMessageInfo>): BodyStage {
  return (mail.data as unknown as Record<typeof BODY_STAGE, BodyStage>)[BODY_STAGE];
}
