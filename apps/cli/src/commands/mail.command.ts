import { Command } from 'commander';
import {
  ApplicationError,
  openMailGate,
  readMailGate,
  resendFailed,
  type MailGate,
} from '#application';
import { formatInstant } from '#domain';
import { print } from '../output.js';
import { operator, withSession } from '../session.js';

const ADMINISTRATOR = operator([{ bodyId: null, role: 'administrator' }]);

/** `mail status`, `mail resume`, `mail resend CAMPAIGN`. */
export function mailCommand(): Command {
  const mail = new Command('mail').description('Đường gửi thư');
  mail
    .command('status')
    .description('Thư có đang đi không, và nếu không thì vì sao')
    .option('--json', 'in JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const gate = await withSession(({ uow }) =>
        uow.run((tx) => readMailGate(tx, ADMINISTRATOR, undefined)),
      );
      print(json, gate, () => [wordsOf(gate)]);
    });
  mail
    .command('resume')
    .description('Cho gửi tiếp, sau khi đã sửa tài khoản, địa chỉ gửi hoặc máy chủ thư')
    .option('--json', 'in JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const gate = await withSession(({ uow }) =>
        uow.run((tx) => openMailGate(tx, ADMINISTRATOR, undefined)),
      );
      print(json, gate, () => [wordsOf(gate)]);
    });
  mail
    .command('resend')
    .description('Gửi lại mọi thư của một đợt đã bị từ chối')
    .argument('<campaign>', 'mã của đợt, như `status` in ra')
    .option('--json', 'in JSON')
    .action(async (campaignId: string, { json = false }: { json?: boolean }) => {
      const answer = await resend(campaignId);
      print(json, answer, () => [`Đã cho gửi lại ${answer.mails} thư.`]);
    });
  return mail;
}

const resend = (campaignId: string) =>
  withSession(({ uow }) =>
    uow.run(async (tx) => {
      const campaign = await tx.campaigns.lock(campaignId);
      if (campaign === null) throw new ApplicationError('NOT_FOUND');
      const who = operator([{ bodyId: campaign.issuerBodyId, role: 'coordinator' }]);
      return resendFailed(tx, who, { campaignId });
    }),
  );

function wordsOf({ closure }: MailGate): string {
  if (closure === null) return 'Thư đang đi.';
  const until = closure.waitsFor === 'person' ? 'cần người xử lý' : 'tự thử lại';
  return `Thư đang chờ từ ${formatInstant(closure.closedAt)} (${until}): ${closure.reason}`;
}
