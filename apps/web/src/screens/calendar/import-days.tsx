import { CALENDAR_DAY_NAMES, CALENDAR_WORDS as words, longDayWords, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { http, type Schema } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { FilePick } from '../../shared/settings/file-pick.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import { CALENDAR_KEYS } from './calendar-queries.js';

function formOf(file: File, importHash?: string): FormData {
  const form = new FormData();
  if (importHash !== undefined) form.set('importHash', importHash);
  form.set('days', file);
  return form;
}

/** The days of an announcement in one file: looked at first, then entered as one change. */
export function ImportDays() {
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const look = useAct({
    send: (chosen: File) => http.post('/api/v1/calendar/imports', { form: formOf(chosen) }),
    changes: [],
  });
  const apply = useAct({
    send: ({ chosen, importHash }: { chosen: File; importHash: string }, key) =>
      http.post('/api/v1/calendar/imports/apply', { form: formOf(chosen, importHash), key }),
    changes: CALENDAR_KEYS,
    onDone: ({ applied }) => {
      tell(words.applied(applied));
      look.reset();
      setFile(null);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(file === null);
    if (file !== null) look.mutate(file);
  };
  const preview = look.data;
  return (
    <section className="panel calendar-part">
      <h2>{words.import}</h2>
      <p className="small soft">{words.importHint}</p>
      {preview === undefined || file === null ? (
        <form className="settings-form" aria-label={words.import} onSubmit={submit}>
          {look.error !== null && <Problem error={look.error} safe={SCREEN_WORDS.safe} />}
          <FilePick label={words.file} accept=".xlsx,.csv,.txt" file={file} onChoose={setFile} />
          {missing && (
            <p role="alert" className="field-fault">
              {words.fileMissing}
            </p>
          )}
          <div>
            <Button type="submit" pending={look.isPending && words.looking}>
              {words.look}
            </Button>
          </div>
        </form>
      ) : (
        <div className="settings-form">
          {apply.error !== null && <Problem error={apply.error} safe={SCREEN_WORDS.safe} />}
          <Preview preview={preview} />
          <div className="dialog-acts">
            {preview.changes.length > 0 && preview.faults.length === 0 && (
              <Button
                kind="primary"
                pending={apply.isPending && words.applying}
                onClick={() => apply.mutate({ chosen: file, importHash: preview.importHash })}
              >
                {words.apply(preview.changes.length)}
              </Button>
            )}
            <Button
              onClick={() => {
                look.reset();
                apply.reset();
                setFile(null);
              }}
            >
              {words.again}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

const Preview = ({
  preview: { changes, faults, unchanged },
}: {
  readonly preview: Schema<'CalendarImportPreview'>;
}) => (
  <div role="status">
    {faults.length > 0 && (
      <>
        <p>
          <b>{words.faults(faults.length)}</b>
        </p>
        <ul className="problem-faults">
          {faults.map(({ line, column, detail, remedy }) => (
            <li key={`${line} ${column} ${detail}`}>
              {words.faultAt(line, column, detail, remedy)}
            </li>
          ))}
        </ul>
      </>
    )}
    {changes.length === 0 && faults.length === 0 && <p>{words.nothingNew}</p>}
    <ul className="problem-faults">
      {changes.map(({ date, kind, source, before }) => (
        <li key={date}>
          {words.dayChange(longDayWords(date), CALENDAR_DAY_NAMES[kind], source)}{' '}
          {before !== null && (
            <span className="muted">{words.dayBefore(CALENDAR_DAY_NAMES[before.kind])}</span>
          )}
        </li>
      ))}
    </ul>
    {unchanged > 0 && <p className="small soft">{words.unchanged(unchanged)}</p>}
  </div>
);
