import {
  figureKey,
  type Figure,
  type ReportContent,
  type ReportQuestion,
} from '../report/index.js';
import type { BodyWords, ConsolidatedReport } from './consolidated-report.js';

/** Bodies whose words are written into a report upward; who reads it asks for the others. */
const MOST_BODIES = 50;

/**
 * "Tổng hợp lên cấp trên": the report an office owes above, begun from what it drew together of the bodies below. Sums are
 * written where the upper template asks for them by the same name and unit, and as figures where it does not: they were
 * added up just now, so unlike a number of the last period they are not stale. Who is missing below is said.
 */
export function reportUpward(
  report: ConsolidatedReport,
  questions: readonly ReportQuestion[],
): ReportContent {
  const { period, given, bodies, missing, figures } = report;
  const sums = new Map(
    figures.map(({ name, unit, sum }) => [figureKey({ name, unit }), sum] as const),
  );
  const asked = questions.flatMap((question): readonly (readonly [string, string, number])[] => {
    const key = figureKey({ name: question.text, unit: question.unit });
    const sum = question.kind === 'number' ? sums.get(key) : undefined;
    return sum === undefined ? [] : [[question.key, key, sum]];
  });
  const answered = new Set(asked.map(([, key]) => key));
  const head = [
    `Tổng hợp ${period.label}: ${given}/${bodies} đơn vị đã báo cáo.`,
    ...(missing.length === 0 ? [] : [`Chưa có số liệu của: ${missing.join('; ')}.`]),
  ].join(' ');
  return {
    done: [head, linesOf(report.done)].filter((part) => part !== '').join('\n'),
    difficulties: linesOf(report.difficulties),
    proposals: linesOf(report.proposals),
    nothingToReport: false,
    figures: figures
      .filter(({ name, unit }) => !answered.has(figureKey({ name, unit })))
      .map(({ name, unit, sum }): Figure => ({ name, unit, value: sum })),
    answers: Object.fromEntries(asked.map(([key, , sum]) => [key, sum])),
  };
}

function linesOf(list: readonly BodyWords[]): string {
  const left = list.length - MOST_BODIES;
  return [
    ...list.slice(0, MOST_BODIES).map(({ bodyName, text }) => `- ${bodyName}: ${text}`),
    ...(left > 0 ? [`- Còn ${left} đơn vị nữa trong báo cáo tổng hợp.`] : []),
  ].join('\n');
}
