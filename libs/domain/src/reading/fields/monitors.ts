import { fold } from '../text/source-line.js';
import type { ReadAssignee, ReadTask } from '../reading.js';
import type { MadeTask } from './tasks.js';

const WHOLE =
  /(?:triển khai,? thực hiện|triển khai|thực hiện|thi hành)(?: (?:các nội dung|các nhiệm vụ|nội dung|nhiệm vụ|nghiêm túc|đầy đủ|có hiệu quả|hiệu quả|tốt))*(?: (?:của|theo|tại|nêu tại|trong))? (?:kế hoạch|chỉ thị|quyết định|công điện|chương trình|hướng dẫn|công văn|thông báo|văn bản|kết luận|nghị quyết|các (?:nghị quyết|chương trình|kế hoạch|nhiệm vụ)(?: và các? [^,.;]{3,20}?)?)(?: này| nêu trên| trên)?(?=[,.;]|$| và | của | theo |;| ở | tại )/u;
const TOPIC =
  /(?:thực hiện|triển khai) (?<topic>[^,.;]{4,40}?) theo (?:kế hoạch|chỉ thị|chương trình|hướng dẫn)/u;
const GROUP_OBJECT =
  /(?:đôn đốc|theo dõi|kiểm tra|hướng dẫn|giám sát)[^.;]{0,12} (?:các|những)(?!\p{L})/u;

/** Each follower is held against each task; a body told twice follows no more than once. */
const MOST_FOLLOWERS = 20;

/** A body told to follow the others is a suggested monitor on the rows it follows. */
export function withMonitors(made: readonly MadeTask[]): readonly ReadTask[] {
  const followers = made.flatMap(({ task, duty }) => {
    const low = duty.line.low;
    const follows = task.assignees.filter((a) => a.role === 'monitor' && a.kind === 'body');
    if (follows.length === 0 || !GROUP_OBJECT.test(low)) return [];
    const topic = TOPIC.exec(low)?.groups?.['topic'] ?? null;
    return topic !== null || WHOLE.test(low) ? [{ task, follows, topic }] : [];
  });
  const seen = new Map<string, number>();
  const distinct = followers.filter(({ follows, topic }) => {
    const key = `${topic ?? ''}|${follows.map((a) => fold(a.text)).join('|')}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times <= 2 && seen.size <= MOST_FOLLOWERS;
  });
  return made.map(({ task, duty }) => {
    const more = distinct.flatMap((follower) => {
      const fits = follower.topic === null || duty.line.low.includes(follower.topic);
      return follower.task === task || !fits || !isFollowed(task)
        ? []
        : follower.follows.filter((a) => !has(task, a)).map((a) => suggested(a, follower.task));
    });
    return more.length === 0 ? task : { ...task, assignees: [...task.assignees, ...more] };
  });
}

const isFollowed = (task: ReadTask): boolean =>
  task.assignees.some((a) => a.kind !== 'body' && (a.role === 'lead' || a.role === 'adviser'));

const has = (task: ReadTask, assignee: ReadAssignee): boolean =>
  task.assignees.some((a) => fold(a.text) === fold(assignee.text));

const suggested = (assignee: ReadAssignee, follower: ReadTask): ReadAssignee => ({
  ...assignee,
  role: 'monitor',
  status: 'suggested',
  rule: 'roles/monitor-of-all',
  evidence: [follower.quote],
});
