export { applyOperations } from './apply-operations.js';
export { erredRules, type Erred } from './erred-rules.js';
export { withDoubts, type DoubtfulPassage } from './doubts.js';
export {
  FRAME_FIELDS,
  type FitFault,
  type FrameField,
  type NewAssignee,
  type OperationFault,
  type ReadingOperation,
} from './operations.js';
export { isSameDocument, type DocumentIdentity } from './same-document.js';
export {
  namesInReading,
  newBodiesIn,
  type NamedInReading,
  type NamesToFind,
} from './names-in-reading.js';
export { readForIssuer, type TextToRead } from './read-for-issuer.js';
