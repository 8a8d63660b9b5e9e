import {
  DEFAULT_QUIET_HOURS,
  localDateOf,
  morningOf,
  toRfc3339,
  type Anchor,
  type Instant,
  type LocalDate,
  type SignedAnchor,
} from '#domain';
import { ENGINE_INCIDENTS } from '#wording';
import type { NewMessage } from '../ports/notice.store.js';
import type { Sealer } from '../ports/sealer.port.js';
import type { Stores, UnitOfWork } from '../ports/transaction.port.js';
import { isOutage } from '../shared/outage.js';
import { wordsOf } from '../shared/words-of.js';

/**
 * "Niêm phong nhật ký", each working morning: for every issuer that keeps addresses for it, the heads of all its chains,
 * signed, in one mail to each. Once a day, however often it is asked. An issuer whose anchor fails stops no other.
 */
export async function composeAnchors(
  uow: UnitOfWork,
  sealer: Sealer,
  dueAt: Instant,
): Promise<void> {
  const { today, issuers } = await uow.run(async (tx) => {
    const calendar = await tx.policies.calendar();
    const now = Math.max(dueAt, tx.clock.now());
    const day = localDateOf(now);
    const isTime = calendar.isWorkingDay(day) && now >= morningOf(day, DEFAULT_QUIET_HOURS);
    return { today: day, issuers: isTime ? await tx.chains.issuersToAnchor(day) : [] };
  });
  for (const issuer of issuers) {
    try {
      await uow.run((tx) => anchorOf(tx, sealer, issuer, today));
    } catch (error) {
      if (isOutage(error)) throw error;
      await uow.run((tx) =>
        tx.incidents.record({
          campaignId: null,
          kind: 'digestFailed',
          subjectId: issuer.id,
          detail: ENGINE_INCIDENTS.anchorFailed(issuer.name, wordsOf(error)),
        }),
      );
    }
  }
}

async function anchorOf(
  tx: Stores<'chains' | 'clock' | 'digest' | 'ids' | 'notices'>,
  sealer: Sealer,
  issuer: { readonly id: string; readonly name: string },
  day: LocalDate,
): Promise<void> {
  const id = tx.ids.derived('anchor', issuer.id, day);
  const chains = await tx.chains.headsOf(issuer.id);
  const unsigned: Anchor = {
    ...{ kind: 'dondoc-anchor', version: 1, issuer: issuer.name },
    at: toRfc3339(tx.clock.now()),
    ...{ root: tx.digest.ofJson(chains), chains },
  };
  const { publicKey } = sealer;
  const value = sealer.sign(tx.digest.ofJson(unsigned));
  const anchor: SignedAnchor = {
    ...unsigned,
    signature: { algorithm: 'Ed25519', publicKey, value },
  };
  const isNew = await tx.chains.addAnchor({ id, issuerBodyId: issuer.id, day, anchor });
  if (!isNew) return;
  const emails = await tx.chains.anchorAddresses(issuer.id);
  await tx.notices.insertMessages(
    emails.map((email): NewMessage => {
      const told = { anchorId: id, issuerName: issuer.name, day, root: anchor.root };
      return {
        id: tx.ids.derived('anchorMail', id, email),
        campaignId: null,
        ...{ template: 'chainAnchor', audience: 'person', toEmail: email },
        data: { ...told, chains: chains.length },
        ...{ urgent: false, notBefore: tx.clock.now() },
      };
    }),
  );
}
