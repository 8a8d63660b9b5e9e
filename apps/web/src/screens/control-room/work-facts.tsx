import {
  ASSIGNMENT_ROLE_NAMES,
  ASSIGNMENT_STATE_NAMES,
  dayWords,
  MATRIX_WORDS,
  momentWords,
  WORK_DRAWER_WORDS as words,
} from '#wording';
import type { ReactNode } from 'react';
import { Tag, type Tone } from '../../shared/ui/tag.js';
import type { Work } from './drawer-queries.js';

const TONES: Readonly<Record<Work['status'], Tone>> = {
  overdue: 'late',
  dueSoon: 'soon',
  onTime: 'run',
  doneOnTime: 'done',
  doneLate: 'done-late',
  noDueDate: 'none',
  out: 'none',
};

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

const figureWords = (
  { numerator, denominator }: NonNullable<Work['submissions'][number]['figure']>,
  unit: string | null,
): string =>
  words.figure(
    NUMBERS.format(numerator),
    denominator === null ? null : NUMBERS.format(denominator),
    unit,
  );

function DueDate({ work }: { readonly work: Work }) {
  const { dueAt, originalDueAt, nature } = work;
  if (dueAt === null) return nature === 'standing' ? words.standing : words.undated;
  const moved = originalDueAt !== null && originalDueAt !== dueAt;
  return (
    <>
      {momentWords(dueAt)}
      {moved && (
        <>
          {' '}
          <s className="muted">{dayWords(originalDueAt)}</s>
        </>
      )}
    </>
  );
}

/** "6 rõ" as far as they are known, the state, and the words of the document. */
export function WorkFacts({ work }: { readonly work: Work }) {
  const { reason, progress, progressNote, partners, reportsTo, submittedAt, target } = work;
  return (
    <>
      {work.state === 'returned' && reason !== null && (
        <p className="work-returned">
          <b>{ASSIGNMENT_STATE_NAMES.returned}:</b> {reason}
        </p>
      )}
      <dl className="work-facts">
        <Fact name={words.who}>
          {work.bodyName}, {ASSIGNMENT_ROLE_NAMES[work.role]}
        </Fact>
        <Fact name={words.state}>
          <Tag tone={work.state === 'submitted' ? 'wait' : TONES[work.status]}>
            {work.status === 'overdue' && work.state !== 'submitted'
              ? MATRIX_WORDS.marks.overdue
              : ASSIGNMENT_STATE_NAMES[work.state]}
          </Tag>
        </Fact>
        <Fact name={words.by}>
          <DueDate work={work} />
        </Fact>
        {submittedAt !== null && <Fact name={words.submitted}>{momentWords(submittedAt)}</Fact>}
        {partners.length > 0 && <Fact name={words.partners}>{partners.join(', ')}</Fact>}
        {target !== null && <Fact name={words.target}>{target.words}</Fact>}
        {reportsTo !== null && <Fact name={words.result}>{reportsTo}</Fact>}
        {progress !== null && (
          <Fact name={words.progressWord}>
            {words.progress[progress]}
            {progressNote !== null && <span className="soft"> – {progressNote}</span>}
          </Fact>
        )}
        {reason !== null && work.state !== 'returned' && <Fact name={words.reason}>{reason}</Fact>}
      </dl>
      {work.description !== '' && (
        <blockquote className="document-text work-passage">{work.description}</blockquote>
      )}
      {work.submissions.length > 0 && (
        <section className="work-part">
          <h3>{words.submissions}</h3>
          <ul>
            {work.submissions.map((one) => (
              <li key={one.id}>
                <p className="small muted">
                  {words.answeredBy(one.submittedBy, momentWords(one.submittedAt))}
                </p>
                <p>{one.note}</p>
                {one.figure !== null && (
                  <p className="num">{figureWords(one.figure, work.target?.unit ?? null)}</p>
                )}
                <ul>
                  {one.links.map(({ url, title }) => (
                    <li key={url}>
                      <a href={url} rel="noreferrer">
                        {title ?? url}
                      </a>
                    </li>
                  ))}
                  {one.files.map((file) => (
                    <li key={file.id}>
                      <a href={`/api/v1/attachments/${file.id}`}>{file.fileName}</a>
                    </li>
                  ))}
                </ul>
                {one.verdictReason !== null && <p className="soft">{one.verdictReason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
