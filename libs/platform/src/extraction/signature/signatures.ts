import { fromBER, GeneralizedTime, UTCTime } from 'asn1js';
import {
  Certificate,
  CertificateChainValidationEngine,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs';
import type { DocumentSignature } from '#application';
import { signedRanges, type SignedRange } from './signed-ranges.js';

const COMMON_NAME = '2.5.4.3';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

const UNCHECKED: Omit<DocumentSignature, 'coversWholeFile'> = {
  signer: null,
  issuer: null,
  signedAt: null,
  integrity: 'unknown',
  isTrusted: false,
};

const ownBytes = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The certificates of a PEM text; what is none is passed over. */
function certificatesIn(pem: string): readonly Certificate[] {
  return [...pem.matchAll(PEM)].flatMap(([, base64 = '']) => {
    try {
      return [Certificate.fromBER(ownBytes(Buffer.from(base64, 'base64')))];
    } catch {
      return [];
    }
  });
}

interface Named {
  readonly typesAndValues: readonly {
    readonly type: string;
    readonly value: { readonly valueBlock: { readonly value: unknown } };
  }[];
}

function commonName({ typesAndValues }: Named): string | null {
  const value = typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value;
  const name = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, 200) : '';
  return name === '' ? null : name.normalize('NFC');
}

/** Signatures are padded with zeros to the room that was kept for them. */
function withoutPadding(contents: Buffer): ArrayBuffer {
  const own = ownBytes(contents);
  const { offset } = fromBER(own);
  return offset > 0 ? own.slice(0, offset) : own;
}

function signerCertificate(signed: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber))
    return certificates.length === 1 ? certificates[0] : undefined;
  return certificates.find(
    ({ issuer, serialNumber }) =>
      issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
  );
}

/** When the signer says it was; not attested by anybody. */
function signingTime({ signedAttrs }: SignerInfo): Date | undefined {
  const stated = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME);
  const value: unknown = stated?.values[0];
  const time = value instanceof UTCTime || value instanceof GeneralizedTime ? value.toDate() : null;
  return time === null || Number.isNaN(time.getTime()) ? undefined : time;
}

async function isSound(signed: SignedData, data: Buffer): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: ownBytes(data), checkChain: false });
  } catch {
    return false;
  }
}

/** Whether the certificate, valid at the time, leads to one of the trusted ones. Revocation is not asked for: no network. */
async function leadsToTrusted(
  certificate: Certificate,
  others: readonly Certificate[],
  trusted: readonly Certificate[],
  checkDate: Date,
): Promise<boolean> {
  if (trusted.length === 0) return false;
  const chain = new CertificateChainValidationEngine({
    trustedCerts: [...trusted],
    // The chain is built from the last one upwards.
    certs: [...others.filter((one) => one !== certificate), certificate],
    checkDate,
  });
  return (await chain.verify()).result;
}

async function checked(
  range: SignedRange,
  trusted: readonly Certificate[],
): Promise<DocumentSignature> {
  const coversWholeFile = range.isWhole;
  try {
    const info = ContentInfo.fromBER(withoutPadding(range.contents));
    const signed = new SignedData({ schema: info.content });
    const [signer] = signed.signerInfos;
    const certificate = signer && signerCertificate(signed, signer);
    if (signer === undefined || certificate === undefined) return { ...UNCHECKED, coversWholeFile };
    const at = signingTime(signer);
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    return {
      signer: commonName(certificate.subject),
      issuer: commonName(certificate.issuer),
      signedAt: at?.getTime() ?? null,
      coversWholeFile,
      integrity: (await isSound(signed, range.signed)) ? 'intact' : 'broken',
      isTrusted: await leadsToTrusted(certificate, certificates, trusted, at ?? new Date()),
    };
  } catch {
    return { ...UNCHECKED, coversWholeFile };
  }
}

/**
 * Who signed a PDF, whether what they signed is as it was, and whether their certificates lead to a trusted one.
 *
 * @param trustedPem the certificates the office trusts, PEM, one behind the other
 */
export async function signaturesOf(
  bytes: Buffer,
  trustedPem: string,
): Promise<readonly DocumentSignature[]> {
  const trusted = certificatesIn(trustedPem);
  const found: DocumentSignature[] = [];
  for (const range of signedRanges(bytes)) {
    if (range === undefined) found.push({ ...UNCHECKED, coversWholeFile: false });
    else if (!range.isTimeStamp) found.push(await checked(range, trusted));
  }
  return found;
}
