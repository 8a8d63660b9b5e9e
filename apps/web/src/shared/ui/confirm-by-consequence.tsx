import { SCREEN_WORDS as words } from '#wording';
import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Problem } from './problem.js';

interface ConfirmProps {
  readonly title: string;
  /** What follows and what stays: "13 thư sẽ đi từ 13:30 hôm nay. Thu hồi được, không xóa được." */
  readonly children: ReactNode;
  /** The act by its name and number: "Giao 9 việc cho 13 đơn vị". */
  readonly act: string;
  /** The act under way: "Đang giao…". */
  readonly pending: string | false;
  readonly error?: unknown;
  /** The way out by what it leaves: "Chưa giao". */
  readonly leave?: string;
  readonly onAct: () => void;
  readonly onLeave: () => void;
}

/** Before what cannot be taken back: says the consequence; its buttons name the act and the way out. */
export const ConfirmByConsequence = ({
  title,
  children,
  act,
  pending,
  error,
  leave = words.cancel,
  onAct,
  onLeave,
}: ConfirmProps) => (
  <Dialog title={title} onClose={onLeave}>
    {error != null && <Problem error={error} safe={words.notSent} />}
    {children}
    <div className="dialog-acts">
      <Button kind="primary" pending={pending} onClick={onAct}>
        {act}
      </Button>
      <Button onClick={onLeave}>{leave}</Button>
    </div>
  </Dialog>
);
