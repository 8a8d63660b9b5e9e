import type { Audience, Instant, PlannedStep } from '#domain';
import { isIssuersOwn, reachableAudience } from '#domain';
import type { Ids } from '../ports/ids.port.js';
import type { AddressBook, NewMessage, NewNotification, Reached } from '../ports/notice.store.js';

/** A step of one obligation that is told now. */
export interface StepToTell {
  readonly obligationId: string;
  readonly subjectId: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  /** When what it reminds of is due. */
  readonly dueAt: Instant | null;
  readonly step: PlannedStep;
  /** The earliest instant its mail may leave. */
  readonly notBefore: Instant;
  readonly urgent: boolean;
}

export interface ComposedNotices {
  readonly notifications: readonly NewNotification[];
  readonly messages: readonly NewMessage[];
  /** Steps that reach nobody at all: they are not taken. */
  readonly unreached: readonly StepToTell[];
}

/** Whether a first mail of this obligation to this recipient still waits. */
export type FirstMailWaits = (obligationId: string, recipient: string) => boolean;

/**
 * Turns steps into notifications and their mails. Singles to one address with one template become one mail; digest
 * lines, and whatever goes to the issuer's own people unless it is urgent, wait for the morning. Each mail has one
 * recipient, so that each has a fate of its own. A reminder of what a waiting first mail still has to tell is overtaken
 * by it. All ids derive from obligation, step and recipient: a second run writes nothing new.
 */
export function composeNotices(
  campaignId: string,
  steps: readonly StepToTell[],
  book: AddressBook,
  ids: Ids,
  firstMailWaits: FirstMailWaits = () => false,
): ComposedNotices {
  const notifications: NewNotification[] = [];
  const messages = new Map<string, NewMessage>();
  const unreached: StepToTell[] = [];
  for (const told of steps) {
    const reached = recipientsOf(told, book);
    if (reached.length === 0) unreached.push(told);
    for (const to of reached) {
      const id = ids.derived(
        'notification',
        told.obligationId,
        String(told.step.stepNo),
        to.audience,
        to.email,
      );
      const overtaken = firstMailWaits(told.obligationId, to.email);
      const line = isLine(told, to);
      const messageId =
        overtaken || line
          ? null
          : messageFor(messages, campaignId, told, to, ids.derived('message', id));
      notifications.push({
        ...notification(
          id,
          told,
          to.audience,
          to.email,
          messageId,
          overtaken ? 'SUPERSEDED' : null,
        ),
        ...(line ? { mailClass: 'digest' as const } : {}),
      });
    }
  }
  return { notifications, messages: [...messages.values()], unreached };
}

/** The record of a step that a later one overtook: nobody was told. */
export function supersededNotice(
  told: Omit<StepToTell, 'notBefore' | 'urgent'>,
  ids: Ids,
): NewNotification {
  const [audience = 'coordinatorList'] = told.step.audience;
  const id = ids.derived('superseded', told.obligationId, String(told.step.stepNo));
  return notification(id, told, audience, '', null, 'SUPERSEDED');
}

const isLine = (told: StepToTell, to: Reached): boolean =>
  told.step.mail === 'digest' || (isIssuersOwn(to.audience) && !told.urgent);

function recipientsOf(told: StepToTell, book: AddressBook): readonly Reached[] {
  const peopleOf = (audience: Audience): readonly Reached[] => {
    const as = (emails: readonly string[]) => emails.map((email) => ({ audience, email }));
    switch (audience) {
      case 'contactPoint':
        return as(some(book.contactPoint.get(told.bodyId)));
      case 'head':
        return as(some(book.head.get(told.bodyId)));
      case 'leader':
        return as(book.leaders);
      case 'coordinator':
      case 'coordinatorList':
      case 'standIn':
        return book.coordinators.length > 0 ? as(book.coordinators) : book.stewards;
      case 'assignee':
        // Delegation to a person inside the body is the body's own affair so far: its contact point is told.
        return [];
    }
  };
  const roles = reachableAudience(told.step.audience, (role) => peopleOf(role).length > 0);
  const seen = new Set<string>();
  return roles.flatMap(peopleOf).filter(({ email }) => !seen.has(email) && seen.add(email));
}

function messageFor(
  messages: Map<string, NewMessage>,
  campaignId: string,
  told: StepToTell,
  to: Reached,
  id: string,
): string {
  // An urgent mail to the issuer's own people names every body.
  const about = isIssuersOwn(to.audience) ? '' : told.bodyId;
  const group = [to.email, to.audience, told.step.template, about].join('\n');
  const known = messages.get(group);
  if (known !== undefined) return known.id;
  messages.set(group, {
    id,
    campaignId,
    dispatchId: told.dispatchId,
    bodyId: told.bodyId,
    template: told.step.template,
    audience: to.audience,
    toEmail: to.email,
    data: {},
    urgent: told.urgent,
    notBefore: told.notBefore,
  });
  return id;
}

function notification(
  id: string,
  told: Omit<StepToTell, 'notBefore' | 'urgent'>,
  audience: Audience,
  recipient: string,
  messageId: string | null,
  fate: NewNotification['fate'],
): NewNotification {
  return {
    id,
    obligationId: told.obligationId,
    stepNo: told.step.stepNo,
    subjectId: told.subjectId,
    template: told.step.template,
    audience,
    recipient,
    mailClass: told.step.mail,
    bodyId: told.bodyId,
    dueAt: told.step.at,
    toldDueAt: told.dueAt,
    messageId,
    fate,
  };
}

const some = (email: string | undefined): readonly string[] => (email === undefined ? [] : [email]);
