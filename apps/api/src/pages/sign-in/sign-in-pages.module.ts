import { Module } from '@nestjs/common';
import { SignInPageController } from './sign-in-page.controller.js';

/** Signing in with nothing but a browser. */
@Module({ controllers: [SignInPageController] })
export class SignInPagesModule {}
