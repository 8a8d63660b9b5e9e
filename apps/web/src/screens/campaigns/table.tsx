import { CAMPAIGN_LIST_WORDS as words, CAMPAIGN_STATE_NAMES, documentName } from '#wording';
import { Link } from '@tanstack/react-router';
import { Tag, type Tone } from '../../shared/ui/tag.js';
import type { CampaignRow } from './campaigns-query.js';
import { WorkBar } from '../../shared/ui/work-bar.js';

const TONES: Readonly<Record<CampaignRow['state'], Tone>> = {
  draft: 'none',
  launching: 'run',
  launch_failed: 'late',
  running: 'run',
  paused: 'soon',
  closed: 'done',
  recalled: 'none',
  discarded: 'none',
};

/** A draft is reviewed, a launch is watched, the rest is steered. */
const SCREENS: Readonly<
  Partial<Record<CampaignRow['state'], '/campaigns/$id/review' | '/campaigns/$id/plan'>>
> = {
  draft: '/campaigns/$id/review',
  launching: '/campaigns/$id/plan',
  launch_failed: '/campaigns/$id/plan',
  discarded: '/campaigns/$id/plan',
};

function Row({ row }: { readonly row: CampaignRow }) {
  const { document, totals, state, openQuestions } = row;
  const { bodies, acknowledged } = totals.dispatches;
  return (
    <tr>
      <th scope="row">
        <Link to={SCREENS[state] ?? '/campaigns/$id'} params={{ id: row.id }}>
          {documentName(document)}
        </Link>
        <span className="campaigns-subject">{document.subject}</span>
        <span className="small muted">{document.issuerName}</span>
      </th>
      <td data-label={words.state}>
        <Tag tone={TONES[state]}>{CAMPAIGN_STATE_NAMES[state]}</Tag>
        {openQuestions !== null && (
          <span className="small muted campaigns-note">{words.questions(openQuestions)}</span>
        )}
      </td>
      <td data-label={words.acknowledged} className="num">
        {bodies === 0 ? words.nothingYet : `${acknowledged}/${bodies}`}
      </td>
      <td data-label={words.work}>
        {bodies === 0 ? words.nothingYet : <WorkBar totals={totals.work} />}
      </td>
    </tr>
  );
}

/** Rows become labelled lines on a narrow window. */
export const CampaignTable = ({ rows }: { readonly rows: readonly CampaignRow[] }) => (
  <div className="panel campaigns-panel">
    <table className="campaigns">
      <thead>
        <tr>
          <th scope="col">{words.document}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.acknowledged}</th>
          <th scope="col">{words.work}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  </div>
);
