import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { print, say } from '../output.js';
import { openDocument, readOffline } from '../reading/open-document.js';
import { rulesOf, summaryOf } from '../reading/summary.js';

interface ReadOptions {
  readonly json?: boolean;
  readonly taskSheet?: string;
  readonly explain?: boolean;
}

/** `read FILE [--json] [--explain] [--task-sheet OUT.docx]`: what a document says; needs no database. */
export function readCommand(): Command {
  return new Command('read')
    .description('Đọc một văn bản chỉ đạo: khung, việc, đơn vị, thời hạn, câu hỏi')
    .argument('<file>', 'tệp .txt, .docx, .doc, .pdf, .xlsx, .eml hoặc ảnh chụp')
    .option('--json', 'in JSON theo hợp đồng dondoc.reading/v1')
    .option('--explain', 'nêu luật ngữ pháp đã đọc ra từng trường')
    .option('--task-sheet <docx>', 'ghi thêm Phiếu giao việc dự kiến')
    .action(async (file: string, { json = false, explain = false, taskSheet }: ReadOptions) => {
      const reading = await readOffline(await openDocument(file));
      if (taskSheet !== undefined) {
        const { taskSheetOf } = await import('#platform');
        await writeFile(taskSheet, await taskSheetOf(reading));
        say(`Đã ghi Phiếu giao việc dự kiến: ${taskSheet}`);
      }
      print(json, reading, () => [...summaryOf(reading), ...(explain ? rulesOf(reading) : [])]);
    });
}
