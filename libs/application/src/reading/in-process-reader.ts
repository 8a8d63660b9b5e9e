import { namesInReading, readForIssuer } from '#domain';
import type { DocumentReader } from '../ports/document-reader.port.js';

/** Reads at once and on this thread: for a process that does nothing else, such as the command line. */
export const inProcessReader: DocumentReader = {
  read: (document) => Promise.resolve(readForIssuer(document)),
  findNames: (wanted) => Promise.resolve(namesInReading(wanted)),
};
