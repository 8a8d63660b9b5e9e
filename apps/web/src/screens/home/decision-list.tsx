import { documentName, HOME_WORDS as words, SCREEN_WORDS } from '#wording';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../shared/ui/button.js';
import { Icon } from '../../shared/ui/icon.js';
import type { Decision } from './decisions-of.js';

const AT_ONCE = 12;

function One({ decision, first }: { readonly decision: Decision; readonly first: boolean }) {
  const { campaign, kind, tone, icon, sentence, act, target } = decision;
  const { document } = campaign;
  return (
    <li className="home-decision">
      <span className={`home-badge tone-${tone}`}>
        <Icon name={icon} />
      </span>
      <div className="home-what">
        <p className={`home-kind home-kind-${tone}`}>{words.kinds[kind]}</p>
        <h2>{sentence}</h2>
        <p className="small muted">
          {documentName(document)} · {document.subject}
        </p>
      </div>
      <Link
        to={target.to}
        params={{ id: campaign.id }}
        search={target.search}
        className={`btn ${first ? 'btn-primary' : 'btn-plain'} btn-usual`}
      >
        <span>
          {act}
          <span className="sr">: {documentName(document)}</span>
        </span>
      </Link>
    </li>
  );
}

/** What waits for the coordinator, one sentence and one button each. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const [most, setMost] = useState(AT_ONCE);
  return (
    <section aria-label={words.decisions}>
      <ol className="panel home-decisions">
        {decisions.slice(0, most).map((decision, index) => (
          <One
            key={`${decision.kind} ${decision.campaign.id}`}
            decision={decision}
            first={index === 0}
          />
        ))}
      </ol>
      {decisions.length > most && (
        <Button className="home-more" onClick={() => setMost(most + AT_ONCE)}>
          {SCREEN_WORDS.more} ({SCREEN_WORDS.of(most, decisions.length)})
        </Button>
      )}
    </section>
  );
}
