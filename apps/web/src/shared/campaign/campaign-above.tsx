import { documentName, SHELL_WORDS } from '#wording';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../api/http.js';

/** "Đợt giao nhiệm vụ / Kế hoạch 470/KH-LĐLĐ": where one is. */
export const CampaignAbove = ({
  document,
}: {
  readonly document: Schema<'Document'> | undefined;
}) => (
  <>
    <Link to="/campaigns">{SHELL_WORDS.campaigns}</Link>
    {document !== undefined && ` / ${documentName(document)}`}
  </>
);
