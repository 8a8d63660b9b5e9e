import { Module } from '@nestjs/common';
import { PoliciesController } from './policies.controller.js';

/** "Quy tắc nhắc". */
@Module({ controllers: [PoliciesController] })
export class PoliciesModule {}
