import { REPORT_TEMPLATE_WORDS as words, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import { QuestionFields } from './question-fields.js';
import { newQuestion, questionOf, writtenOf, type WrittenQuestion } from './written-question.js';
import type { Series } from './report-queries.js';

/** "Mẫu báo cáo" of a series, where it is offered. */
export function TemplateButton({
  campaignId,
  series,
}: {
  readonly campaignId: string;
  readonly series: Series;
}) {
  const [open, setOpen] = useState(false);
  if (!series.offers.some(({ act, offered }) => act === 'ask' && offered)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.open(series.questions.length)}
      </Button>
      {open && (
        <TemplateEditor campaignId={campaignId} series={series} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function TemplateEditor({
  campaignId,
  series,
  onClose,
}: {
  readonly campaignId: string;
  readonly series: Series;
  readonly onClose: () => void;
}) {
  const [questions, setQuestions] = useState<readonly WrittenQuestion[]>(
    series.questions.map(writtenOf),
  );
  const save = useAct({
    send: (written: readonly WrittenQuestion[], key) =>
      http.put('/api/v1/campaigns/{id}/series/{seriesId}/questions', {
        path: { id: campaignId, seriesId: series.id },
        key,
        body: { questions: written.map(questionOf) },
      }),
    changes: [['campaign', campaignId]],
    onDone: ({ questions: kept }) => {
      onClose();
      tell(words.saved(kept.length));
    },
  });
  const change = (at: number, to: WrittenQuestion | null): void =>
    setQuestions(
      questions.flatMap((one, index) => (index !== at ? [one] : to === null ? [] : [to])),
    );
  const up = (at: number): void =>
    setQuestions([
      ...questions.slice(0, at - 1),
      ...questions.slice(at, at + 1),
      ...questions.slice(at - 1, at),
      ...questions.slice(at + 1),
    ]);
  return (
    <Dialog title={words.title(series.title)} onClose={onClose}>
      {save.error !== null && <Problem error={save.error} safe={SCREEN_WORDS.notSent} />}
      <form
        className="report-template"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(questions);
        }}
      >
        <p className="soft">{words.what}</p>
        {questions.map((question, index) => (
          <QuestionFields
            key={question.key}
            no={index + 1}
            question={question}
            onChange={(to) => change(index, to)}
            onRemove={() => change(index, null)}
            {...(index === 0 ? {} : { onUp: () => up(index) })}
          />
        ))}
        <Button onClick={() => setQuestions([...questions, newQuestion(questions)])}>
          {words.add}
        </Button>
        <div className="dialog-acts">
          <Button kind="primary" type="submit" pending={save.isPending && words.saving}>
            {words.save}
          </Button>
          <Button onClick={onClose}>{words.leave}</Button>
        </div>
      </form>
    </Dialog>
  );
}
