import { HEALTH_SCREEN_WORDS as words, momentWords, SCREEN_WORDS } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { http } from '../../shared/api/http.js';
import { useAct } from '../../shared/api/use-act.js';
import { Button } from '../../shared/ui/button.js';
import { Problem } from '../../shared/ui/problem.js';
import { ReadState } from '../../shared/ui/read-state.js';
import { gateQuery } from './health-queries.js';

/** "Đường gửi thư": whether all mail is held, in the server's own words, and the way to let it go on. */
export function Gate() {
  const gate = useQuery(gateQuery);
  const open = useAct({
    send: (_none: null, key) => http.post('/api/v1/mail-gate/open', { key }),
    changes: [['health']],
  });
  return (
    <section
      className={`panel health-gate${gate.isPending ? ' is-coming' : ''}`}
      aria-labelledby="health-gate"
    >
      <h2 id="health-gate">{words.gate}</h2>
      <ReadState read={gate}>
        {(read) =>
          read.open || read.closedAt === null ? (
            <p>{words.gateOpen}</p>
          ) : (
            <>
              <p>
                <b>{words.gateClosed(momentWords(read.closedAt))}</b>{' '}
                {read.waitsFor !== null && words.gateWaits[read.waitsFor]}
              </p>
              {read.reason !== null && <p className="soft">{words.gateReason(read.reason)}</p>}
              {open.error !== null && <Problem error={open.error} safe={SCREEN_WORDS.safe} />}
              {read.offers.some(({ act, offered }) => act === 'open' && offered) && (
                <div>
                  <Button
                    kind="primary"
                    pending={open.isPending && words.openingGate}
                    onClick={() => open.mutate(null)}
                  >
                    {words.openGate}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </ReadState>
    </section>
  );
}
