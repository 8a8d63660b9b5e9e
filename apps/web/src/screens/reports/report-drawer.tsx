import { momentWords, REPORT_STATE_NAMES, REPORTS_WORDS as words } from '#wording';
import { useQuery } from '@tanstack/react-query';
import { ActForm } from '../../shared/act/act-form.js';
import { http } from '../../shared/api/http.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Problem } from '../../shared/ui/problem.js';
import { SidePanel } from '../../shared/ui/side-panel.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { Tag } from '../../shared/ui/tag.js';
import { useWide } from '../../shared/use-window.js';
import { contentOf, writtenAnswer } from './content-of.js';
import { reportQuery, type Report } from './report-queries.js';

interface DrawerProps {
  readonly campaignId: string;
  readonly reportId: string;
  readonly asOf: string;
  readonly onClose: () => void;
}

/** One body's report: its words, its figures, its files, and what may be done with it. */
export function ReportDrawer({ campaignId, reportId, asOf, onClose }: DrawerProps) {
  const { data, error, isPending, refetch } = useQuery(reportQuery(campaignId, reportId));
  const title = data === undefined ? words.loading : words.report(data.bodyName);
  const content = (
    <>
      {isPending && <Skeleton rows={4} />}
      {error !== null && data === undefined && (
        <Problem error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && (
        <article className="report">
          <Said report={data} />
          <Acts report={data} campaignId={campaignId} asOf={asOf} />
        </article>
      )}
    </>
  );
  return useWide() ? (
    <SidePanel title={title} onClose={onClose}>
      {content}
    </SidePanel>
  ) : (
    <Dialog as="drawer" title={title} onClose={onClose}>
      {content}
    </Dialog>
  );
}

function Said({ report }: { readonly report: Report }) {
  const { state, reason, submittedAt, submittedBy, files } = report;
  const content = contentOf(report.content);
  const texts = [
    [words.done, content.done],
    [words.difficulties, content.difficulties],
    [words.proposals, content.proposals],
  ] as const;
  const told = texts.filter(([, text]) => text !== '');
  return (
    <>
      <p>
        <Tag tone="none">{REPORT_STATE_NAMES[state]}</Tag>{' '}
        {submittedAt !== null && (
          <span className="small muted">
            {submittedBy === null
              ? momentWords(submittedAt)
              : words.by(submittedBy, momentWords(submittedAt))}
          </span>
        )}
      </p>
      {state === 'returned' && reason !== null && (
        <p className="report-returned">{words.returnedFor(reason)}</p>
      )}
      {state === 'draft' && <p className="soft">{words.draft}</p>}
      {content.nothingToReport && <p className="soft">{words.nothing}</p>}
      {told.length === 0 &&
        content.figures.length === 0 &&
        Object.keys(content.answers).length === 0 &&
        state !== 'draft' && <p className="soft">{words.nothingYet}</p>}
      {told.map(([name, text]) => (
        <section key={name} className="report-part">
          <h3>{name}</h3>
          <p className="report-text">{text}</p>
        </section>
      ))}
      {report.questions.map((question) => {
        const said = writtenAnswer(question, content.answers[question.key]);
        if (said === null) return null;
        return (
          <section key={question.key} className="report-part">
            <h3>{question.text}</h3>
            <p className="report-text">{said}</p>
          </section>
        );
      })}
      {content.figures.length > 0 && (
        <section className="report-part">
          <h3>{words.figures}</h3>
          <dl className="report-figures">
            {content.figures.map(({ name, value, unit }, index) => (
              <div key={`${name} ${index}`}>
                <dt>{name}</dt>
                <dd className="num">
                  {value} {unit}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {files.length > 0 && (
        <section className="report-part">
          <h3>{words.files}</h3>
          <ul>
            {files.map(({ id, fileName }) => (
              <li key={id}>
                <a href={`/api/v1/attachments/${id}`}>{fileName}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Offered acts only: those of others are absent, not grey. */
function Acts({
  report,
  ...where
}: {
  readonly report: Report;
  readonly campaignId: string;
  readonly asOf: string;
}) {
  const may = (act: Report['offers'][number]['act']): boolean =>
    report.offers.some((offer) => offer.act === act && offer.offered);
  const sent = (key: string) => ({
    path: { id: report.id },
    key,
    ifMatch: report.version,
  });
  if (!may('accept') && !may('return')) return null;
  return (
    <section className="report-acts" aria-label={words.acts}>
      {may('accept') && (
        <ActForm
          {...where}
          key="accept"
          name={words.accept}
          pending={words.acceptPending}
          primary
          text={null}
          send={(_said, key) => http.post('/api/v1/reports/{id}/accept', sent(key))}
        />
      )}
      {may('return') && (
        <ActForm
          {...where}
          key="return"
          name={words.return}
          pending={words.returnPending}
          text={{ label: words.returnReason, required: true }}
          send={({ text }, key) =>
            http.post('/api/v1/reports/{id}/return', { ...sent(key), body: { reason: text } })
          }
        />
      )}
    </section>
  );
}
