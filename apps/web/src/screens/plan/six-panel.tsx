import { PLAN_WORDS as words } from '#wording';
import { Tag } from '../../shared/ui/tag.js';
import { GapLink } from './gap-link.js';
import type { Check } from './six-checks.js';

/** "6 rõ": ticked where it is clear, else where to make it so. */
export const SixPanel = ({
  id,
  checks,
}: {
  readonly id: string;
  readonly checks: readonly Check[];
}) => (
  <section className="panel pl-panel" aria-labelledby="pl-six">
    <h2 id="pl-six">{words.six}</h2>
    <ul className="pl-six">
      {checks.map(({ name, gaps }) => (
        <li key={name}>
          {gaps.length === 0 ? (
            <>
              <b>{words.sixNames[name]}</b>{' '}
              <Tag tone="done" icon="done">
                {words.clear}
              </Tag>
            </>
          ) : (
            <details>
              <summary>
                <b>{words.sixNames[name]}</b>{' '}
                <Tag tone="soon" icon="ask">
                  {words.unclear(gaps.length)}
                </Tag>
              </summary>
              <ul className="pl-gaps small">
                {gaps.map(({ text, place }) => (
                  <li key={text}>
                    <GapLink id={id} place={place}>
                      {text}
                    </GapLink>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  </section>
);
