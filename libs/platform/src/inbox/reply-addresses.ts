import { createHmac, timingSafeEqual } from 'node:crypto';

const MAC_CHARS = 12;
const TAG = /^([0-9a-f]{32})\.([0-9a-f]{12})$/;

/** "Địa chỉ nhận trả lời": one for each mail, so that an answer or a failure says which mail it is about (VERP). */
export interface ReplyAddresses {
  /** The mailbox itself. */
  readonly base: string;
  /** Where answers to one message and failures of it go. */
  of(messageId: string): string;
  /** The message an address was made for; null: none of ours. `base`: the mailbox without a message. */
  read(address: string): { readonly messageId: string } | 'base' | null;
}

/**
 * `tra-loi@x.vn` → `tra-loi+<message>.<mac>@x.vn`. The mac keeps a stranger from making addresses: who knows one has the mail.
 *
 * @param formerSecrets make no address any more; answers to mails that left with theirs still come in.
 */
export function createReplyAddresses(
  address: string,
  secret: string,
  formerSecrets: readonly string[] = [],
): ReplyAddresses {
  const base = address.toLowerCase();
  const cut = base.lastIndexOf('@');
  const [local, domain] = [base.slice(0, cut), base.slice(cut + 1)];
  const macOf = (hex: string, key = secret): string =>
    createHmac('sha256', key).update(`reply ${hex}`).digest('hex').slice(0, MAC_CHARS);
  return {
    base,
    of(messageId) {
      const hex = messageId.replaceAll('-', '');
      return `${local}+${hex}.${macOf(hex)}@${domain}`;
    },
    read(given) {
      const lower = given.toLowerCase();
      if (lower === base) return 'base';
      if (!lower.startsWith(`${local}+`) || !lower.endsWith(`@${domain}`)) return null;
      const [, hex = '', mac = ''] =
        TAG.exec(lower.slice(local.length + 1, -domain.length - 1)) ?? [];
      const isOurs = [secret, ...formerSecrets].some((key) => isSame(macOf(hex, key), mac));
      if (hex === '' || !isOurs) return null;
      const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex)?.slice(1) ?? [];
      return { messageId: groups.join('-') };
    },
  };
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
