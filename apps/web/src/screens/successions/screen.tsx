import { SUCCESSION_SCREEN_WORDS as words, wireDay } from '#wording';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ANY_REASON, ForeseenTold, useForeseen } from '../../shared/act/foreseen.js';
import { http, type Schema } from '../../shared/api/http.js';
import { isStaff, useMe } from '../../shared/api/session.js';
import { useAct } from '../../shared/api/use-act.js';
import { SettingsScreen } from '../../shared/settings/settings-screen.js';
import { Button } from '../../shared/ui/button.js';
import { DateField } from '../../shared/ui/date-field.js';
import { Empty } from '../../shared/ui/empty.js';
import { TextArea } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { tell } from '../../shared/ui/toast.js';
import { chosenAtFirst, rowsOf, type Chosen, type Proposal } from './choices.js';
import { ProposalCard } from './proposal.js';
import './successions.css';

const KEY = ['successions'] as const;

const proposalsQuery = queryOptions({
  queryKey: KEY,
  queryFn: ({ signal }) => http.get('/api/v1/successions', { signal }),
});

/** "Bàn giao khi đơn vị kết thúc": all that ended bodies leave behind, confirmed in one press. */
export function SuccessionsScreen() {
  const { data: me } = useMe();
  const proposals = useQuery({ ...proposalsQuery, enabled: me != null && isStaff(me) });
  if (me == null || !isStaff(me)) {
    return (
      <SettingsScreen title={words.title}>
        <Empty>{words.noRight}</Empty>
      </SettingsScreen>
    );
  }
  const { items = [], more = 0 } = proposals.data ?? {};
  return (
    <SettingsScreen
      title={words.title}
      under={proposals.data === undefined ? undefined : words.under(items.length + more)}
    >
      <ReadState read={proposals}>
        {(read) =>
          read.items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <Confirm proposals={read.items} more={read.more} today={me.today} />
          )
        }
      </ReadState>
    </SettingsScreen>
  );
}

interface ConfirmProps {
  readonly proposals: readonly Proposal[];
  readonly more: number;
  readonly today: string;
}

type Day = ReturnType<typeof wireDay>;

function Confirm({ proposals, more, today }: ConfirmProps) {
  const [choices, setChoices] = useState<Readonly<Record<string, Chosen>>>({});
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [dueOn, setDueOn] = useState<Day | null>(null);
  const [reason, setReason] = useState('');
  const chosenOf = (one: Proposal): Chosen => choices[one.dispatchId] ?? chosenAtFirst(one);
  const rows = rowsOf(proposals, chosenOf);
  const said = reason.trim();
  const missing =
    rows.length === 0 ? words.nothingChosen : said === '' ? words.reasonMissing : null;
  const asked = { rows: [...rows], onPaper: false, dueOn, time: '17:00' };
  const foreseen = useForeseen(
    rows.length === 0
      ? null
      : {
          queryKey: [...KEY, rows, dueOn],
          ask: (signal) =>
            http.post('/api/v1/successions/confirm/preview', {
              body: { ...asked, reason: ANY_REASON },
              signal,
            }),
        },
  );
  const act = useAct({
    send: (body: Schema<'ConfirmSuccessions'>, key) =>
      http.post('/api/v1/successions/confirm', { body, key }),
    changes: [KEY, ['campaign']],
    onDone: ({ done, refused, items }) => {
      setFaults(
        new Map(
          items.flatMap((one) =>
            one.ok ? [] : [[one.id, one.problem.detail ?? one.problem.title] as const],
          ),
        ),
      );
      tell([words.done(done), ...(refused > 0 ? [words.refused(refused)] : [])].join(' '));
    },
  });
  return (
    <div className="settings-stack">
      <ul className="panel successions">
        {proposals.map((one) => (
          <ProposalCard
            key={one.dispatchId}
            proposal={one}
            chosen={chosenOf(one)}
            fault={faults.get(one.dispatchId)}
            onChoose={(chosen) => setChoices({ ...choices, [one.dispatchId]: chosen })}
          />
        ))}
      </ul>
      {more > 0 && <p className="small soft">{words.more(more)}</p>}
      {proposals.some(({ work }) => work.some(({ late }) => late)) && (
        <DateField
          label={words.dueOn}
          hint={words.dueHint}
          today={wireDay(today)}
          value={dueOn}
          onChange={setDueOn}
        />
      )}
      <TextArea
        label={words.reason}
        value={reason}
        maxLength={2000}
        rows={3}
        onChange={({ target }) => setReason(target.value)}
      />
      <p className="small muted">{words.told}</p>
      {rows.length > 0 && <ForeseenTold read={foreseen} />}
      {act.error !== null && <Problem error={act.error} />}
      {missing === null ? (
        <div className="row">
          <Button
            kind="primary"
            pending={act.isPending && words.confirming}
            onClick={() => act.mutate({ ...asked, reason: said })}
          >
            {words.confirm(rows.length)}
          </Button>
        </div>
      ) : (
        <p className="small soft">{missing}</p>
      )}
    </div>
  );
}
