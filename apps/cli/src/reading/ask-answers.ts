import type { NamedInReading } from '#domain';
import type { AnswerFile } from '#contracts/http';
import {
  CYCLE_PRESETS,
  parseLocalDate,
  type CycleKind,
  type DraftAnswers,
  type HeaderAnswer,
  type LocalDate,
  type QuestionAnswer,
  type SeriesAnswer,
  type TaskAnswer,
} from '#domain';
import type { Reading, ReadQuestion } from '#domain/reading';
import { ANSWERED_WORDS, QUESTION_WORDS as words } from '#wording/cli';
import { askRecipients } from './ask-recipients.js';
import type { Asker } from './terminal.js';

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const NUMBER = /^(\d[^\s/-]*)\s*[/-]\s*(\S+)$/u;
const TASK_DAY = /^([^=]+)=\s*(\S+)$/u;
const KINDS = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const satisfies readonly CycleKind[];

/** A day as people write it, 30/9/2023; null when it is none. */
export function dayFrom(words: string): LocalDate | null {
  const [, day = '', month = '', year = ''] = DAY.exec(words) ?? [];
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What has been answered so far; one part a kind of question. */
interface Given {
  header: { -readonly [Name in keyof HeaderAnswer]: HeaderAnswer[Name] };
  readonly tasks: TaskAnswer[];
  readonly questions: QuestionAnswer[];
  reports: readonly SeriesAnswer[] | undefined;
}

/** Walks through everything a reading leaves open, and gives the answers as an answer file holds them. */
export async function askAnswers(
  asker: Asker,
  reading: Reading,
  { issuer, names }: { readonly issuer: string; readonly names: readonly NamedInReading[] },
): Promise<AnswerFile> {
  const given: Given = { header: {}, tasks: [], questions: [], reports: undefined };
  for (const question of reading.questions) await askQuestion(asker, reading, question, given);
  const recipients = await askRecipients(asker, reading, names);
  const paper = await asker.ask(`${words.paper} ${words.enter(words.none)}`);
  const answers: DraftAnswers = {
    ...(Object.keys(given.header).length === 0 ? {} : { header: given.header }),
    recipients,
    ...(given.tasks.length === 0 ? {} : { tasks: given.tasks }),
    ...(given.reports === undefined ? {} : { reports: given.reports }),
    ...(given.questions.length === 0 ? {} : { questions: given.questions }),
    ...(paper === '' ? {} : { paper: paper.split(/[\s,;]+/u) }),
  };
  return { issuer, answers };
}

async function askQuestion(
  asker: Asker,
  reading: Reading,
  question: ReadQuestion,
  given: Given,
): Promise<void> {
  switch (question.code) {
    case 'GROUP_MEMBERS':
    case 'SUBSET_MEMBERS':
    case 'ENDED_BODY':
      return; // asked name by name
    case 'DOCUMENT_NUMBER':
      return askNumber(asker, question, given);
    case 'DOCUMENT_DATE':
    case 'DATE_CONFLICT':
      return askDay(asker, reading, question, given);
    case 'REPORT_WANTED':
    case 'REPORT_CYCLE':
    case 'REPORT_DUE':
      return askReport(asker, reading, question, given);
    case 'TASK_DEADLINE':
      return askTaskDays(asker, question, given);
    case 'ACK_DEADLINE':
    case 'DEADLINE_MEANING':
    case 'TASK_OWNER':
    case 'TARGET_BASE':
    case 'OVERLAP':
    case 'OTHER':
      return askWords(asker, question, given);
  }
}

/** The answer, or the default on Enter; asked again while a needed one is missing. */
async function answerTo(asker: Asker, question: ReadQuestion, hint = ''): Promise<string> {
  const enter =
    question.default !== null
      ? ` ${words.enter(question.default)}`
      : question.blocking
        ? ''
        : ` ${words.enter(words.skip)}`;
  const answer = await asker.ask(`${question.question}${hint}${enter}`);
  if (answer !== '') return answer;
  if (question.default !== null) return question.default;
  return question.blocking ? answerTo(asker, question, hint) : '';
}

async function askWords(asker: Asker, question: ReadQuestion, given: Given): Promise<void> {
  const { code, about } = question;
  const answer = await answerTo(asker, question);
  if (answer !== '') given.questions.push({ code, about, answer });
}

async function askNumber(asker: Asker, question: ReadQuestion, given: Given): Promise<void> {
  const answer = await answerTo(asker, question, ` ${words.number}`);
  const [, number, symbol] = NUMBER.exec(answer) ?? [];
  if (number !== undefined && symbol !== undefined) Object.assign(given.header, { number, symbol });
  else if (answer !== '') return askNumber(asker, question, given);
}

async function askDay(
  asker: Asker,
  reading: Reading,
  question: ReadQuestion,
  given: Given,
): Promise<void> {
  const printed = reading.issuedOn.value;
  const hint =
    printed === null ? words.day : words.dayOrKeep(printed.split('-').reverse().join('/'));
  const answer = await asker.ask(`${question.question} ${hint}`);
  const day = answer === '' && printed !== null ? parseLocalDate(printed) : dayFrom(answer);
  if (day === null) return askDay(asker, reading, question, given);
  given.header.issuedOn = day;
}

/** "IV.2a = 31/10/2023" sets a task's day; other words are kept as the answer. */
async function askTaskDays(asker: Asker, question: ReadQuestion, given: Given): Promise<void> {
  const { code, about } = question;
  const answer = await answerTo(asker, question, ` ${words.taskDays}`);
  if (answer === '') return;
  for (const part of answer.split(';')) {
    const [, ordinal = '', day = ''] = TASK_DAY.exec(part.trim()) ?? [];
    const dueOn = dayFrom(day);
    if (dueOn !== null) given.tasks.push({ ordinal: ordinal.trim(), dueOn });
  }
  given.questions.push({ code, about, answer });
}

async function choose(asker: Asker, prompt: string, labels: readonly string[]): Promise<number> {
  for (;;) {
    const answer = await asker.ask(`${prompt} ${words.choice(labels)}`);
    if (/^\d+$/u.test(answer) && Number(answer) <= labels.length) return Number(answer);
  }
}

/** One series answers every question about reports: a cycle and the day it is handed in. */
async function askReport(
  asker: Asker,
  { issuedOn, subject }: Reading,
  question: ReadQuestion,
  given: Given,
): Promise<void> {
  const { code, about } = question;
  if (given.reports === undefined) {
    const labels = KINDS.map((kind) => words.cycles[kind]);
    const kind = KINDS[(await choose(asker, question.question, labels)) - 1];
    if (kind === undefined) given.reports = [];
    else {
      const presets = CYCLE_PRESETS.map((preset) => preset.label);
      const place = await choose(asker, words.preset, presets);
      const preset = CYCLE_PRESETS[place - 1];
      const from = given.header.issuedOn ?? parseLocalDate(issuedOn.value ?? '');
      given.reports =
        preset === undefined
          ? []
          : [
              {
                title: ANSWERED_WORDS.reportTitle(subject.value).slice(0, 200),
                kind,
                preset: preset.code,
                ...(from === null ? {} : { from }),
              },
            ];
    }
  }
  const [first] = given.reports;
  const answer =
    first === undefined
      ? ANSWERED_WORDS.noReports
      : `${first.title}: ${first.kind}, ${first.preset}`;
  given.questions.push({ code, about, answer });
}
