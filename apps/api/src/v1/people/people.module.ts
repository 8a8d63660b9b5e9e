import { Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys.controller.js';
import { MeController } from './me.controller.js';
import { PeopleController } from './people.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SignInController } from './sign-in.controller.js';

/** People, their roles, and the doors they come in by. */
@Module({
  controllers: [
    SignInController,
    MeController,
    SessionsController,
    PeopleController,
    ApiKeysController,
  ],
})
export class PeopleModule {}
