import { DIRECTORY_IMPORT_WORDS as words, IMPORT_COLUMNS } from '#wording';
import type { Schema } from '../../shared/api/http.js';
import { Empty } from '../../shared/ui/empty.js';
import { Tag } from '../../shared/ui/tag.js';

type Preview = Schema<'DirectoryImportPreview'>;
type Change = Preview['changes'][number];

/** The word of a column, as the file has it. */
function columnOf({ table }: Change, field: string): string {
  const columns: Readonly<Record<string, readonly string[]>> = IMPORT_COLUMNS[table];
  return columns[field]?.[0] ?? field;
}

const lineOf = ({ table, line }: { table: Change['table']; line: number }): string =>
  `${words.table[table]}, ${line}`;

/** What the files say otherwise than the directory: first what is wrong in them, then what would change. */
export function Difference({ preview: { changes, faults, unchanged } }: { preview: Preview }) {
  return (
    <div className="settings-stack">
      {faults.length > 0 && (
        <section aria-labelledby="import-faults">
          <h2 id="import-faults">{words.faults(faults.length)}</h2>
          <p className="soft">{words.faultsNext}</p>
          <div className="panel settings-panel">
            <table className="settings-table">
              <thead>
                <tr>
                  <th scope="col">{words.line}</th>
                  <th scope="col">{words.column}</th>
                  <th scope="col">{words.fault}</th>
                </tr>
              </thead>
              <tbody>
                {faults.map((fault) => (
                  <tr key={`${fault.table} ${fault.line} ${fault.column} ${fault.detail}`}>
                    <td data-label={words.line} className="num">
                      {lineOf(fault)}
                    </td>
                    <td data-label={words.column}>{fault.column}</td>
                    <td>
                      {fault.detail}
                      <span className="settings-line soft">{fault.remedy}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {changes.length === 0 && faults.length === 0 && <Empty>{words.nothing}</Empty>}
      {changes.length > 0 && (
        <section aria-labelledby="import-changes">
          <h2 id="import-changes">{words.changes(changes.length)}</h2>
          <div className="panel settings-panel">
            <table className="settings-table">
              <thead>
                <tr>
                  <th scope="col">{words.line}</th>
                  <th scope="col">{words.table.bodies}</th>
                  <th scope="col">{words.what}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <tr key={`${change.table} ${change.line} ${change.code}`}>
                    <td data-label={words.line} className="num">
                      {lineOf(change)}
                    </td>
                    <th scope="row">
                      {change.name}
                      <span className="settings-line small muted">{change.code}</span>
                    </th>
                    <td>
                      <Tag tone={change.act === 'add' ? 'done' : 'run'}>
                        {words.act[change.act]}
                      </Tag>
                      <ul>
                        {change.fields.map(({ field, before, after }) => (
                          <li key={field}>{words.field(columnOf(change, field), before, after)}</li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {unchanged > 0 && <p className="small soft">{words.unchanged(unchanged)}</p>}
    </div>
  );
}
