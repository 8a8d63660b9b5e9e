import { WORK_DRAWER_WORDS as words } from '#wording';
import { http } from '../../shared/api/http.js';
import { ActForm, type Said } from '../../shared/act/act-form.js';
import type { Work } from './drawer-queries.js';
import type { Campaign } from './matrix-query.js';
import { HandOn } from './steer/hand-on.js';

type Act = Work['offers'][number]['act'];

interface Form {
  readonly name: string;
  readonly pending: string;
  readonly primary?: boolean;
  readonly text: { readonly label: string; readonly required: boolean } | null;
  readonly day?: { readonly label: string; readonly hint: string };
  readonly send: (work: Work, said: Said, key: string) => Promise<unknown>;
}

const noteOf = ({ text }: Said): string | null => (text.trim() === '' ? null : text);

/** The coordinator's acts on one piece of work; a body's own are on its pages. */
const FORMS: Readonly<Partial<Record<Act, Form>>> = {
  accept: {
    ...{ name: words.accept, pending: words.acceptPending, primary: true },
    text: { label: words.acceptNote, required: false },
    send: ({ assignmentId: id, version }, said, key) =>
      http.post('/api/v1/assignments/{id}/accept', {
        ...{ path: { id }, key, ifMatch: version },
        body: { note: noteOf(said) },
      }),
  },
  return: {
    ...{ name: words.return, pending: words.returnPending },
    text: { label: words.returnReason, required: true },
    day: { label: words.returnDay, hint: words.returnDayHint },
    send: ({ assignmentId: id, version }, { text, day }, key) =>
      http.post('/api/v1/assignments/{id}/return', {
        ...{ path: { id }, key, ifMatch: version },
        body: { dueOn: day, time: '17:00', reason: text },
      }),
  },
  reinstate: {
    ...{ name: words.reinstate, pending: words.reinstatePending },
    text: { label: words.reinstateReason, required: true },
    send: ({ assignmentId: id, version }, { text }, key) =>
      http.post('/api/v1/assignments/{id}/reinstate', {
        ...{ path: { id }, key, ifMatch: version },
        body: { reason: text },
      }),
  },
  nudge: {
    ...{ name: words.nudge, pending: words.nudgePending },
    text: { label: words.nudgeText, required: false },
    send: ({ assignmentId: id }, said, key) =>
      http.post('/api/v1/assignments/{id}/nudge', {
        ...{ path: { id }, key },
        body: { text: noteOf(said) },
      }),
  },
  requestExplanation: {
    ...{ name: words.requestExplanation, pending: words.explanationPending },
    text: { label: words.explanationText, required: true },
    day: { label: words.explanationBy, hint: words.explanationByHint },
    send: ({ assignmentId: id }, { text, day }, key) =>
      http.post('/api/v1/assignments/{id}/explanations', {
        ...{ path: { id }, key },
        body: { text, dueOn: day, time: '17:00' },
      }),
  },
};

/** Reasons that may pass, and are worth a line where the button would be. */
const PASSING: readonly string[] = ['nudgedToday', 'alreadyAsked', 'signInNeeded'];

/** What whoever looks may do here: offered acts only; those of others are absent, not grey. */
export function WorkActs({
  work,
  campaign,
  bodyCode,
}: {
  readonly work: Work;
  readonly campaign: Campaign;
  readonly bodyCode: string;
}) {
  const offered = work.offers.flatMap(({ act, offered: may }) => {
    const form = may ? FORMS[act] : undefined;
    return form === undefined ? [] : [{ act, form }];
  });
  const notes = work.offers.flatMap((offer) =>
    !offer.offered && FORMS[offer.act] !== undefined && PASSING.includes(offer.because)
      ? [offer]
      : [],
  );
  return (
    <section className="work-acts" aria-label={words.acts}>
      {offered.map(({ act, form: { send, ...form } }) => (
        <ActForm
          key={act}
          {...form}
          campaignId={campaign.id}
          asOf={campaign.asOf}
          send={(said, key) => send(work, said, key)}
        />
      ))}
      <HandOn campaign={campaign} bodyCode={bodyCode} work={work} />
      {notes.map(({ act, explanation }) => (
        <p key={act} className="small muted">
          {explanation}
        </p>
      ))}
    </section>
  );
}
