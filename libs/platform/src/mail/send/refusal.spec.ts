import { verdictOf, type Verdict } from './refusal.js';

type Case = readonly [command: string, text: string, verdict: Verdict];

const CASES: readonly Case[] = [
  // the recipient
  ['RCPT TO', '550 5.1.1 <a@b.test>: Recipient address rejected: User unknown', 'fail'],
  ['RCPT TO', '550 No such user here', 'fail'],
  ['RCPT TO', '551 User not local', 'fail'],
  ['RCPT TO', '553 5.1.3 Invalid mailbox name', 'fail'],
  ['RCPT TO', '553 Mailbox name not allowed', 'fail'],
  ['RCPT TO', '501 5.1.3 Bad recipient address syntax', 'fail'],
  ['RCPT TO', '555 5.5.2 Syntax error', 'fail'],
  ['RCPT TO', '550 5.1.10 Null MX', 'fail'],
  ['RCPT TO', '552 5.2.2 Mailbox full', 'fail'],
  ['RCPT TO', '550 5.2.1 Mailbox disabled', 'fail'],
  ['RCPT TO', '550 5.4.1 Recipient address rejected: Access denied', 'fail'],
  ['RCPT TO', '550 5.4.4 Host or domain name not found', 'fail'],
  ['RCPT TO', '550 5.7.17 Mailbox owner has changed', 'fail'],
  ['RCPT TO', '450 Mailbox busy', 'retry'],
  ['RCPT TO', '450 4.2.0 Greylisted, try again in five minutes', 'retry'],
  ['RCPT TO', '451 4.7.1 Greylisting in action', 'retry'],
  ['RCPT TO', '452 4.2.2 Over quota', 'retry'],
  ['DATA', '550 5.1.1 User unknown', 'fail'],
  ['DATA', '452 4.2.2 Mailbox full', 'retry'],
  ['DATA', '451 Local error in processing', 'retry'],
  // this mail
  ['MAIL FROM', '552 5.3.4 Message size exceeds fixed limit', 'fail'],
  ['DATA', '552 Message too large', 'fail'],
  ['DATA', '554 5.6.0 Message contains bare linefeeds', 'fail'],
  // account, sender, policy, service: for good
  ['MAIL FROM', '553 5.7.1 Sender address rejected: not owned by user', 'hold'],
  ['MAIL FROM', '550 Sender refused', 'hold'],
  ['MAIL FROM', '501 5.1.7 Bad sender address syntax', 'hold'],
  ['RCPT TO', '553 5.7.1 <x@y.test>: Sender address rejected: not owned by user', 'hold'],
  ['RCPT TO', '553 Sender address rejected', 'hold'],
  ['RCPT TO', '550 5.1.8 Sender domain not found', 'hold'],
  ['RCPT TO', '550 Sender verify failed', 'hold'],
  ['RCPT TO', '554 5.7.1 Relay access denied', 'hold'],
  ['RCPT TO', '550 5.7.1 Relaying denied', 'hold'],
  ['RCPT TO', '550 relay not permitted', 'hold'],
  ['RCPT TO', '530 5.7.0 Authentication required', 'hold'],
  ['RCPT TO', '550 5.4.5 Daily user sending limit exceeded', 'hold'],
  ['RCPT TO', '550 Daily sending quota exceeded', 'hold'],
  ['RCPT TO', '550 Too many messages today', 'hold'],
  ['RCPT TO', '550 5.3.2 System not accepting network messages', 'hold'],
  ['RCPT TO', '521 Server does not accept mail', 'hold'],
  ['RCPT TO', '554 Transaction failed', 'hold'],
  ['DATA', '550 5.4.5 Daily user sending quota exceeded', 'hold'],
  ['DATA', '550-5.7.26 Unauthenticated mail is prohibited', 'hold'],
  ['DATA', '554 5.7.1 Message rejected under policy', 'hold'],
  ['DATA', '554 Transaction failed', 'hold'],
  ['AUTH PLAIN', '535 5.7.8 Username and password not accepted', 'hold'],
  ['AUTH LOGIN', '534 5.7.9 Application-specific password required', 'hold'],
  ['CONN', '554 5.7.1 Client host blocked', 'hold'],
  ['EHLO', '550 5.7.1 Not welcome', 'hold'],
  ['STARTTLS', '502 5.5.1 Not implemented', 'hold'],
  // service: for a while
  ['CONN', '421 4.3.2 Service not available', 'wait'],
  ['AUTH PLAIN', '454 4.7.0 Temporary authentication failure', 'wait'],
  ['MAIL FROM', '450 4.1.8 Sender domain not found for now', 'wait'],
  ['MAIL FROM', '452 4.3.1 Insufficient system storage', 'wait'],
  ['RCPT TO', '421 4.7.0 Too many connections', 'wait'],
  ['RCPT TO', '451 4.3.0 Temporary lookup failure', 'wait'],
  ['RCPT TO', '450 4.4.5 Mail system congestion', 'wait'],
  ['RCPT TO', '450 4.1.8 Sender address rejected: domain not found', 'wait'],
  ['RCPT TO', '450 Hourly sending limit reached', 'wait'],
  ['RCPT TO', '503 5.5.1 Need MAIL command first', 'wait'],
  ['DATA', '452 4.3.1 Insufficient system storage', 'wait'],
];

describe('a refusal', () => {
  it.each(CASES)('at %s: %s → %s', (command, text, verdict) => {
    expect(verdictOf({ command, text, reply: Number(text.slice(0, 3)) })).toBe(verdict);
  });

  it('of any server, in any words, is never held against the mail outside its own commands', () => {
    for (const command of ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH PLAIN', 'RSET']) {
      for (const [, text] of CASES.filter(([, each]) => !each.includes('.3.4'))) {
        const verdict = verdictOf({ command, text, reply: Number(text.slice(0, 3)) });
        expect(['wait', 'hold']).toContain(verdict);
      }
    }
  });
});
