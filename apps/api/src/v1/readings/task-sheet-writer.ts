import { Injectable, StreamableFile } from '@nestjs/common';
import type { Reading } from '#domain/reading';
import { taskSheetOf } from '#platform';

export const WORD_MEDIA_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** "Phiếu giao việc dự kiến" as a download. */
@Injectable()
export class TaskSheetWriter {
  public async write(reading: Reading): Promise<StreamableFile> {
    const bytes = await taskSheetOf(reading);
    return new StreamableFile(bytes, {
      type: WORD_MEDIA_TYPE,
      disposition: `attachment; filename="task-sheet.docx"; filename*=UTF-8''${encodeURIComponent('Phiếu giao việc dự kiến.docx')}`,
      length: bytes.length,
    });
  }
}
