import { WORK_DRAWER_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { Dialog } from '../../shared/ui/dialog.js';
import { SidePanel } from '../../shared/ui/side-panel.js';
import { useWide } from '../../shared/use-window.js';
import { Problem } from '../../shared/ui/problem.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { bodyQuery, workQuery } from './drawer-queries.js';
import type { Campaign, Task } from './matrix-query.js';
import { BodyActs } from './steer/body-acts.js';
import { Timeline } from './timeline.js';
import { WorkActs } from './work-acts.js';
import { WorkExchanges } from './work-exchanges.js';
import { WorkMilestones } from './work-milestones.js';
import { WorkFacts } from './work-facts.js';

interface DrawerProps {
  readonly campaign: Campaign;
  readonly bodyCode: string;
  /** null: the body as a whole. */
  readonly task: Task | null;
  readonly onClose: () => void;
}

/** What stands behind a cell: the six, the passage, what may be done, what happened. Over the rows, or beside them. */
export function WorkDrawer({ campaign, bodyCode, task, onClose }: DrawerProps) {
  const body = useQuery(bodyQuery(campaign.id, bodyCode));
  const parts = body.data?.work.filter(({ taskId }) => task === null || taskId === task.id) ?? [];
  const title =
    task === null ? (body.data?.bodyName ?? words.loading) : `${task.ordinal}. ${task.title}`;
  const wide = useWide();
  const content = (
    <>
      {body.isPending && <Skeleton rows={4} />}
      {body.error !== null && <Problem error={body.error} onRetry={() => void body.refetch()} />}
      {body.data !== undefined && parts.length === 0 && <p>{words.noWork}</p>}
      {body.data !== undefined && task === null && (
        <BodyActs campaignId={campaign.id} asOf={campaign.asOf} body={body.data} />
      )}
      {parts.map(({ assignmentId }) => (
        <Work
          key={assignmentId}
          campaign={campaign}
          bodyCode={bodyCode}
          assignmentId={assignmentId}
          alone={parts.length === 1}
        />
      ))}
      {body.data !== undefined && (
        <Timeline
          campaignId={campaign.id}
          dispatchId={body.data.dispatchId}
          assignmentIds={task === null ? null : parts.map(({ assignmentId }) => assignmentId)}
        />
      )}
    </>
  );
  return wide ? (
    <SidePanel title={title} onClose={onClose}>
      {content}
    </SidePanel>
  ) : (
    <Dialog as="drawer" title={title} onClose={onClose}>
      {content}
    </Dialog>
  );
}

function Work({
  campaign,
  bodyCode,
  assignmentId,
  alone,
}: {
  readonly campaign: Campaign;
  readonly bodyCode: string;
  readonly assignmentId: string;
  readonly alone: boolean;
}) {
  const { data, error, isPending, refetch } = useQuery(workQuery(campaign.id, assignmentId));
  if (isPending) return <Skeleton rows={4} />;
  if (data === undefined) return <Problem error={error} onRetry={() => void refetch()} />;
  return (
    <article className="work">
      {!alone && (
        <h3>
          {data.ordinal}. {data.title}
        </h3>
      )}
      <WorkFacts work={data} />
      <WorkMilestones work={data} campaign={campaign} />
      <WorkExchanges work={data} campaignId={campaign.id} asOf={campaign.asOf} />
      <WorkActs work={data} campaign={campaign} bodyCode={bodyCode} />
    </article>
  );
}
