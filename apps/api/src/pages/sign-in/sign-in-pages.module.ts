import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.js';
import { SignInPageController } from './sign-in-page.controller.js';

/** Signing in with nothing but a browser. */
@Module({ controllers: [IdentityController, SignInPageController] })
export class SignInPagesModule {}
