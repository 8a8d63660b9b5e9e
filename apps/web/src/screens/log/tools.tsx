import { LOG_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../shared/ui/button.js';
import { Tabs } from '../../shared/ui/tabs.js';
import { fileAddress } from './log-queries.js';
import { KINDS, LEVELS, type Kind, type Level, type LogSearch } from './search.js';
import { bodyNamesQuery } from '../../shared/campaign/body-names-query.js';

interface ToolsProps {
  readonly id: string;
  readonly search: LogSearch;
  readonly onChange: (change: Partial<Record<keyof LogSearch, string | undefined>>) => void;
}

/** How deep, which lines, of which body, and the whole as a file. */
export function Tools({ id, search, onChange }: ToolsProps) {
  const { level = 'summary', kind = 'all', body = '' } = search;
  const bodies = useQuery(bodyNamesQuery(id));
  return (
    <div className="log-tools">
      <Tabs<Level>
        label={words.levels}
        chosen={level}
        onChoose={(to) => onChange({ level: to === 'summary' ? undefined : to })}
        tabs={LEVELS.map((one) => ({ id: one, name: words.level[one] }))}
      />
      <Tabs<Kind>
        label={words.kinds}
        chosen={kind}
        onChoose={(to) => onChange({ kind: to === 'all' ? undefined : to })}
        tabs={KINDS.map((one) => ({ id: one, name: words.kind[one] }))}
      />
      <label className="log-body">
        <span className="sr">{words.body}</span>
        <select
          className="input"
          value={body}
          onChange={({ target }) =>
            onChange({ body: target.value === '' ? undefined : target.value })
          }
        >
          <option value="">{words.everyBody}</option>
          {bodies.data?.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <span className="log-files">
        <a className="btn btn-plain btn-small" href={fileAddress(id, search, 'csv')} download>
          {words.csv}
        </a>
        <a className="btn btn-plain btn-small" href={fileAddress(id, search, 'json')} download>
          {words.json}
        </a>
        <Button size="small" icon="print" onClick={() => window.print()}>
          {words.print}
        </Button>
      </span>
    </div>
  );
}
