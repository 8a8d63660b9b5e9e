/** The page around a refusal: what happened, what is safe, what to do. */
export const PROBLEM_PAGE_WORDS = {
  title: 'Chưa làm được',
  safeRead: 'Không có gì bị thay đổi.',
  safeSent: 'Lần gửi này chưa được ghi nhận là xong.',
  pressingTwice: 'Bấm hai lần cũng chỉ ghi một lần.',
  signIn: 'Đăng nhập',
  home: 'Về trang đầu',
  askCoordinator: 'Nếu đồng chí cho rằng mình có quyền, hãy hỏi điều phối của cơ quan giao việc.',
  code: (code: string, request: string): string => `Mã lỗi: ${code} · yêu cầu ${request}`,
} as const;
