import { REVIEW_WORDS as words } from '#wording';
import { useState } from 'react';
import type { DraftQuestion, Seen } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Tag } from '../../shared/ui/tag.js';
import { AnswerForm } from './answer-forms.js';

interface QuestionsProps {
  readonly seen: Seen;
  readonly onChange: ((change: Change) => void) | null;
  readonly onPoint: (id: string | null) => void;
}

const isOpen = ({ answer }: DraftQuestion): boolean => answer === null || answer.trim() === '';

/** Questions that must be answered before a launch, and are not. */
const mustAnswer = (questions: readonly DraftQuestion[]): number =>
  questions.filter((question) => question.blocking && isOpen(question)).length;

const TASK = /^tasks\/(\d+)/u;
/** What a question is about, as a mark of the document. */
const markOf = ({ about }: DraftQuestion): string => {
  const task = TASK.exec(about)?.[1];
  return task === undefined ? `field-${about}` : `task-${task}`;
};

function Question({
  question,
  seen,
  onChange,
  onPoint,
}: QuestionsProps & {
  readonly question: DraftQuestion;
}) {
  const [again, setAgain] = useState(false);
  const open = isOpen(question);
  return (
    <li
      className="rv-question"
      id={`question-${question.no}`}
      data-question={open && question.blocking ? 'open' : 'answered'}
      tabIndex={-1}
      onMouseEnter={() => onPoint(markOf(question))}
    >
      <p>
        <b>{question.question}</b>{' '}
        {open && (
          <Tag tone={question.blocking ? 'soon' : 'none'}>
            {question.blocking ? words.blocking : words.optional}
          </Tag>
        )}
      </p>
      {!open && (
        <div className="row">
          <Tag tone="done" icon="done">
            {words.answeredTag}
          </Tag>
          <span>{question.answer}</span>
          {onChange !== null && !again && (
            <Button kind="quiet" size="small" onClick={() => setAgain(true)}>
              {words.answerAgain}
            </Button>
          )}
        </div>
      )}
      {onChange !== null && (open || again) && (
        <AnswerForm
          question={question}
          seen={seen}
          onChange={(change) => {
            setAgain(false);
            onChange(change);
          }}
        />
      )}
    </li>
  );
}

/** What the document does not say, asked before anything else; blocking ones first. */
export function QuestionsPanel(props: QuestionsProps) {
  const { questions } = props.seen.view.draft;
  if (questions.length === 0) return null;
  return (
    <section className="panel rv-panel" aria-labelledby="rv-questions" id="questions">
      <h2 id="rv-questions">{words.questions(mustAnswer(questions))}</h2>
      <ol className="rv-questions">
        {questions.map((question) => (
          <Question key={`${question.code} ${question.about}`} question={question} {...props} />
        ))}
      </ol>
    </section>
  );
}
