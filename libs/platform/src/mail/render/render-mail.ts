import { MAIL_FRAME_WORDS } from '#wording';
import Handlebars from 'handlebars';
import { HTML_BUTTON, HTML_LAYOUT } from './layout-html.js';
import { TEXT_BUTTON, TEXT_LAYOUT } from './layout-text.js';
import type { MailModel, RenderedMail } from './mail-model.js';
import type { MailView } from './mail-view.js';
import {
  acknowledgementEscalationView,
  acknowledgementReminderView,
} from './views/acknowledgement.view.js';
import { campaignDigestView } from './views/campaign-digest.view.js';
import { anchorView } from './views/anchor.view.js';
import { changedView, returnedView } from './views/correction.view.js';
import { dueSoonView, dueTodayView, overdueView } from './views/deadline.view.js';
import { declinedView, judgementView } from './views/decision.view.js';
import { dailyDigestView } from './views/digest.view.js';
import {
  askedView,
  exchangeView,
  explanationReminderView,
  nudgedView,
} from './views/exchange.view.js';
import { intakeView } from './views/intake.view.js';
import { milestoneReminderView, milestoneView } from './views/milestone.view.js';
import { newWorkView } from './views/new-work.view.js';
import { reportAcceptedView, reportOpenedView } from './views/report.view.js';
import { signInView } from './views/sign-in.view.js';

/**
 * Words one mail. Pure: the same model gives the same mail, no clock, no network, no file.
 *
 * @throws RangeError when a list that makes the mail is empty, a date is not `YYYY-MM-DD`, or a link
 *   is not http(s).
 */
export function renderMail(model: MailModel): RenderedMail {
  const view = viewOf(model);
  const context = printable(view);
  return {
    subject: view.subject.normalize('NFC'),
    html: html(context).normalize('NFC'),
    text: text(context).normalize('NFC'),
    headers: {
      'X-Dondoc-Reason': model.template,
      // RFC 3834: no holiday notes in answer
      'Auto-Submitted': 'auto-generated',
    },
  };
}

function viewOf(model: MailModel): MailView {
  switch (model.template) {
    case 'newWork':
      return newWorkView(model);
    case 'acknowledgementReminder':
      return acknowledgementReminderView(model);
    case 'acknowledgementEscalation':
    case 'unacknowledgedList':
      return acknowledgementEscalationView(model);
    case 'dailyDigest':
    case 'silentWork':
    case 'bodyEnded':
    case 'nothingOpen':
      return dailyDigestView(model);
    case 'campaignDigest':
      return campaignDigestView(model);
    case 'dueSoon':
      return dueSoonView(model);
    case 'dueToday':
      return dueTodayView(model);
    case 'overdue':
      return overdueView(model);
    case 'returned':
      return returnedView(model);
    case 'declined':
      return declinedView(model);
    case 'decisionReminder':
    case 'decisionEscalation':
      if (model.matter === 'asked') return askedView(model);
      return model.matter === 'declined' ? declinedView(model) : judgementView(model);
    case 'questionAsked':
    case 'questionAnswered':
    case 'extensionAsked':
    case 'extensionAnswered':
    case 'explanationRequested':
    case 'explanationGiven':
      return exchangeView(model);
    case 'explanationReminder':
      return explanationReminderView(model);
    case 'milestoneSet':
    case 'milestoneDropped':
      return milestoneView(model);
    case 'milestoneReminder':
      return milestoneReminderView(model);
    case 'nudged':
      return nudgedView(model);
    case 'reportOpened':
      return reportOpenedView(model);
    case 'reportAccepted':
      return reportAcceptedView(model);
    case 'changed':
      return changedView(model);
    case 'signIn':
      return signInView(model);
    case 'intakeAnswer':
      return intakeView(model);
    case 'chainAnchor':
      return anchorView(model);
  }
}

const COLOURS: Record<MailView['tone'], string> = {
  new: '#0a4a80',
  soon: '#7a4b00',
  late: '#a11b12',
  calm: '#1b6334',
};

/** A longer mail is cut by the reader's program or refused for its size; the page behind the button has it all. */
const MOST_ROWS = 50;
/** With longer lists the reader should not have to scroll to the button. */
const ROWS_BEFORE_BUTTON = 6;

/** The view as the templates take it: rows numbered, empty sections gone, links checked. */
function printable(view: MailView) {
  let room = MOST_ROWS;
  const sections = view.sections
    .filter((section) => section.rows.length > 0)
    .map(({ heading, rows: all }) => {
      const shown = all.slice(0, room);
      room -= shown.length;
      const left = all.length - shown.length;
      return {
        heading,
        total: all.length,
        more: left === 0 ? null : MAIL_FRAME_WORDS.rowsLeft(left),
        rows: shown.map((row, index) => ({
          ...row,
          number: index + 1,
          url: row.url === null ? null : webAddress(row.url),
        })),
      };
    });
  const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
  return {
    ...view,
    colour: COLOURS[view.tone],
    button: { label: view.button.label, url: webAddress(view.button.url) },
    sections,
    buttonFirst: rows > ROWS_BEFORE_BUTTON,
  };
}

/** The escaped form of an address: quotes and angle brackets become %22, %3C, %3E. */
function webAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new RangeError('A mail links to http(s) addresses only.');
  }
  return url.href;
}

type Printable = ReturnType<typeof printable>;

const handlebars = Handlebars.create();
/** Keeps "=" readable in links (the default escape writes &#x3D;, which crude clients mangle). */
handlebars.registerHelper('href', (address: string) => {
  const escaped = address.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return new Handlebars.SafeString(escaped);
});
const strict = { strict: true };
const strictText = { strict: true, noEscape: true };
const html = handlebars.compile<Printable>(HTML_LAYOUT, strict);
const text = handlebars.compile<Printable>(TEXT_LAYOUT, strictText);
handlebars.registerPartial('button', handlebars.compile<Printable>(HTML_BUTTON, strict));
handlebars.registerPartial('textButton', handlebars.compile<Printable>(TEXT_BUTTON, strictText));
