import type { AssignmentDetail } from '#application';
import { isOffered, type Instant } from '#domain';
import {
  ANSWER_FORM_WORDS,
  CONFLICT_WORDS,
  DECLINE_FORM_WORDS,
  EXTENSION_FORM_WORDS,
  FORM_WORDS,
  JUDGE_FORM_WORDS,
  MILESTONE_FORM_WORDS,
  PAGE_FRAME_WORDS,
  PROGRESS_FORM_WORDS,
  PROGRESS_NAMES,
  QUESTION_FORM_WORDS,
  SUBMIT_FORM_WORDS,
  WORK_PAGE_WORDS as words,
} from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import type { RefusedForm } from '../../http/page/given.js';
import { icon } from '../../http/page/icons.js';
import { page, type PageVisitor } from '../../http/page/page.js';
import { refusalBox, tagOf, writtenBox } from '../../http/page/parts.js';
import { writtenFields } from '../../http/typed-fields.js';
import { exchangeList } from '../exchange-list.js';
import { documentName, moment, workTag } from '../row-names.js';
import { WORK_FORMS } from './form-frame.js';
import { milestoneList } from './work-milestones.js';
import { workCascade, type WorkTree } from './work-cascade.js';
import { workFieldOf, workForms } from './work-forms.js';
import { dueChanges, submissionList, workFacts } from './work-record.js';

export interface WorkPage {
  readonly visitor: PageVisitor;
  readonly work: AssignmentDetail;
  readonly cascade: WorkTree;
  readonly asOf: Instant;
  readonly nextKey: () => string;
  readonly refused: RefusedForm | null;
  /** The act that brought us here. */
  readonly done: string | undefined;
}

const DONE: Readonly<Record<DoneOnPage, string>> = {
  reportProgress: PROGRESS_FORM_WORDS.recorded,
  submit: SUBMIT_FORM_WORDS.recorded,
  accept: JUDGE_FORM_WORDS.accepted,
  return: JUDGE_FORM_WORDS.returned,
  requestExtension: EXTENSION_FORM_WORDS.recorded,
  ask: QUESTION_FORM_WORDS.recorded,
  decline: DECLINE_FORM_WORDS.recorded,
  reach: MILESTONE_FORM_WORDS.recorded,
};
/** The forms of the work, and of its milestones. */
const DONE_ON_PAGE = [...WORK_FORMS, 'reach'] as const;
type DoneOnPage = (typeof DONE_ON_PAGE)[number];
const wasDone = (text: string | undefined): text is DoneOnPage =>
  DONE_ON_PAGE.some((form) => form === text);

/** "Chi tiết việc": what is asked, where it stands, and a form for all that may be done about it. */
export function workPage(view: WorkPage): Html {
  const { work, visitor, asOf, done } = view;
  const { dispatchId, document, exchanges } = work;
  return page(
    work.title,
    html`<p><a class="link" href="/work">${icon('left')}${PAGE_FRAME_WORDS.toWork}</a></p>
      <div>
        <p class="due">${tagOf(workTag(work, asOf))}</p>
        <h1>${work.title}</h1>
        <p>
          <a class="link" href="/work/documents/${dispatchId}"
            >${icon('doc')}${documentName(document)}</a
          >
        </p>
      </div>
      ${wasDone(done) ? html`<p class="box done" role="status">${icon('done')} ${DONE[done]}</p>` : NOTHING}
      ${refused(view)} ${standing(work)}
      ${work.description === '' || work.description === work.title ? NOTHING : html`<div class="doc">${work.description}</div>`}
      ${workForms(view)} ${workCascade(view)} ${milestoneList(view)} ${workFacts(work)}
      ${submissionList(work)} ${exchangeList(exchanges)} ${dueChanges(work)}`,
    {
      width: 'column',
      visitor,
      foot: html`<p class="muted">${PAGE_FRAME_WORDS.asOf(moment(asOf))}</p>`,
    },
  );
}

/** Why the last form was not taken; what somebody else wrote meanwhile stands beside it. */
function refused(view: WorkPage): Html {
  if (view.refused === null) return NOTHING;
  const { form, refusal, typed } = view.refused;
  const fields = workFieldOf(form);
  const shown = view.work.offers.some(({ act, offered }) => act === form && offered);
  const written = writtenFields(typed).length > 0;
  const files = form === 'submit' ? html`<p class="hint">${words.chooseAgain}</p>` : NOTHING;
  if (refusal.code === 'STALE_VERSION')
    return html`${conflict(view.work)} ${files} ${shown ? NOTHING : writtenBox(typed)}`;
  return html`${refusalBox(refusal, FORM_WORDS.safe, fields)} ${shown ? files : NOTHING}
  ${written && !shown ? writtenBox(typed) : NOTHING}`;
}

/** "Đồng nghiệp vừa cập nhật": theirs here, one's own in the form below. */
const conflict = ({
  progress,
  progressNote,
  lastWordAt,
  assignmentId,
  submissions,
}: AssignmentDetail): Html =>
  html`<div class="box late" role="alert">
    <h2>${icon('late')} ${CONFLICT_WORDS.title}</h2>
    <p>${CONFLICT_WORDS.safe}</p>
    <h3>${CONFLICT_WORDS.theirs}</h3>
    <p class="typed">
      ${progress === null || lastWordAt === null ? CONFLICT_WORDS.nothing : words.wordAt(PROGRESS_NAMES[progress], moment(lastWordAt))}
      ${progressNote ?? ''}
    </p>
    ${when(submissions[0], ({ submittedAt, submittedBy, note }) => html`<p class="typed">${words.submittedBy(moment(submittedAt), submittedBy)} ${note}</p>`)}
    <p><a class="link" href="/work/${assignmentId}">${CONFLICT_WORDS.keepTheirs}</a></p>
  </div>`;

/** What matters before anything is pressed. */
function standing(work: AssignmentDetail): Html {
  const { state, reason, dispatchId, exchanges } = work;
  const explain = exchanges.filter((one) => isOffered(one.offers, 'answer'));
  const asked = explain.map(
    ({ id, text }) =>
      html`<div class="box late">
        <p><strong>${icon('ask')} ${ANSWER_FORM_WORDS.tag.explanation}:</strong> ${text}</p>
        <p><a class="link" href="/exchanges#e-${id}">${ANSWER_FORM_WORDS.explanation}</a></p>
      </div>`,
  );
  return html`${asked}
  ${work.dispatchState === 'delivered' || work.dispatchState === 'opened' ? html`<p class="box soon">${words.acknowledgeFirst} <a class="link" href="/work/documents/${dispatchId}">${words.openDocument}</a></p>` : NOTHING}
  ${state === 'returned' ? html`<p class="box late"><strong>${icon('back')} ${words.returned}</strong> ${reason ?? ''}</p>` : NOTHING}
  ${state === 'declined' ? html`<p class="box out"><strong>${words.declined}</strong> ${reason ?? ''}</p>` : NOTHING}
  ${state === 'submitted' ? html`<p class="box run">${words.waits}</p>` : NOTHING}
  ${work.remindersHeldBack ? html`<p class="box run">${words.remindersWait}</p>` : NOTHING}
  ${when(work.transferredTo, ({ bodyName }) => html`<p class="box out">${words.transferred(bodyName)}</p>`)}`;
}
