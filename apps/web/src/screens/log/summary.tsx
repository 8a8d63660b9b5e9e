import { LOG_WORDS as words, longDayWords } from '#wording';
import { Icon } from '../../shared/ui/icon.js';
import { Tag } from '../../shared/ui/tag.js';
import { byDay } from './by-day.js';
import type { Count } from './log-queries.js';

const Line = ({ count }: { readonly count: Count }) => (
  <li className="log-line">
    <Icon name={count.kind === 'mail' ? 'mail' : 'done'} />
    <p>
      <b>{count.title}</b>
      <span className="muted num">
        {[
          count.kind === 'mail' ? words.mails(count.count) : words.times(count.count),
          count.bodies > 0 ? words.bodies(count.bodies) : '',
        ]
          .filter((part) => part !== '')
          .map((part) => ` · ${part}`)
          .join('')}
      </span>
    </p>
    {count.troubled > 0 && (
      <Tag tone="late" icon="late">
        {words.troubled(count.troubled)}
      </Tag>
    )}
  </li>
);

/** "Tóm tắt": one line a day and kind. */
export const Summary = ({ counts }: { readonly counts: readonly Count[] }) => (
  <ol className="panel log-days">
    {byDay(counts, ({ day }) => day).map(([day, lines]) => (
      <li key={day} className="log-day">
        <h2>{longDayWords(day)}</h2>
        <ul>
          {lines.map((count) => (
            <Line key={`${count.kind} ${count.name}`} count={count} />
          ))}
        </ul>
      </li>
    ))}
  </ol>
);
