import { setPriority } from 'node:os';
import { namesInReading, readForIssuer } from '#domain';

/** Of this thread alone, where the system counts threads; whoever answers requests goes first. */
const LOW_PRIORITY = 10;
setPriority(LOW_PRIORITY);

/** What the threads of the document reader can be asked for, by name. */
export const read = readForIssuer;
export const findNames = namesInReading;
