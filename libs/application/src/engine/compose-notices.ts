import type { Audience, Instant, PlannedStep } from '#domain';
import { reachableAudience } from '#domain';
import type { Ids } from '../ports/ids.port.js';
import type { AddressBook, NewMessage, NewNotification } from '../ports/notice.store.js';

/** A step of one obligation that is told now. */
export interface StepToTell {
  readonly obligationId: string;
  readonly subjectId: string;
  readonly dispatchId: string;
  readonly bodyId: string;
  readonly step: PlannedStep;
  /** The earliest instant its mail may leave. */
  readonly notBefore: Instant;
  readonly urgent: boolean;
}

export interface ComposedNotices {
  readonly notifications: readonly NewNotification[];
  readonly messages: readonly NewMessage[];
}

/**
 * Turns steps into notifications and their mails. Singles to one address with one template become one mail; digest
 * lines wait for the morning. Each mail has one recipient, so that each has a fate of its own.
 * All ids derive from obligation, step and recipient: a second run writes nothing new.
 */
export function composeNotices(
  campaignId: string,
  steps: readonly StepToTell[],
  book: AddressBook,
  ids: Ids,
): ComposedNotices {
  const notifications: NewNotification[] = [];
  const messages = new Map<string, NewMessage>();
  for (const told of steps) {
    for (const to of recipientsOf(told, book)) {
      const id = ids.derived(
        'notification',
        told.obligationId,
        String(told.step.stepNo),
        to.audience,
        to.email,
      );
      const messageId = isDigest(told)
        ? null
        : messageFor(messages, campaignId, told, to, ids.derived('message', id));
      notifications.push(notification(id, told, to.audience, to.email, messageId, null));
    }
  }
  return { notifications, messages: [...messages.values()] };
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

const isDigest = (told: StepToTell): boolean => told.step.mail === 'digest';

interface Reached {
  readonly audience: Audience;
  readonly email: string;
}

function recipientsOf(told: StepToTell, book: AddressBook): readonly Reached[] {
  const addresses = (audience: Audience): readonly string[] => {
    switch (audience) {
      case 'contactPoint':
        return some(book.contactPoint.get(told.bodyId));
      case 'head':
        return some(book.head.get(told.bodyId));
      case 'leader':
        return book.leaders;
      case 'coordinator':
      case 'coordinatorList':
        return book.coordinators;
      case 'assignee':
        // Delegation to a person inside the body is the body's own affair so far: its contact point is told.
        return [];
    }
  };
  const roles = reachableAudience(told.step.audience, (role) => addresses(role).length > 0);
  const seen = new Set<string>();
  return roles.flatMap((audience) =>
    addresses(audience)
      .filter((email) => !seen.has(email) && seen.add(email))
      .map((email) => ({ audience, email })),
  );
}

function messageFor(
  messages: Map<string, NewMessage>,
  campaignId: string,
  told: StepToTell,
  to: Reached,
  id: string,
): string {
  const group = [to.email, to.audience, told.step.template, told.bodyId].join('\n');
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
    messageId,
    fate,
  };
}

const some = (email: string | undefined): readonly string[] => (email === undefined ? [] : [email]);
