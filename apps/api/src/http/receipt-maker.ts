import { Inject, Injectable } from '@nestjs/common';
import type { Digest, ReceiptFacts, Sealer } from '#application';
import { toRfc3339, type Receipt, type SignedReceipt } from '#domain';
import { documentName, RECEIPT_WORDS } from '#wording';
import { DIGEST, SEALER } from '../tokens.js';

/** From an entry of a chain to the file that its body keeps. */
@Injectable()
export class ReceiptMaker {
  public constructor(
    @Inject(DIGEST) private readonly digest: Digest,
    @Inject(SEALER) private readonly sealer: Sealer,
  ) {}

  public sign({ dispatch, line, entry }: ReceiptFacts): SignedReceipt {
    const receipt: Receipt = {
      ...{ kind: 'dondoc-receipt', version: 1 },
      about: {
        document: documentName(dispatch.document),
        issuer: dispatch.document.issuerName,
        body: dispatch.bodyName,
        act: RECEIPT_WORDS.act(line.type, line.title),
        at: toRfc3339(line.at),
      },
      entry,
    };
    const { publicKey } = this.sealer;
    const value = this.sealer.sign(this.digest.ofJson(receipt));
    return { ...receipt, signature: { algorithm: 'Ed25519', publicKey, value } };
  }
}

/** As a download; the name says which. */
export const receiptHeaders = ({ dispatchId, seq }: SignedReceipt['entry']) => ({
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': `attachment; filename="bien-nhan-${dispatchId}-${seq}.json"`,
});
