import { onePage, pdfStream } from '../../../../testing/src/documents/pdf-file.js';
import { signedPdf, signerNamed } from '../../../../testing/src/documents/index.js';
import { signaturesOf } from './signatures.js';

const pdf = onePage(pdfStream('', Buffer.from('BT (Kinh gui) Tj ET')));

describe('signatures of a PDF', () => {
  it('name who signed, when, and are trusted when they lead to the list', async () => {
    const authority = await signerNamed('Cơ quan cấp chứng thư', { kind: 'rsa' });
    const office = await signerNamed('Sở Nội vụ', { by: authority, kind: 'rsa' });
    const signedAt = Math.floor(Date.now() / 1_000) * 1_000;
    const bytes = await signedPdf(pdf, office, { signedAt });
    const told = {
      signer: 'Sở Nội vụ',
      issuer: 'Cơ quan cấp chứng thư',
      signedAt,
      coversWholeFile: true,
      integrity: 'intact',
    };
    expect(await signaturesOf(bytes, authority.pem)).toEqual([{ ...told, isTrusted: true }]);
    expect(await signaturesOf(bytes, '')).toEqual([{ ...told, isTrusted: false }]);
    const other = await signerNamed('Cơ quan cấp chứng thư');
    expect(await signaturesOf(bytes, `nothing\n${other.pem}`)).toEqual([
      { ...told, isTrusted: false },
    ]);
  });

  it('are not trusted with a certificate that was out of date when they were made', async () => {
    const authority = await signerNamed('A');
    const old = await signerNamed('B', { by: authority, at: Date.UTC(2010, 0, 1) });
    const [found] = await signaturesOf(await signedPdf(pdf, old), authority.pem);
    expect(found).toMatchObject({ integrity: 'intact', isTrusted: false });
  });

  it('are not trusted through a certificate that may issue none', async () => {
    const authority = await signerNamed('A');
    const person = await signerNamed('B', { by: authority });
    const forged = await signerNamed('Sở Nội vụ', { by: person });
    const bytes = await signedPdf(pdf, forged, { others: [person] });
    const [found] = await signaturesOf(bytes, authority.pem);
    expect(found).toMatchObject({ integrity: 'intact', isTrusted: false });
  });

  it('are broken by a changed byte, and say when the file has grown', async () => {
    const signer = await signerNamed('A');
    const bytes = await signedPdf(pdf, signer);
    const changed = Buffer.from(bytes);
    changed.write('kinh', bytes.indexOf('Kinh'));
    expect(await signaturesOf(changed, signer.pem)).toMatchObject([
      { signer: 'A', integrity: 'broken' },
    ]);
    const grown = Buffer.concat([bytes, Buffer.from('\n99 0 obj << >> endobj\n%%EOF\n')]);
    expect(await signaturesOf(grown, signer.pem)).toMatchObject([
      { integrity: 'intact', coversWholeFile: false, isTrusted: true },
    ]);
  });

  it('stand one over the other', async () => {
    const [leader, office] = [await signerNamed('Lãnh đạo'), await signerNamed('Văn thư')];
    const bytes = await signedPdf(await signedPdf(pdf, leader), office);
    expect(await signaturesOf(bytes, office.pem)).toMatchObject([
      { signer: 'Lãnh đạo', integrity: 'intact', coversWholeFile: false, isTrusted: false },
      { signer: 'Văn thư', integrity: 'intact', coversWholeFile: true, isTrusted: true },
    ]);
  });

  it.each([
    [
      'a range that leaves out more than the signature',
      (text: string) =>
        text.replace(
          /\[0 0{0,9}(\d+) /,
          (_all, length: string) => `[0 ${String(Number(length) - 5).padStart(10, '0')} `,
        ),
    ],
    [
      'a signature that is no CMS',
      (text: string) => text.replace(/\/Contents <[0-9a-f]{40}/, `/Contents <${'0'.repeat(40)}`),
    ],
    ['a range beyond the file', (text: string) => text.replace(/(\[0 \d+ )\d+/, '$19999999999')],
  ])('cannot be checked with %s', async (_what, change) => {
    const signer = await signerNamed('A');
    const text = (await signedPdf(pdf, signer)).toString('latin1');
    const [found] = await signaturesOf(Buffer.from(change(text), 'latin1'), signer.pem);
    expect(found).toMatchObject({ integrity: 'unknown', isTrusted: false });
  });

  it('are none in a PDF without, and a bare time stamp is none', async () => {
    expect(await signaturesOf(pdf, '')).toEqual([]);
    const stamped = await signedPdf(pdf, await signerNamed('T'), { subFilter: 'ETSI.RFC3161' });
    expect(await signaturesOf(stamped, '')).toEqual([]);
  });
});
