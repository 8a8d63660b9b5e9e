import { applyDecorators, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HTML_MEDIA_TYPE } from '../../http/html.js';
import { Public } from '../../http/principal.js';

/** Controllers of pages: not in the contract, and open, because the door itself asks who comes (PageDoor). */
export const Pages = () => applyDecorators(ApiExcludeController(), Public());

/** The answer is a page. */
export const SendsPage = () => Header('content-type', HTML_MEDIA_TYPE);
