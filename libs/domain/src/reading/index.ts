export { namesPerson } from './grammar/parties/name-heads.js';
export { rulesIn, type RuledValue } from './grammar/rules-in.js';
export { RULES } from './grammar/rules.js';
export type { BodyDirectory, EndedBody } from './body-directory.js';
export { readDirective, type ReadingOptions } from './read-directive.js';
export { ANOMALY_CODES, QUESTION_CODES } from './reading.js';
export type {
  AnomalyCode,
  BasisDocument,
  BasisRelation,
  CitedDocument,
  CopyPurpose,
  CountTarget,
  CycleDay,
  DeadlineRule,
  Every,
  Field,
  FieldStatus,
  PartyKind,
  Passage,
  QuestionCode,
  RatioTarget,
  ReadAddressee,
  ReadAnomaly,
  ReadAssignee,
  ReadCopy,
  ReadDeadline,
  ReadProduct,
  ReadQuestion,
  ReadRecurrence,
  ReadReporting,
  ReadTarget,
  ReadTask,
  Reading,
  ReadingRefusal,
  Regime,
  ReportDay,
  ReportKind,
  SignerFields,
  ReadNature,
  ReadRole,
  ReadUrgency,
} from './reading.js';
