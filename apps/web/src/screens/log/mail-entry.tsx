import { LOG_WORDS as words, MESSAGE_STATE_NAMES, momentWords, SCREEN_WORDS } from '#wording';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { TextField } from '../../shared/ui/field.js';
import { Problem } from '../../shared/ui/problem.js';
import { Tag, type Tone } from '../../shared/ui/tag.js';
import { tell } from '../../shared/ui/toast.js';
import type { Mail } from './log-queries.js';

const TONES: Readonly<Record<Mail['state'], Tone>> = {
  PENDING: 'run',
  CLAIMED: 'run',
  RETRY: 'soon',
  SENT: 'done',
  FAILED: 'late',
  UNCERTAIN: 'soon',
  SUPPRESSED: 'none',
};

/** Written, to leave, left, tried: what is known of the mail. */
function fateOf(mail: Mail): string {
  const waits = mail.state === 'PENDING' || mail.state === 'RETRY';
  return [
    words.mailTo(mail.toEmail),
    mail.sentAt === null ? words.composed(momentWords(mail.composedAt)) : null,
    mail.sentAt === null ? null : words.sent(momentWords(mail.sentAt)),
    waits ? words.notBefore(momentWords(mail.notBeforeAt)) : null,
    mail.attempt > 1 ? words.attempts(mail.attempt) : null,
    mail.isResent ? words.resent : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** "Sửa địa chỉ, gửi lại": the address that was refused stands in the field. */
function Resend({ mail, campaignId }: { readonly mail: Mail; readonly campaignId: string }) {
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState(mail.toEmail);
  const act = useAct({
    send: (to: string, key) =>
      http.post('/api/v1/campaigns/{id}/messages/{messageId}/resend', {
        path: { id: campaignId, messageId: mail.id },
        body: { email: to },
        key,
      }),
    changes: [['campaign', campaignId]],
    onDone: () => {
      setOpen(false);
      tell(words.resendDone);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.mutate(email);
  };
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {words.resend}
      </Button>
    );
  }
  return (
    <form className="log-resend" onSubmit={submit}>
      {act.error !== null && <Problem error={act.error} safe={SCREEN_WORDS.notSent} />}
      <TextField
        label={words.resendAddress}
        type="email"
        required
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <div className="dialog-acts">
        <Button kind="primary" type="submit" pending={act.isPending && words.resendPending}>
          {words.resend}
        </Button>
        <Button onClick={() => setOpen(false)}>{SCREEN_WORDS.cancel}</Button>
      </div>
    </form>
  );
}

/** One mail with its fate. */
export const MailEntry = ({
  mail,
  campaignId,
}: {
  readonly mail: Mail;
  readonly campaignId: string;
}) => (
  <div className="log-entry">
    <p className="log-entry-head">
      <b>{mail.title}</b>
      {mail.bodyName !== null && <span>{mail.bodyName}</span>}
      <Tag tone={TONES[mail.state]}>{MESSAGE_STATE_NAMES[mail.state]}</Tag>
    </p>
    <p className="small muted log-fate">{fateOf(mail)}</p>
    {mail.lastError !== null && mail.state !== 'SENT' && (
      <p className="small log-error">{mail.lastError}</p>
    )}
    {mail.replies.map(({ from, text, receivedAt }, at) => (
      <blockquote key={at} className="log-reply">
        <p className="small muted">{words.replied(from, momentWords(receivedAt))}</p>
        <p>{text}</p>
      </blockquote>
    ))}
    {mail.offers.some(({ act, offered }) => act === 'resend' && offered) && (
      <Resend mail={mail} campaignId={campaignId} />
    )}
  </div>
);
