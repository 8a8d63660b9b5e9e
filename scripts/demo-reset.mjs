/** `npm run demo:reset`: deletes the data folder after asking (`--yes` does not ask); the next start loads the demo anew. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { checkNode, ensureBuilt, ensureInstalled, fail, root } from './prepare.mjs';

checkNode();
ensureInstalled();
ensureBuilt();
const { DATA_MARK, dataFolder, isRunning } = await import('#tools/local');
const folder = dataFolder(root);

if (!existsSync(folder)) fail(`Chưa có dữ liệu ở ${folder}; chạy npm start để tạo.`, 0);
if (isRunning(folder)) fail('Hệ thống đang chạy: dừng bằng Ctrl-C trước khi làm lại từ đầu.');
if (!existsSync(join(folder, DATA_MARK))) {
  fail(`${folder} không phải do dondoc tạo nên không tự xóa; hãy tự xóa nếu chắc chắn.`);
}
if (!process.argv.includes('--yes')) {
  process.stderr.write(`Xóa toàn bộ dữ liệu trong ${folder}? Gõ "xóa" để đồng ý: `);
  let answer = ''; // stays empty when there is nobody to answer
  for await (const line of createInterface({ input: process.stdin })) {
    answer = line.trim().normalize('NFC').toLowerCase();
    break;
  }
  if (answer !== 'xóa') fail('Không xóa gì.');
}
rmSync(folder, { recursive: true, force: true });
process.stderr.write('Đã xóa. Chạy npm start để nạp lại dữ liệu mẫu.\n');
