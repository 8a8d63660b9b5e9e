import type { AssignmentDetail, MilestoneShare } from '#application';
import { formatInstant, isOffered, type MilestoneStanding } from '#domain';
import { MILESTONE_FORM_WORDS as words, MILESTONE_STANDING_NAMES } from '#wording';
import { html, NOTHING, when, type Html } from '../../http/html.js';
import { textArea } from '../../http/page/fields.js';
import { foldedForm } from '../../http/page/folded-form.js';
import { givenTo, type RefusedForm } from '../../http/page/given.js';
import { tagOf, type Tag } from '../../http/page/parts.js';
import { moment } from '../row-names.js';

const LOOKS: Readonly<Record<MilestoneStanding, Omit<Tag, 'words'>>> = {
  reachedInTime: { tone: 'done', icon: 'done' },
  reachedLate: { tone: 'soon', icon: 'done' },
  openInTime: { tone: 'run', icon: 'clock' },
  openLate: { tone: 'late', icon: 'late' },
  lapsed: { tone: 'none', icon: 'none' },
};

/** Where a milestone stands, for its eye-catcher. */
const milestoneTag = ({ standing }: MilestoneShare): Tag => ({
  ...LOOKS[standing],
  words: MILESTONE_STANDING_NAMES[standing],
});

interface View {
  readonly work: AssignmentDetail;
  readonly nextKey: () => string;
  readonly refused: RefusedForm | null;
}

/** "Các mốc": each with where it stands, and the form that says it is reached. */
export function milestoneList(view: View): Html {
  const { milestones } = view.work;
  if (milestones.length === 0) return NOTHING;
  return html`<section>
    <h2>${words.title}</h2>
    <ol class="rows">
      ${milestones.map((one) => milestone(view, one))}
    </ol>
  </section>`;
}

const milestone = (view: View, one: MilestoneShare): Html =>
  html`<li id="m-${one.id}">
    <p class="due">${tagOf(milestoneTag(one))} ${words.due(formatInstant(one.dueAt))}</p>
    <h3>${one.text}</h3>
    ${when(one.reachedAt, (at) => html`<p class="small soft">${words.reachedAt(moment(at), one.reachedBy ?? '')}</p>`)}
    ${when(one.note, (note) => html`<p class="typed">${note}</p>`)}
    ${isOffered(one.offers, 'reach') ? reachForm(view, one) : NOTHING}
  </li>`;

/** A form of one milestone: its fields are named after it, for several stand on one page. */
function reachForm({ work, nextKey, refused }: View, { id }: MilestoneShare): Html {
  const form = `reach-${id}`;
  const { value, fault, isRefused } = givenTo(refused, form);
  return foldedForm({
    action: `/work/${work.assignmentId}/reach`,
    title: words.reach,
    sign: 'done',
    own: { idempotencyKey: nextKey(), exchangeId: id },
    open: isRefused,
    fields: [
      textArea(
        {
          ...{ id: `${form}-note`, name: 'note', label: words.note },
          ...{ value: value('note'), fault: fault('/note'), max: 2000 },
        },
        2,
      ),
    ],
    send: words.send,
  });
}
