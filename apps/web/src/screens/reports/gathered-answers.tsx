import { REPORT_TEMPLATE_WORDS as words, REPORTS_WORDS } from '#wording';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/button.js';
import type { PeriodView } from './report-queries.js';
import { shownNumber } from './shown-number.js';

type Gathered = PeriodView['answers'][number];

/** Answers of words and rows of tables that stand open at first. */
const AT_ONCE = 20;

/** "Tổng hợp theo câu hỏi": what all bodies answered, beside the table of figures. */
export const GatheredAnswers = ({ answers }: { readonly answers: PeriodView['answers'] }) => (
  <section className="reports-answers" aria-label={words.gathered}>
    <h3>{words.gathered}</h3>
    {answers.map((one) => (
      <article key={one.question.key} className="panel">
        <h4>
          {one.question.text} <span className="small muted">{words.given(one.given)}</span>
        </h4>
        <Answer gathered={one} />
      </article>
    ))}
  </section>
);

function Answer({ gathered }: { readonly gathered: Gathered }) {
  const { question, sum, options, texts } = gathered;
  switch (question.kind) {
    case 'number':
      return (
        <p className="num">
          {REPORTS_WORDS.sum}: <b>{shownNumber(sum)}</b> {question.unit}
        </p>
      );
    case 'choice':
      return (
        <ul>
          {options.map(({ option, bodies }) => (
            <li key={option}>
              {option}: <b className="num">{bodies.length}</b>{' '}
              <span className="small muted">{bodies.join(', ')}</span>
            </li>
          ))}
        </ul>
      );
    case 'text':
      return (
        <Some
          items={texts.map(({ bodyName, text }) => (
            <li key={bodyName}>
              <b>{bodyName}</b>
              <p className="report-text">{text}</p>
            </li>
          ))}
        />
      );
    case 'table':
      return <Rows gathered={gathered} />;
  }
}

function Some({ items }: { readonly items: readonly ReactNode[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul>{all ? items : items.slice(0, AT_ONCE)}</ul>
      {!all && items.length > AT_ONCE && (
        <Button size="small" onClick={() => setAll(true)}>
          {words.allAnswers(items.length)}
        </Button>
      )}
    </>
  );
}

function Rows({ gathered }: { readonly gathered: Gathered }) {
  const [all, setAll] = useState(false);
  const { question, rows, columnSums } = gathered;
  const shown = all ? rows : rows.slice(0, AT_ONCE);
  return (
    <div className="reports-table" role="region" aria-label={question.text} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{REPORTS_WORDS.body}</th>
            {question.columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ bodyName, cells }, index) => (
            <tr key={index}>
              <th scope="row">{bodyName}</th>
              {question.columns.map(({ name }, at) => (
                <td key={name} data-label={name}>
                  {typeof cells[at] === 'number' ? shownNumber(cells[at]) : cells[at]}
                </td>
              ))}
            </tr>
          ))}
          {columnSums.some((one) => one !== null) && (
            <tr className="reports-sum">
              <th scope="row">{REPORTS_WORDS.sum}</th>
              {question.columns.map(({ name }, at) => (
                <td key={name} data-label={name}>
                  <b>{shownNumber(columnSums[at])}</b>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {!all && rows.length > AT_ONCE && (
        <Button size="small" onClick={() => setAll(true)}>
          {words.allAnswers(rows.length)}
        </Button>
      )}
    </div>
  );
}
