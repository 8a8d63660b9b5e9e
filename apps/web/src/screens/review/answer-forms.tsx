import { CYCLE_PRESETS } from '#contracts/http';
import { REVIEW_WORDS as words, wireDay } from '#wording';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { DraftQuestion, Seen } from '../../shared/draft/seen-query.js';
import type { Change } from '../../shared/draft/use-draft-act.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { TextArea, TextField } from '../../shared/ui/field.js';
import { answerQuestion, answerReports, setFrame } from '../../shared/draft/changes.js';
import { ProposeAll } from './recipients-panel.js';

export interface AnswerProps {
  readonly question: DraftQuestion;
  readonly seen: Seen;
  readonly onChange: (change: Change) => void;
}

/** In words, with the default one press away. */
function TextAnswer({ question, onChange }: AnswerProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(question.blocking && question.default === null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(answerQuestion(question, text.trim()));
  };
  const { default: usual } = question;
  if (!open) {
    return (
      <div className="stack rv-answer">
        {usual !== null && <p className="small">{words.suggestion(usual)}</p>}
        <div className="row">
          {usual !== null && (
            <Button size="small" onClick={() => onChange(answerQuestion(question, usual))}>
              {words.takeDefault}
            </Button>
          )}
          <Button kind="quiet" size="small" onClick={() => setOpen(true)}>
            {usual === null ? words.answer : words.otherwise}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form className="stack rv-answer" onSubmit={submit}>
      <TextArea
        label={words.answerLabel}
        rows={2}
        autoFocus={!question.blocking || question.default !== null}
        maxLength={2000}
        required
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button size="small" type="submit">
        {words.answer}
      </Button>
    </form>
  );
}

function NumberAnswer({ seen, onChange }: AnswerProps) {
  const { number, symbol } = seen.view.draft.header;
  const [said, setSaid] = useState({ number: number ?? '', symbol: symbol ?? '' });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (said.symbol.trim() !== (symbol ?? ''))
      onChange(setFrame('symbol', said.symbol.trim() || null));
    onChange(setFrame('number', said.number.trim()));
  };
  return (
    <form className="row rv-answer rv-answer-number" onSubmit={submit}>
      <TextField
        label={words.numberField}
        value={said.number}
        pattern="\d\S*"
        required
        onChange={({ target }) => setSaid({ ...said, number: target.value })}
      />
      <TextField
        label={words.symbolField}
        value={said.symbol}
        pattern="\S*"
        onChange={({ target }) => setSaid({ ...said, symbol: target.value })}
      />
      <Button size="small" type="submit">
        {words.answer}
      </Button>
    </form>
  );
}

function DateAnswer({ seen, onChange }: AnswerProps) {
  const { header } = seen.view.draft;
  const before = header.issuedOn === null ? null : wireDay(header.issuedOn);
  const [day, setDay] = useState(before);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== null) onChange(setFrame('issuedOn', day));
  };
  return (
    <form className="stack rv-answer" onSubmit={submit}>
      <DateField
        label={words.dateField}
        today={before ?? wireDay(seen.view.updatedAt)}
        value={day}
        required
        onChange={setDay}
      />
      <Button size="small" type="submit">
        {words.answer}
      </Button>
    </form>
  );
}

type Kind = keyof typeof words.cycles;
const KINDS = Object.keys(words.cycles) as Kind[];
const [FIRST_PRESET] = CYCLE_PRESETS;

function ReportsAnswer({ question, onChange }: AnswerProps) {
  const [kind, setKind] = useState<Kind>('HALF');
  const [preset, setPreset] = useState(FIRST_PRESET?.code ?? 'ND_09_2019');
  const ids = { kind: useId(), preset: useId() };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const label = CYCLE_PRESETS.find(({ code }) => code === preset)?.label ?? '';
    const title = words.reportTitle[kind];
    onChange(
      answerReports(question, `${words.reportsYes}: ${title} (${label})`, [
        { title, kind, preset },
      ]),
    );
  };
  return (
    <form className="stack rv-answer" onSubmit={submit}>
      <Button
        size="small"
        onClick={() => onChange(answerReports(question, words.reportsNoneAnswer, []))}
      >
        {words.reportsNone}
      </Button>
      <div className="row">
        <div>
          <label className="rv-legend" htmlFor={ids.kind}>
            {words.cycleField}
          </label>
          <select
            id={ids.kind}
            className="input"
            value={kind}
            onChange={({ target }) => setKind(target.value as Kind)}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.cycles[one]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className="rv-legend" htmlFor={ids.preset}>
            {words.presetField}
          </label>
          <select
            id={ids.preset}
            className="input"
            value={preset}
            onChange={({ target }) => setPreset(target.value as typeof preset)}
          >
            {CYCLE_PRESETS.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Button size="small" type="submit">
        {words.reportsWanted}
      </Button>
    </form>
  );
}

const MembersAnswer = ({ seen, onChange }: AnswerProps) => (
  <div className="row rv-answer">
    <ProposeAll seen={seen} onChange={onChange} />
    <a href="#recipients">{words.toRecipients}</a>
  </div>
);

/** Each kind of question asks in its own way; in words where nothing else fits. */
const FORMS: Readonly<Record<string, (props: AnswerProps) => React.JSX.Element>> = {
  DOCUMENT_NUMBER: NumberAnswer,
  DOCUMENT_DATE: DateAnswer,
  DATE_CONFLICT: DateAnswer,
  GROUP_MEMBERS: MembersAnswer,
  SUBSET_MEMBERS: MembersAnswer,
  ENDED_BODY: MembersAnswer,
  REPORT_WANTED: ReportsAnswer,
  REPORT_CYCLE: ReportsAnswer,
};

export function AnswerForm(props: AnswerProps) {
  const Form = FORMS[props.question.code] ?? TextAnswer;
  return <Form {...props} />;
}
