import { assigneesInWords, dueInWords, frameInWords, referenceInWords } from '#domain';
import { rulesIn, type Reading } from '#domain/reading';

const SEVERITY = { info: 'ℹ', warn: '!', error: '✗' } as const;

const citationOf = ({ type, number, symbol, issuedOn }: Reading['basis'][number]): string =>
  [...(type === null ? [] : [type]), referenceInWords(number, symbol, issuedOn)].join(' ');

/** A reading as a person reads it: frame, basis, tasks, what is odd, what is asked. */
export function summaryOf(reading: Reading): readonly string[] {
  const { basis, tasks, anomalies, questions } = reading;
  return [
    ...frameInWords(reading).map(([label, value]) => `${label}: ${value}`),
    ...(basis.length === 0 ? [] : [`Căn cứ: ${basis.map(citationOf).join('; ')}`]),
    '',
    `Các việc (${tasks.length}):`,
    ...tasks.flatMap((task) => [
      `  ${task.ordinal}. ${task.title}`,
      `     ${assigneesInWords(task)}. Thời hạn: ${dueInWords(task)}`,
    ]),
    ...(anomalies.length === 0 ? [] : ['', 'Điểm cần lưu ý:']),
    ...anomalies.map(({ severity, message }) => `  ${SEVERITY[severity]} ${message}`),
    '',
    questions.length === 0 ? 'Không có câu hỏi.' : `Câu hỏi (${questions.length}):`,
    ...questions.map(
      ({ question, blocking }, at) =>
        `  ${at + 1}. ${question}${blocking ? ' (bắt buộc trả lời)' : ''}`,
    ),
  ];
}

/** Which rule of the grammar made each value, with its place and words: for telling which rule erred. */
export const rulesOf = (reading: Reading): readonly string[] => [
  '',
  'Luật đã đọc:',
  ...rulesIn(reading).map(({ path, rule, words }) => `  ${path}: “${words}”: ${rule}`),
];
