import type { TemplateName } from '../obligation/index.js';
import type { Instant } from '../shared/index.js';

/** What changed about a body's work. */
export type WorkChange =
  | {
      readonly kind:
        'reinstated' | 'cancelled' | 'taken_back' | 'campaign_closed' | 'campaign_recalled';
      readonly reason: string;
    }
  | {
      /** Work went to, or came from, the body named; or it has handed in its part of what the body leads. */
      readonly kind: 'transferred' | 'received' | 'support_handed_in';
      readonly reason: string;
      readonly bodyName: string;
    }
  | {
      /** To the coordinators of a campaign: the work above that it carries on has ended, theirs goes on. */
      readonly kind: 'parent_ended';
      readonly reason: string;
      readonly how: ParentEnding;
      /** Number and symbol of the document above. */
      readonly above: string;
      readonly issuerName: string;
    }
  | {
      /** The issuer changed what it asks, or set the document right: all that concerns the body. */
      readonly kind: 'amended';
      readonly reason: string;
      /** The document by which it was done; null: none was named. */
      readonly by: string | null;
      /** The body must acknowledge the document again. */
      readonly acknowledge: boolean;
      readonly lines: readonly AmendedLine[];
    }
  | {
      readonly kind: 'due_changed';
      readonly reason: string;
      readonly newDueAt: Instant;
      /** null: there was no deadline. */
      readonly oldDueAt: Instant | null;
    };

/** One thing that an amendment does to a body; `title` is what it is called afterwards. */
export type AmendedLine =
  | { readonly what: 'added'; readonly title: string; readonly dueAt: Instant | null }
  | { readonly what: 'reworded' | 'corrected'; readonly title: string; readonly from: string }
  | { readonly what: 'dropped'; readonly title: string }
  | {
      readonly what: 'due';
      readonly title: string;
      readonly dueAt: Instant;
      /** null: there was no deadline. */
      readonly oldDueAt: Instant | null;
    }
  | {
      readonly what: 'document';
      readonly field: 'number' | 'symbol' | 'subject';
      readonly title: string;
      readonly from: string;
    };

/** What became of the campaign above; the last three: of the work in it that is carried on, or of its document. */
export const PARENT_ENDINGS = [
  'closed',
  'recalled',
  'dropped',
  'taken_back',
  'handed_over',
] as const;
export type ParentEnding = (typeof PARENT_ENDINGS)[number];

/** Templates about something asked or answered. */
export const EXCHANGE_TEMPLATES = [
  'questionAsked',
  'questionAnswered',
  'extensionAsked',
  'extensionAnswered',
  'explanationRequested',
  'explanationGiven',
] as const satisfies readonly TemplateName[];
export type ExchangeTemplate = (typeof EXCHANGE_TEMPLATES)[number];

/**
 * What an act tells people beyond what the rows say when the mail leaves: to the coordinators that a body is
 * not competent (`declined`), to the body that more is needed, that its report was accepted, that its work
 * changed. Of what is asked and answered the rows say all.
 */
export type Notice =
  | { readonly template: 'declined'; readonly data: { readonly reason: string } }
  | { readonly template: 'returned'; readonly data: { readonly reason: string } }
  | {
      readonly template: 'reportAccepted' | ExchangeTemplate | 'milestoneSet' | 'milestoneDropped';
      readonly data: object;
    }
  | { readonly template: 'nudged'; readonly data: { readonly text: string } }
  | { readonly template: 'changed'; readonly data: WorkChange };

/** As kept with the mail; `v` is the number of the shape, 1 when absent. */
export type StoredNotice = Readonly<Record<string, unknown>>;

/** What the mail keeps of a notice, in the newest shape of its template. */
export const storedNotice = (notice: Notice): StoredNotice => ({ ...notice.data });

/**
 * A kept notice in the newest shape of its template; null when the template is not of an act. A mail may wait for
 * days: what was kept by an older program is read here and nowhere else.
 */
export function readNotice(template: string, { v: _v, ...data }: StoredNotice): Notice | null {
  const reason = typeof data['reason'] === 'string' ? data['reason'] : '';
  switch (template) {
    case 'declined':
    case 'returned':
      return { template, data: { reason } };
    case 'nudged':
      return { template, data: { text: typeof data['text'] === 'string' ? data['text'] : '' } };
    case 'reportAccepted':
    case 'questionAsked':
    case 'questionAnswered':
    case 'extensionAsked':
    case 'extensionAnswered':
    case 'explanationRequested':
    case 'explanationGiven':
    case 'milestoneSet':
    case 'milestoneDropped':
      return { template, data: {} };
    case 'changed':
      return { template, data: readChange(data, reason) };
    default:
      return null;
  }
}

function readChange(data: StoredNotice, reason: string): WorkChange {
  const { kind, newDueAt, oldDueAt, bodyName } = data;
  if (kind === 'due_changed' && typeof newDueAt === 'number') {
    return { kind, reason, newDueAt, oldDueAt: typeof oldDueAt === 'number' ? oldDueAt : null };
  }
  if (kind === 'parent_ended') {
    const how = PARENT_ENDINGS.find((one) => one === data['how']) ?? 'closed';
    return {
      kind,
      reason,
      how,
      above: textOf(data['above']),
      issuerName: textOf(data['issuerName']),
    };
  }
  if (kind === 'amended') {
    // Written by this program since the kind exists; a mail waits for days, not for another shape.
    const lines = Array.isArray(data['lines']) ? (data['lines'] as readonly AmendedLine[]) : [];
    const by = typeof data['by'] === 'string' ? data['by'] : null;
    return { kind, reason, by, acknowledge: data['acknowledge'] === true, lines };
  }
  if (kind === 'transferred' || kind === 'received' || kind === 'support_handed_in') {
    return { kind, reason, bodyName: typeof bodyName === 'string' ? bodyName : '' };
  }
  return { kind: PLAIN_KINDS.find((one) => one === kind) ?? 'reinstated', reason };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const PLAIN_KINDS = ['cancelled', 'taken_back', 'campaign_closed', 'campaign_recalled'] as const;
