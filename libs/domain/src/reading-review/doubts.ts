import type { Field, Passage, Reading, ReadQuestion, ReadTask } from '../reading/index.js';

/** A passage that character recognition was not sure of; confidence 0–1. */
export interface DoubtfulPassage extends Passage {
  readonly confidence: number;
}

const NOTE = 'Nhận dạng từ ảnh chưa chắc chỗ này; hãy đối chiếu với bản giấy.';
const MOST_QUESTIONS = 6;

/**
 * The reading of a scanned document: what rests on an unsure passage is asked, with what was read as the default. A
 * deadline in doubt is no deadline until a person says so.
 */
export function withDoubts(reading: Reading, doubts: readonly DoubtfulPassage[]): Reading {
  if (doubts.length === 0) return reading;
  const isDoubtful = (evidence: readonly Passage[]): boolean =>
    evidence.some((span) => doubts.some((one) => one.start < span.end && span.start < one.end));
  const asked: string[] = [];
  const doubted = <T>(field: Field<T>, name: string, keep: 'keep' | 'empty' = 'keep'): Field<T> => {
    if (field.status !== 'explicit' || !isDoubtful(field.evidence)) return field;
    asked.push(name);
    return { ...field, value: keep === 'keep' ? field.value : null, status: 'ask', note: NOTE };
  };
  const party = <T extends { readonly status: string; readonly evidence: readonly Passage[] }>(
    one: T,
  ): T => (one.status === 'explicit' && isDoubtful(one.evidence) ? { ...one, status: 'ask' } : one);
  const task = (one: ReadTask): ReadTask => ({
    ...one,
    assignees: one.assignees.map(party),
    deadline: doubted(one.deadline, `thời hạn việc ${one.ordinal}`, 'empty'),
    target: doubted(one.target, `chỉ tiêu việc ${one.ordinal}`),
    recurrence: doubted(one.recurrence, `chu kỳ việc ${one.ordinal}`),
  });
  const { signer } = reading;
  const read = {
    ...reading,
    documentType: doubted(reading.documentType, 'loại văn bản'),
    number: doubted(reading.number, 'số'),
    symbol: doubted(reading.symbol, 'ký hiệu'),
    issuer: doubted(reading.issuer, 'cơ quan ban hành'),
    issuedOn: doubted(reading.issuedOn, 'ngày ban hành'),
    subject: doubted(reading.subject, 'trích yếu'),
    signer: { ...signer, name: doubted(signer.name, 'người ký') },
    addressees: reading.addressees.map(party),
    tasks: reading.tasks.map(task),
  };
  return asked.length === 0 || reading.questions.length >= MOST_QUESTIONS
    ? read
    : { ...read, questions: [...reading.questions, questionOf(asked)] };
}

const questionOf = (asked: readonly string[]): ReadQuestion => ({
  code: 'OTHER',
  about: 'text',
  question: `Nhận dạng từ ảnh chưa chắc: ${asked.join(', ')}. Đối chiếu với bản giấy đã đúng chưa?`,
  default: null,
  blocking: false,
});
