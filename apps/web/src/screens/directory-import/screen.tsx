import { DIRECTORY_IMPORT_WORDS as words } from '#wording';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { hasStatus } from '../../shared/api/api-error.js';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { tell } from '../../shared/ui/toast.js';
import { Difference } from './difference.js';
import { FileField } from './file-field.js';
import { formOf, TABLES, type Files } from './import-files.js';
import './directory-import.css';

/** Files are chosen, what they would change is looked at, and only then written. */
export function DirectoryImportScreen() {
  const navigate = useNavigate();
  const [files, setFiles] = useState<Files>({});
  const [hint, setHint] = useState<string>();
  const look = useAct({
    send: (chosen: Files) => http.post('/api/v1/directory/imports', { form: formOf(chosen) }),
    changes: [],
  });
  const apply = useAct({
    send: ({ chosen, importHash }: { chosen: Files; importHash: string }, key) =>
      http.post('/api/v1/directory/imports/apply', { form: formOf(chosen, importHash), key }),
    changes: [['directory']],
    onDone: ({ applied }) => {
      tell(words.applied(applied));
      void navigate({ to: '/directory' });
    },
  });
  const again = (): void => {
    look.reset();
    apply.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const none = Object.keys(files).length === 0;
    setHint(none ? words.none : undefined);
    if (!none) look.mutate(files);
  };
  const preview = look.data;
  return (
    <SettingsScreen
      title={words.title}
      under={words.under}
      acts={
        <Link to="/directory" className="btn btn-plain">
          {words.back}
        </Link>
      }
    >
      {preview === undefined && (
        <form className="panel import-form" onSubmit={submit}>
          {look.error !== null && <Problem error={look.error} />}
          <p className="small soft">{words.kinds}</p>
          {TABLES.map((table) => (
            <FileField
              key={table}
              table={table}
              file={files[table] ?? null}
              onChoose={(file) => {
                const { [table]: _before, ...others } = files;
                setFiles(file === null ? others : { ...others, [table]: file });
              }}
            />
          ))}
          <p role="alert" className="field-fault">
            {hint}
          </p>
          <div>
            <Button kind="primary" type="submit" pending={look.isPending && words.looking}>
              {words.look}
            </Button>
          </div>
        </form>
      )}
      {preview !== undefined && (
        <>
          {apply.error !== null && (
            <Problem
              error={apply.error}
              {...(hasStatus(apply.error, 409, 412) ? { safe: words.stale } : {})}
              onRetry={() => {
                apply.reset();
                look.mutate(files);
              }}
            />
          )}
          <Difference preview={preview} />
          <div className="dialog-acts import-acts">
            {preview.changes.length > 0 && preview.faults.length === 0 && (
              <Button
                kind="primary"
                pending={apply.isPending && words.applying}
                onClick={() => apply.mutate({ chosen: files, importHash: preview.importHash })}
              >
                {words.apply(preview.changes.length)}
              </Button>
            )}
            <Button onClick={again}>{words.again}</Button>
          </div>
        </>
      )}
    </SettingsScreen>
  );
}
