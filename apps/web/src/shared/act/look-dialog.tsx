import { LOOK_BEFORE_WORDS as words, SCREEN_WORDS } from '#wording';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { hasStatus } from '../api/api-error.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Problem } from '../ui/problem.js';
import './look-dialog.css';

interface LookDialogProps {
  readonly title: string;
  readonly campaignId: string;
  /** What is asked for. */
  readonly children: ReactNode;
  /** What is still missing, in a sentence; null: one may look. */
  readonly missing: string | null;
  /** Who is told what: shown after the form, before anything is sent. */
  readonly look: ReactNode;
  /** false: what one looks at has not come yet, or nothing would follow. */
  readonly ready?: boolean;
  /** The act by its name and number: "Thu hồi ở Phường Tân Phong". */
  readonly act: string;
  readonly pending: string | false;
  readonly error: unknown;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** Where one comes to by "Xem trước": who is told what, then the act, or back to the form. */
function Look({
  look,
  ready = true,
  act,
  pending,
  onAct,
  onBack,
}: Pick<LookDialogProps, 'look' | 'ready' | 'act' | 'pending' | 'onAct'> & {
  readonly onBack: () => void;
}) {
  const part = useRef<HTMLElement>(null);
  const heading = useId();
  useEffect(() => part.current?.focus(), []);
  return (
    <section ref={part} tabIndex={-1} className="look" aria-labelledby={heading}>
      <h3 id={heading}>{words.heading}</h3>
      {look}
      <p className="small muted">{words.nothingYet}</p>
      <div className="dialog-acts">
        {ready && (
          <Button kind="primary" pending={pending} onClick={onAct}>
            {act}
          </Button>
        )}
        <Button onClick={onBack}>{words.change}</Button>
      </div>
    </section>
  );
}

/**
 * An act that people are told of and that cannot be called back: written, looked at, then sent. What was written stays
 * after a refusal, and on the way back to the form.
 */
export function LookDialog(props: LookDialogProps) {
  const { title, campaignId, children, missing, error, onClose } = props;
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const [asked, setAsked] = useState(false);
  const overtaken = hasStatus(error, 409, 412);
  useEffect(() => {
    // What stands behind the dialog is what the colleague left.
    if (overtaken) void client.invalidateQueries({ queryKey: ['campaign', campaignId] });
  }, [overtaken, campaignId, client]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing === null) setLooking(true);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {error != null && (
        <Problem error={error} safe={overtaken ? words.stale : SCREEN_WORDS.notSent} />
      )}
      {looking ? (
        <Look {...props} onBack={() => setLooking(false)} />
      ) : (
        <form className="look-form" onSubmit={submit} noValidate>
          {children}
          {asked && missing !== null && (
            <p className="field-fault" role="alert">
              {missing}
            </p>
          )}
          <div className="dialog-acts">
            <Button kind="primary" type="submit">
              {words.look}
            </Button>
            <Button onClick={onClose}>{SCREEN_WORDS.cancel}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** Sentences of what follows, one a line. */
export const Consequences = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="look-lines">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
