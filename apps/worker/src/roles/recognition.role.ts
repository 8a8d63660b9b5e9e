import { RecognitionPump } from '../pumps/recognition.pump.js';
import type { StartRole } from './role.js';

/** Takes the text out of scanned files. */
export const startRecognition: StartRole = ({ config, uow, clock, logger }) => {
  const { trustedCertificates } = config;
  const pump = new RecognitionPump({ uow, clock, logger, trustedCertificates });
  return { equipped: Promise.resolve(), stop: () => pump.stop() };
};
