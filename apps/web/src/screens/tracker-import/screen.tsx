import { SHELL_WORDS, TRACKER_SCREEN_WORDS as words } from '#wording';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { FilePick } from '../../shared/settings/file-pick.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { Screen } from '../../shared/ui/screen.js';
import { tell } from '../../shared/ui/toast.js';
import { Understood } from './understood.js';
import './tracker-import.css';

function formOf(file: File, importHash?: string): FormData {
  const form = new FormData();
  // Fields before the file: what stands behind a large file is read last.
  if (importHash !== undefined) form.append('importHash', importHash);
  form.append('sheet', file, file.name);
  return form;
}

/** "Nạp sổ theo dõi": a sheet is chosen, what of it is understood is looked at, and only then drafts are made. */
export function TrackerImportScreen() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const look = useAct({
    send: (sheet: File) => http.post('/api/v1/tracker-imports', { form: formOf(sheet) }),
    changes: [],
  });
  const apply = useAct({
    send: ({ sheet, importHash }: { readonly sheet: File; readonly importHash: string }, key) =>
      http.post('/api/v1/tracker-imports/apply', { form: formOf(sheet, importHash), key }),
    changes: [['campaigns']],
    onDone: ({ campaignIds }) => {
      tell(words.made(campaignIds.length));
      void navigate({ to: '/campaigns' });
    },
  });
  const choose = (chosen: File | null): void => {
    look.reset();
    apply.reset();
    setFile(chosen);
    if (chosen !== null) look.mutate(chosen);
  };
  const preview = look.data;
  return (
    <Screen
      title={words.title}
      above={<Link to="/campaigns">{SHELL_WORDS.campaigns}</Link>}
      under={words.under}
    >
      <div className="stack">
        <section className="panel tracker-file">
          <FilePick label={words.file} accept=".xlsx,.csv" file={file} onChoose={choose} />
          <p className="small soft">{words.kinds}</p>
          <p role="status" className={look.isPending ? '' : 'sr'}>
            {look.isPending ? words.looking : ''}
          </p>
        </section>
        {look.error !== null && <Problem error={look.error} />}
        {apply.error !== null && (
          <Problem error={apply.error} onRetry={() => file !== null && choose(file)} />
        )}
        {preview !== undefined && (
          <>
            <Understood preview={preview} />
            {preview.drafts.length > 0 && file !== null && (
              <div className="dialog-acts">
                <Button
                  kind="primary"
                  pending={apply.isPending && words.making}
                  onClick={() => apply.mutate({ sheet: file, importHash: preview.importHash })}
                >
                  {words.make(preview.drafts.length)}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </Screen>
  );
}
