import { Module } from '@nestjs/common';
import { LetterSettingsController } from './letter-settings.controller.js';
import { LettersController } from './letters.controller.js';

/** Letters the office writes about a campaign. */
@Module({ controllers: [LettersController, LetterSettingsController] })
export class LettersModule {}
