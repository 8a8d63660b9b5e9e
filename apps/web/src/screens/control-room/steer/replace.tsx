import { documentName, REPLACE_SCREEN_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ForeseenTold, useForeseen } from '../../../shared/act/foreseen.js';
import { Consequences, LookDialog } from '../../../shared/act/look-dialog.js';
import { http } from '../../../shared/api/http.js';
import { useAct } from '../../../shared/api/use-act.js';
import { Problem } from '../../../shared/ui/problem.js';
import { tell } from '../../../shared/ui/toast.js';
import type { Campaign } from '../matrix-query.js';
import { draftsQuery, draftTasksQuery } from './steer-queries.js';

const ENDS = 'ends';

/** "Thay thế bằng văn bản mới": which draft, and for each task whether it is carried over or ends. */
export function Replace({
  campaign,
  onClose,
}: {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}) {
  const { id, document } = campaign;
  const [draftId, setDraft] = useState('');
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const drafts = useQuery(draftsQuery);
  const places = useQuery({ ...draftTasksQuery(draftId), enabled: draftId !== '' });
  const tasks = campaign.tasks.filter(
    ({ isDropped, nature }) => !isDropped && nature !== 'fulfilled',
  );
  const missing =
    draftId === ''
      ? words.missingDraft
      : tasks.some((task) => (choices[task.id] ?? '') === '')
        ? words.missingChoice
        : null;
  const body = {
    draftId,
    tasks: tasks.map((task) => ({
      taskId: task.id,
      to: choices[task.id] === ENDS ? null : Number(choices[task.id]),
    })),
  };
  const foreseen = useForeseen(
    missing !== null
      ? null
      : {
          queryKey: [id, 'replace', body],
          ask: (signal) =>
            http.post('/api/v1/campaigns/{id}/replacement/preview', {
              ...{ path: { id }, signal, body },
            }),
        },
  );
  const replace = useAct({
    send: (wish: typeof body, key) =>
      http.post('/api/v1/campaigns/{id}/replacement', { path: { id }, key, body: wish }),
    changes: [['campaign', id]],
    onDone: ({ carried, ended }) => {
      tell(words.done(carried, ended));
      onClose();
    },
  });
  const own = (drafts.data ?? []).filter(
    (one) => one.document.issuerBodyId === document.issuerBodyId,
  );
  return (
    <LookDialog
      title={words.title}
      campaignId={id}
      missing={missing}
      look={
        <>
          <ForeseenTold read={foreseen} />
          <Consequences lines={[words.later, words.byNewDocument]} />
        </>
      }
      ready={foreseen.data !== undefined}
      act={words.act}
      pending={replace.isPending && words.pending}
      error={replace.error}
      onAct={() => replace.mutate(body)}
      onClose={onClose}
    >
      {drafts.error !== null && <Problem error={drafts.error} />}
      <Choice label={words.draft} value={draftId} onChange={setDraft}>
        {own.map((one) => (
          <option key={one.id} value={one.id}>
            {documentName(one.document)} · {one.document.subject}
          </option>
        ))}
      </Choice>
      {draftId !== '' &&
        tasks.map((task) => (
          <Choice
            key={task.id}
            label={words.task(task.ordinal, task.title)}
            value={choices[task.id] ?? ''}
            onChange={(value) => setChoices({ ...choices, [task.id]: value })}
          >
            <option value={ENDS}>{words.ends}</option>
            {(places.data ?? []).map(({ position, title }) => (
              <option key={position} value={position}>
                {words.goesOn(position, title)}
              </option>
            ))}
          </Choice>
        ))}
    </LookDialog>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="input" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{words.choose}</option>
        {children}
      </select>
    </label>
  );
}
