import { LOOK_BEFORE_WORDS, TRANSFER_WORDS as words, wireDay } from '#wording';
import { useState } from 'react';
import { ANY_REASON, ForeseenTold, useForeseen } from '../../../shared/act/foreseen.js';
import { Consequences, LookDialog } from '../../../shared/act/look-dialog.js';
import type { Schema } from '../../../shared/api/http.js';
import { useAct } from '../../../shared/api/use-act.js';
import { BodySearch, ChosenBodies, type FoundBody } from '../../../shared/directory/body-search.js';
import { Button } from '../../../shared/ui/button.js';
import { DateField } from '../../../shared/ui/date-field.js';
import { TextArea } from '../../../shared/ui/field.js';
import { tell } from '../../../shared/ui/toast.js';

/** To whom, by when, and why, as the API takes it. */
export interface TransferWish {
  readonly toBody: string;
  readonly onPaper: boolean;
  readonly dueOn: string | null;
  readonly time: string;
  readonly reason: string;
}

interface TransferProps {
  readonly title: string;
  readonly campaignId: string;
  readonly asOf: string;
  /** The body that hands over. */
  readonly from: string;
  /** Whom the body that declined holds competent. */
  readonly suggested: FoundBody | null;
  /** What stays where it is. */
  readonly kept: string;
  /** Who would be told what. */
  readonly ask: (wish: TransferWish, signal: AbortSignal) => Promise<Schema<'Foreseen'>>;
  /** May answer with the sentence that says what became of it. */
  readonly send: (wish: TransferWish, key: string) => Promise<unknown>;
  /** Once it is done, and without `onLeave` whenever one leaves. */
  readonly onClose: () => void;
  readonly onLeave?: () => void;
}

type Day = ReturnType<typeof wireDay>;

/** "Chuyển giao" to another body of the directory. */
export function Transfer(props: TransferProps) {
  const { title, campaignId, asOf, from, suggested, kept, ask, send, onClose } = props;
  const { onLeave = onClose } = props;
  const [to, setTo] = useState<FoundBody | null>(null);
  const [day, setDay] = useState<Day | null>(null);
  const [onPaper, setOnPaper] = useState(false);
  const [reason, setReason] = useState('');
  const transfer = useAct({
    send,
    changes: [['campaign', campaignId]],
    onDone: (said) => {
      tell(typeof said === 'string' ? said : words.done(to?.name ?? ''));
      onClose();
    },
  });
  const said = reason.trim();
  const wish = { onPaper, dueOn: day, time: '17:00' };
  const foreseen = useForeseen(
    to === null
      ? null
      : {
          queryKey: [campaignId, from, title, to.code, onPaper, day],
          ask: (signal) => ask({ ...wish, toBody: to.code, reason: ANY_REASON }, signal),
        },
  );
  const { missing } = LOOK_BEFORE_WORDS;
  return (
    <LookDialog
      title={title}
      campaignId={campaignId}
      missing={to === null ? missing.body : said === '' ? missing.reason : null}
      look={
        <>
          <ForeseenTold read={foreseen} />
          <Consequences
            lines={[
              words.fromTold(from),
              words.toTold(to?.name ?? ''),
              kept,
              LOOK_BEFORE_WORDS.reasonSaid(said),
            ]}
          />
        </>
      }
      act={words.act(to?.name ?? '')}
      pending={transfer.isPending && words.pending}
      error={transfer.error}
      onAct={() => {
        if (to === null) return;
        transfer.mutate({ ...wish, toBody: to.code, reason: said });
      }}
      onClose={onLeave}
    >
      {to !== null && <ChosenBodies bodies={[to]} onRemove={() => setTo(null)} />}
      {to === null && suggested !== null && (
        <div className="row">
          <span>{words.suggested(suggested.name)}</span>
          <Button size="small" onClick={() => setTo(suggested)}>
            {words.choose(suggested.name)}
          </Button>
        </div>
      )}
      {to === null && <BodySearch label={words.to} onChoose={setTo} />}
      <DateField
        label={words.day}
        hint={words.dayHint}
        today={wireDay(asOf)}
        value={day}
        onChange={setDay}
      />
      <label className="look-tick">
        <input
          type="checkbox"
          checked={onPaper}
          onChange={({ target }) => setOnPaper(target.checked)}
        />
        {words.onPaper}
      </label>
      <TextArea
        label={LOOK_BEFORE_WORDS.reason}
        value={reason}
        maxLength={2000}
        rows={3}
        onChange={({ target }) => setReason(target.value)}
      />
    </LookDialog>
  );
}
