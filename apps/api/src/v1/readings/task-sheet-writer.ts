import { Injectable, StreamableFile } from '@nestjs/common';
import type { Reading } from '#domain/reading';
import { taskSheetOf } from '#platform';
import { ANSWER_WORDS } from '#wording';

export const WORD_MEDIA_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** "Phiếu giao việc dự kiến" as a download. */
@Injectable()
export class TaskSheetWriter {
  public async write(reading: Reading): Promise<StreamableFile> {
    const bytes = await taskSheetOf(reading);
    return new StreamableFile(bytes, {
      type: WORD_MEDIA_TYPE,
      disposition: `attachment; filename="task-sheet.docx"; filename*=UTF-8''${encodeURIComponent(ANSWER_WORDS.taskSheetFile)}`,
      length: bytes.length,
    });
  }
}
