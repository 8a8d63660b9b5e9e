import { webcrypto } from 'node:crypto';
import { Integer, OctetString, PrintableString, Utf8String } from 'asn1js';
import {
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  Time,
} from 'pkijs';

const HASH = 'SHA-256';
const ROOM = 16_000;
const YEAR_MS = 365 * 24 * 3_600_000;
const COMMON_NAME = '2.5.4.3';
const COUNTRY = '2.5.4.6';
const BASIC_CONSTRAINTS = '2.5.29.19';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';

/** Somebody with a certificate, made for one test. */
export interface Signer {
  readonly certificate: Certificate;
  readonly privateKey: webcrypto.CryptoKey;
  /** The certificate as an office keeps it in its list. */
  readonly pem: string;
}

let serial = 1;

const KINDS = {
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: HASH,
    modulusLength: 2_048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
} as const;

/** A certificate issued by `by`, or by itself and then an authority's; valid for a year around `at`. */
export async function signerNamed(
  name: string,
  {
    by,
    at = Date.now(),
    kind = 'ec',
  }: { readonly by?: Signer; readonly at?: number; readonly kind?: keyof typeof KINDS } = {},
): Promise<Signer> {
  const keys = await webcrypto.subtle.generateKey(KINDS[kind], true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: (serial += 1) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: COUNTRY, value: new PrintableString({ value: 'VN' }) }),
    new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) }),
  );
  certificate.issuer = by?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(at - YEAR_MS / 2);
  certificate.notAfter.value = new Date(at + YEAR_MS / 2);
  if (by === undefined)
    certificate.extensions = [
      new Extension({
        extnID: BASIC_CONSTRAINTS,
        critical: true,
        extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(false),
      }),
    ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(by?.privateKey ?? keys.privateKey, HASH);
  const base64 = Buffer.from(certificate.toSchema().toBER(false)).toString('base64');
  const pem = `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  return { certificate, privateKey: keys.privateKey, pem };
}

async function signatureOf(
  data: Buffer,
  signer: Signer,
  signedAt: number,
  others: readonly Signer[],
): Promise<Buffer> {
  const digest = await webcrypto.subtle.digest(HASH, new Uint8Array(data));
  const { issuer, serialNumber } = signer.certificate;
  const attributes = [
    new Attribute({
      type: CONTENT_TYPE,
      values: [new ContentInfo({ contentType: ContentInfo.DATA }).toSchema().valueBlock.value[0]],
    }),
    new Attribute({
      type: SIGNING_TIME,
      values: [new Time({ type: 0, value: new Date(signedAt) }).toSchema()],
    }),
    new Attribute({ type: MESSAGE_DIGEST, values: [new OctetString({ valueHex: digest })] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [signer, ...others].map(({ certificate }) => certificate),
  });
  await signed.sign(signer.privateKey, 0, HASH, new Uint8Array(data).buffer);
  const info = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return Buffer.from(info.toSchema().toBER(false));
}

interface SigningOptions {
  readonly signedAt?: number;
  readonly subFilter?: string;
  /** Whose certificates are sent along. */
  readonly others?: readonly Signer[];
}

const number = (value: number) => String(value).padStart(10, '0');

/** The PDF, signed as an office's program does: the signature is added behind it and covers all but itself. */
export async function signedPdf(
  pdf: Buffer,
  signer: Signer,
  { signedAt = Date.now(), subFilter = 'adbe.pkcs7.detached', others = [] }: SigningOptions = {},
): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const [, root = '1 0 R'] = /\/Root (\d+ 0 R)/.exec(text) ?? [];
  const size = Number(/\/Size (\d+)/.exec(text)?.[1] ?? 100);
  const previous =
    text
      .slice(text.lastIndexOf('startxref') + 9)
      .trim()
      .split(/\s/)[0] ?? '0';
  const before = `\n${size} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /ByteRange [0 ${number(0)} ${number(0)} ${number(0)}] /Contents `;
  const xrefAt = pdf.length + before.length + ROOM + 2 + ' >>\nendobj\n'.length;
  const after = ` >>\nendobj\nxref\n${size} 1\n${number(pdf.length + 1)} 00000 n \ntrailer\n<< /Size ${size + 1} /Root ${root} /Prev ${previous} >>\nstartxref\n${xrefAt}\n%%EOF\n`;
  const from = pdf.length + before.length;
  const next = from + ROOM + 2;
  const head = before.replace(
    `[0 ${number(0)} ${number(0)} ${number(0)}]`,
    `[0 ${number(from)} ${number(next)} ${number(after.length)}]`,
  );
  const signed = Buffer.concat([pdf, Buffer.from(head, 'latin1'), Buffer.from(after, 'latin1')]);
  const contents = await signatureOf(signed, signer, signedAt, others);
  const hex = contents.toString('hex').padEnd(ROOM, '0');
  return Buffer.concat([pdf, Buffer.from(`${head}<${hex}>${after}`, 'latin1')]);
}
