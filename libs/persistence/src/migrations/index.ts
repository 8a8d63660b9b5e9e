import { CreateSchema1766361600000 } from './1766361600000-create-schema.js';
import { KeepOneOpenWord1795906057302 } from './1795906057302-keep-one-open-word.js';
import { AddOfficeConsent1795906130076 } from './1795906130076-add-office-consent.js';
import { TakeTurnsInRecognition1795906361749 } from './1795906361749-take-turns-in-recognition.js';
import { NameTemplates1795906799932 } from './1795906799932-name-templates.js';
import { GiveEachRecipientAMail1795907482337 } from './1795907482337-give-each-recipient-a-mail.js';
import { SetPeriodsAside1795908837391 } from './1795908837391-set-periods-aside.js';
import { FoldEveryD1795908966013 } from './1795908966013-fold-every-d.js';
import { SettleQuarantine1795908994140 } from './1795908994140-settle-quarantine.js';
import { EndWhatOpensDoors1795909083685 } from './1795909083685-end-what-opens-doors.js';
import { WatchWhatMustBe1795909968094 } from './1795909968094-watch-what-must-be.js';
import { StateAnnouncedYears1795910082583 } from './1795910082583-state-announced-years.js';
import { RememberToldDate1795910372310 } from './1795910372310-remember-told-date.js';
import { NoteWhatAClaimSaw1795911123569 } from './1795911123569-note-what-a-claim-saw.js';
import { AddExchange1795926821051 } from './1795926821051-add-exchange.js';
import { SuggestABody1795952100000 } from './1795952100000-suggest-a-body.js';
import { HandOver1795953900000 } from './1795953900000-hand-over.js';
import { OneIndexOfWhatIsSetAside1795959000000 } from './1795959000000-one-index-of-what-is-set-aside.js';
import { FindWorkOfADispatch1795968000000 } from './1795968000000-find-work-of-a-dispatch.js';
import { KeepEvidence1795975000000 } from './1795975000000-keep-evidence.js';
import { AskOfAScan1795976000000 } from './1795976000000-ask-of-a-scan.js';
import { SearchWords1795981000000 } from './1795981000000-search-words.js';
import { NameSessions1795990000000 } from './1795990000000-name-sessions.js';
import { SayWhatTheCalendarMoved1795990100000 } from './1795990100000-say-what-the-calendar-moved.js';
import { MuteMail1795991100000 } from './1795991100000-mute-mail.js';
import { BindIdentities1795991200000 } from './1795991200000-bind-identities.js';
import { SetMilestones1795992000000 } from './1795992000000-set-milestones.js';
import { KeepSearchWords1795995900000 } from './1795995900000-keep-search-words.js';
import { AskInReports1796000000000 } from './1796000000000-ask-in-reports.js';
import { KeepConsolidations1796000100000 } from './1796000100000-keep-consolidations.js';
import { PassEventsOn1796002100000 } from './1796002100000-pass-events-on.js';
import { FeedCalendars1796002200000 } from './1796002200000-feed-calendars.js';
import { AnchorChains1796002300000 } from './1796002300000-anchor-chains.js';
import { KeepReplies1796002400000 } from './1796002400000-keep-replies.js';
import { WriteLetters1796002500000 } from './1796002500000-write-letters.js';
import { NoteUpkeep1796009900000 } from './1796009900000-note-upkeep.js';
import { CarryWorkOn1796009950000 } from './1796009950000-carry-work-on.js';
import { DeferParent1796009960000 } from './1796009960000-defer-parent.js';
import { OwnLadders1796020100000 } from './1796020100000-own-ladders.js';
import { TakeInMail1796020000000 } from './1796020000000-take-in-mail.js';
import { AmendTasks1796020010000 } from './1796020010000-amend-tasks.js';
import { DueByLevel1796040000000 } from './1796040000000-due-by-level.js';
import { ReplaceDocuments1796050010000 } from './1796050010000-replace-documents.js';

/** In order, by hand: no globs, so that a build and a test see the same list. */
export const migrations = [
  CreateSchema1766361600000,
  KeepOneOpenWord1795906057302,
  AddOfficeConsent1795906130076,
  TakeTurnsInRecognition1795906361749,
  NameTemplates1795906799932,
  GiveEachRecipientAMail1795907482337,
  SetPeriodsAside1795908837391,
  FoldEveryD1795908966013,
  SettleQuarantine1795908994140,
  EndWhatOpensDoors1795909083685,
  WatchWhatMustBe1795909968094,
  StateAnnouncedYears1795910082583,
  RememberToldDate1795910372310,
  NoteWhatAClaimSaw1795911123569,
  AddExchange1795926821051,
  SuggestABody1795952100000,
  HandOver1795953900000,
  OneIndexOfWhatIsSetAside1795959000000,
  FindWorkOfADispatch1795968000000,
  KeepEvidence1795975000000,
  AskOfAScan1795976000000,
  SearchWords1795981000000,
  NameSessions1795990000000,
  SayWhatTheCalendarMoved1795990100000,
  MuteMail1795991100000,
  BindIdentities1795991200000,
  SetMilestones1795992000000,
  KeepSearchWords1795995900000,
  AskInReports1796000000000,
  KeepConsolidations1796000100000,
  PassEventsOn1796002100000,
  FeedCalendars1796002200000,
  AnchorChains1796002300000,
  KeepReplies1796002400000,
  WriteLetters1796002500000,
  NoteUpkeep1796009900000,
  CarryWorkOn1796009950000,
  DeferParent1796009960000,
  TakeInMail1796020000000,
  AmendTasks1796020010000,
  OwnLadders1796020100000,
  DueByLevel1796040000000,
  ReplaceDocuments1796050010000,
] as const;
