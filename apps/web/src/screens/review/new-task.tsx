import type { Passage } from '#contracts/http';
import { REVIEW_WORDS as words, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { TextField } from '../../shared/ui/field.js';
import { addTask, type TaskEdit } from '../../shared/draft/changes.js';
import { DoersField, NatureField, TITLE_MOST } from './duty-fields.js';
import { sentenceStarts } from './marks.js';
import type { Party } from './task-card.js';

interface NewTaskProps {
  readonly text: string;
  /** What was selected; null: sentences are chosen here, by keyboard too. */
  readonly passage: Passage | null;
  readonly ordinal: string;
  readonly parties: readonly Party[];
  readonly onChange: (change: Change) => void;
  readonly onClose: () => void;
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The first words, as far as a title goes, cut at a word. */
function titleOf(words: string): string {
  const line = oneLine(words);
  if (line.length <= TITLE_MOST) return line;
  const cut = line.slice(0, TITLE_MOST);
  return cut.slice(0, cut.lastIndexOf(' '));
}

interface Sentence extends Passage {
  readonly words: string;
}

function sentencesOf(text: string): readonly Sentence[] {
  const bounds = [0, ...sentenceStarts(text, { start: 0, end: text.length }), text.length];
  return bounds
    .slice(0, -1)
    .map((start, index) => {
      const end = bounds[index + 1] ?? text.length;
      return { start, end, words: oneLine(text.slice(start, end)) };
    })
    .filter(({ words }) => words !== '');
}

function SentenceRange({
  sentences,
  onChoose,
}: {
  readonly sentences: readonly Sentence[];
  readonly onChoose: (from: number, to: number) => void;
}) {
  const [range, setRange] = useState({ from: 0, to: 0 });
  const options = sentences.map(({ start, words: said }, index) => (
    <option key={start} value={index}>
      {words.sentence(index + 1, said.length > 90 ? `${said.slice(0, 90)}…` : said)}
    </option>
  ));
  const change = (from: number, to: number): void => {
    const next = { from, to: Math.max(from, to) };
    setRange(next);
    onChoose(next.from, next.to);
  };
  return (
    <>
      <label className="field">
        <span className="rv-legend">{words.fromSentence}</span>
        <select
          className="input"
          value={range.from}
          onChange={({ target }) => change(Number(target.value), range.to)}
        >
          {options}
        </select>
      </label>
      <label className="field">
        <span className="rv-legend">{words.toSentence}</span>
        <select
          className="input"
          value={range.to}
          onChange={({ target }) => change(range.from, Number(target.value))}
        >
          {options}
        </select>
      </label>
    </>
  );
}

/** Work that the reading did not find, made of a passage of the document. */
export function NewTask({ text, passage, ordinal, parties, onChange, onClose }: NewTaskProps) {
  const [sentences] = useState(() => (passage === null ? sentencesOf(text) : []));
  const [chosen, setChosen] = useState<Passage>(
    passage ?? sentences[0] ?? { start: 0, end: Math.min(1, text.length) },
  );
  const [number, setNumber] = useState(ordinal);
  const [edit, setEdit] = useState<TaskEdit>({
    title: titleOf(text.slice(chosen.start, chosen.end)),
    nature: 'finite',
    assignees: parties.map((party) => ({ ...party, role: 'lead' })),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(addTask({ ...edit, ordinal: number, passage: chosen }));
    onClose();
  };
  return (
    <Dialog title={words.newTask} onClose={onClose}>
      <form className="stack rv-new" onSubmit={submit}>
        {passage === null && (
          <SentenceRange
            sentences={sentences}
            onChoose={(from, to) => {
              const start = sentences[from]?.start ?? 0;
              const end = sentences[to]?.end ?? start + 1;
              setChosen({ start, end });
              setEdit({ ...edit, title: titleOf(text.slice(start, end)) });
            }}
          />
        )}
        <blockquote className="document-text rv-quote">
          {text.slice(chosen.start, chosen.end)}
        </blockquote>
        <TextField
          label={words.ordinalField}
          value={number}
          maxLength={50}
          required
          onChange={({ target }) => setNumber(target.value)}
        />
        <TextField
          label={words.titleField}
          value={edit.title}
          maxLength={TITLE_MOST}
          required
          onChange={({ target }) => setEdit({ ...edit, title: target.value })}
        />
        <NatureField value={edit.nature} onChange={(nature) => setEdit({ ...edit, nature })} />
        <DoersField
          value={edit.assignees}
          parties={parties}
          onChange={(assignees) => setEdit({ ...edit, assignees })}
        />
        <div className="dialog-acts">
          <Button kind="primary" type="submit">
            {words.create}
          </Button>
          <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
