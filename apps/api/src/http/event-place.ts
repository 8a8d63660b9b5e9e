import { z } from 'zod';
import { printPlace } from './moving-page.js';

const number = z.string().regex(/^\d{1,18}$/);

/** Where a page of a timeline continues: before this event, of what was written up to the first page. */
export const eventPlace = z.object({ id: number, newest: number, print: printPlace });
