import {
  EXCHANGE_KIND_NAMES,
  EXCHANGE_STATE_NAMES,
  dayWords,
  momentWords,
  WORK_DRAWER_WORDS as words,
} from '#wording';
import { http } from '../../shared/api/http.js';
import { ActForm } from '../../shared/act/act-form.js';
import type { Exchange, Work } from './drawer-queries.js';

interface Where {
  readonly campaignId: string;
  readonly asOf: string;
}

const may = ({ offers }: Exchange, act: Exchange['offers'][number]['act']): boolean =>
  offers.some((offer) => offer.act === act && offer.offered);

/** The coordinator's answers: to a question, to a request for more time. */
function Answers({ one, ...where }: { readonly one: Exchange } & Where) {
  const path = { exchangeId: one.id };
  return (
    <>
      {one.kind === 'question' && may(one, 'answer') && (
        <ActForm
          {...where}
          name={words.answerQuestion}
          pending={words.answerPending}
          text={{ label: words.answerText, required: true }}
          send={({ text }, key) =>
            http.post('/api/v1/questions/{exchangeId}/answer', { path, key, body: { text } })
          }
        />
      )}
      {may(one, 'grant') && (
        <ActForm
          {...where}
          name={words.grant}
          pending={words.grantPending}
          text={{ label: words.acceptNote, required: false }}
          day={{ label: words.grantDay, hint: words.grantDayHint }}
          send={({ text, day }, key) =>
            http.post('/api/v1/extensions/{exchangeId}/grant', {
              ...{ path, key },
              body: { dueOn: day, time: '17:00', note: text.trim() === '' ? null : text },
            })
          }
        />
      )}
      {may(one, 'refuse') && (
        <ActForm
          {...where}
          name={words.refuse}
          pending={words.refusePending}
          text={{ label: words.refuseReason, required: true }}
          send={({ text }, key) =>
            http.post('/api/v1/extensions/{exchangeId}/refuse', {
              ...{ path, key },
              body: { reason: text },
            })
          }
        />
      )}
    </>
  );
}

/** "Trao đổi": what was asked about the work and answered, oldest first. */
export function WorkExchanges({ work, ...where }: { readonly work: Work } & Where) {
  if (work.exchanges.length === 0) return null;
  return (
    <section className="work-part">
      <h3>{words.exchanges}</h3>
      <ul>
        {work.exchanges.map((one) => (
          <li key={one.id} className={one.awaited ? 'work-awaited' : undefined}>
            <p className="small muted">
              {EXCHANGE_KIND_NAMES[one.kind]} ·{' '}
              {words.answeredBy(one.askedBy, momentWords(one.askedAt))}
              {' · '}
              {EXCHANGE_STATE_NAMES[one.state]}
            </p>
            <p>{one.text}</p>
            {one.wantedDueAt !== null && <p>{words.wanted(dayWords(one.wantedDueAt))}</p>}
            {one.answer !== null && <p className="soft">{words.answer(one.answer)}</p>}
            <Answers one={one} {...where} />
          </li>
        ))}
      </ul>
    </section>
  );
}
