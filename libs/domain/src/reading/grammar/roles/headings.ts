import { partiesAt } from '../parties/bodies.js';
import type { Party } from '../parties/party.js';
import { actorsAtHead } from './roles.js';
import { type SourceLine, sliceLine } from '../../text/source-line.js';

/** "Chủ trì, phối hợp với các sở, ngành thực hiện:", "Phối hợp với chuyên môn đồng cấp": partners in all that follows. */
export function partnersInHeading(line: SourceLine): readonly Party[] {
  const lead = /^(?:chủ trì,? )?(?:và )?(?:chủ động )?phối hợp(?: chặt chẽ)?(?: với| cùng)? /u.exec(
    line.low,
  );
  const list = lead ? partiesAt(line, lead[0].length, 'partner') : null;
  const rest = list ? line.low.slice(list.to).replace(/[\s:.,;]+$/u, '') : '';
  return list && /^(?: (?:tổ chức |triển khai )?(?:thực hiện|triển khai)[^.;]{0,60})?$/u.test(rest)
    ? list.parties
    : [];
}

/** "2. Giao Sở Nội vụ", "Các sở, ngành:", "Sở Y tế chủ trì, phối hợp với Công an tỉnh:" name the doers of what follows. */
export function actorsInHeading(
  line: SourceLine,
): { parties: readonly Party[]; support: readonly Party[] } | null {
  const head = actorsAtHead(line);
  const last = line.text.lastIndexOf('. ', line.text.length - 8);
  if (!head && /:$/u.test(line.text) && last > 0) return actorsInHeading(sliceLine(line, last + 2));
  if (!head) return null;
  const rest = line.low.slice(head.to).replace(/[\s:.,;]+$/u, '');
  const verb =
    rest === '' ||
    /^[ ,]*(?:\(|chủ trì|có trách nhiệm|chịu trách nhiệm|thực hiện|theo chức năng|tập trung|phối hợp|trực tiếp|chỉ đạo|căn cứ|tổ chức|triển khai|tham mưu|tiếp tục|chủ động|khẩn trương|cần|phải|tăng cường)/u.test(
      rest,
    );
  if (!verb && !/:$/u.test(line.text)) return null;
  if (
    head.parties.every(
      ({ text }) => text === text.toUpperCase() && /^(?:CÁC|CƠ QUAN|ĐƠN VỊ)/u.test(text),
    )
  )
    return null;
  const partner = /(?:phối hợp(?: chặt chẽ)? (?:với|cùng)|cùng với) /u.exec(rest);
  const list = partner
    ? partiesAt(line, head.to + partner.index + partner[0].length, 'partner')
    : null;
  return { parties: head.parties, support: list?.parties ?? [] };
}
