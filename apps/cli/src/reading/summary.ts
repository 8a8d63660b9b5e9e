import { rulesIn, type Reading } from '#domain/reading';
import { READING_SUMMARY_WORDS as words } from '#wording/cli';
import { assigneesInWords, dueInWords, frameInWords, referenceInWords } from '#wording';

const SEVERITY = { info: 'ℹ', warn: '!', error: '✗' } as const;

const citationOf = ({ type, number, symbol, issuedOn }: Reading['basis'][number]): string =>
  [...(type === null ? [] : [type]), referenceInWords(number, symbol, issuedOn)].join(' ');

/** A reading as a person reads it: frame, basis, tasks, what is odd, what is asked. */
export function summaryOf(reading: Reading): readonly string[] {
  const { basis, tasks, anomalies, questions } = reading;
  return [
    ...frameInWords(reading).map(([label, value]) => `${label}: ${value}`),
    ...(basis.length === 0 ? [] : [words.basis(basis.map(citationOf))]),
    '',
    words.tasks(tasks.length),
    ...tasks.flatMap((task) => [
      `  ${task.ordinal}. ${task.title}`,
      `     ${words.assignees(assigneesInWords(task), dueInWords(task))}`,
      ...(task.note === undefined ? [] : [`     ${task.note}`]),
    ]),
    ...(anomalies.length === 0 ? [] : ['', words.anomalies]),
    ...anomalies.map(({ severity, message }) => `  ${SEVERITY[severity]} ${message}`),
    '',
    words.questions(questions.length),
    ...questions.map(
      ({ question, blocking }, at) =>
        `  ${at + 1}. ${question}${blocking ? ` ${words.blocking}` : ''}`,
    ),
  ];
}

/** Which rule of the grammar made each value, with its place and words: for telling which rule erred. */
export const rulesOf = (reading: Reading): readonly string[] => [
  '',
  words.rules,
  ...rulesIn(reading).map(({ path, rule, words }) => `  ${path}: “${words}”: ${rule}`),
];
