import { applyDecorators, HttpCode } from '@nestjs/common';
import { Writes } from './answers.js';

/** A write that changes what is there and makes nothing new: 200, not Nest's 201. */
export const Acts = (options: Parameters<typeof Writes>[0]) =>
  applyDecorators(HttpCode(200), Writes(options));
