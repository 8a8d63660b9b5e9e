import { Command } from 'commander';
import { fastForward } from '../demo/fast-forward.js';
import { loadDemo } from '../demo/load-demo.js';
import { print } from '../output.js';
import { withSession } from '../session.js';

/** `demo load`, `demo fast-forward`. */
export function demoCommand(): Command {
  const demo = new Command('demo').description('Dữ liệu và thời gian mô phỏng');
  demo
    .command('load')
    .description('Nạp dữ liệu mẫu vào một cơ sở dữ liệu trống')
    .option('--json', 'in JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const summary = await withSession(({ dataSource }) => loadDemo(dataSource));
      print(json, summary, () => [
        `Dữ liệu mẫu: ${summary.documents} văn bản, ${summary.issuers} cơ quan giao, ${summary.bodies} đơn vị, ${summary.campaigns} đợt`,
      ]);
    });
  demo
    .command('fast-forward')
    .description('Tua hai năm của kế hoạch 470/KH-LĐLĐ trên máy chủ Temporal tua thời gian')
    .option('--json', 'in JSON')
    .action(({ json = false }: { json?: boolean }) => fastForward(json));
  return demo;
}
