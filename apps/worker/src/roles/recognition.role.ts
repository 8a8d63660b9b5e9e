import { RecognitionPump } from '../pumps/recognition.pump.js';
import type { StartRole } from './role.js';

/** Takes the text out of scanned files. */
export const startRecognition: StartRole = ({ uow, clock, logger }) => {
  const pump = new RecognitionPump({ uow, clock, logger });
  return { equipped: Promise.resolve(), stop: () => pump.stop() };
};
