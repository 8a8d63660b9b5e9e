import { http } from '../../shared/api/http.js';

/** What somebody who has looked at a file says of it: the text of a PDF is wrong; a scan bears no secrecy mark. */
export interface SaidOfFile {
  readonly recognise: boolean;
  readonly noSecrecyMark: boolean;
}

/** What is given to be read. */
export type Given =
  | {
      readonly kind: 'file';
      readonly file: File;
      readonly issuer: string | null;
      readonly said: SaidOfFile;
    }
  | { readonly kind: 'text'; readonly text: string; readonly issuer: string | null };

/** A reading at once, or a scan that is recognised page by page. */
export type Read = Awaited<ReturnType<typeof send>>;
export type Launched = Extract<Read, { reading: unknown }>['duplicate'];

/** A large file on a slow line takes minutes. */
const UPLOAD_PATIENCE_MS = 600_000;

export function send(given: Given, key: string) {
  const issuer = given.issuer === null ? {} : { issuer: given.issuer };
  if (given.kind === 'text') {
    const body = { ...issuer, text: given.text };
    return http.post('/api/v1/readings', { body, key, patienceMs: UPLOAD_PATIENCE_MS });
  }
  const form = new FormData();
  if (given.issuer !== null) form.set('issuer', given.issuer);
  if (given.said.recognise) form.set('recognise', 'true');
  if (given.said.noSecrecyMark) form.set('noSecrecyMark', 'true');
  form.set('file', given.file);
  return http.post('/api/v1/readings', { form, key, patienceMs: UPLOAD_PATIENCE_MS });
}

/** A file is no JSON: what makes two of them the same press is told beside it. */
export const printOf = (given: Given): string =>
  given.kind === 'text'
    ? given.text
    : `${given.file.name} ${given.file.size} ${given.file.lastModified} ${JSON.stringify(given.said)}`;
