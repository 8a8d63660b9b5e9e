/** What stops a process from starting; who installs may read either language. */
export const SETTINGS_FAULTS = {
  heading: 'Cấu hình chưa đúng, chưa khởi động / Invalid configuration, not started:',
  requiredOutsideDemo: (name: string): string =>
    `${name}: bắt buộc khi chạy thật / required outside demo mode (DONDOC_DEMO=1)`,
  requiredWithOthers: (name: string, all: string): string =>
    `${name}: cần đủ cả ${all} / these go together`,
  providerNeedsTls: 'OIDC_ISSUER: phải là https / must be https',
  demoMailsHere:
    'SMTP_URL: chế độ trình diễn chỉ gửi thư trong máy / demo mode mails this machine only',
  unknownArgument: (argument: string): string => `${argument}: tham số không có / unknown argument`,
  unknownRoles: (given: string, known: string): string =>
    `--roles: ${given} không có; chọn trong / choose among: ${known}`,
  bundleMissing: 'WORKFLOW_BUNDLE: thiếu tệp quy trình đã dựng / the built workflow bundle',
} as const;

/** The button of an identity provider that has no name of its own. */
export const USUAL_PROVIDER_NAME = 'tài khoản cơ quan';

/** From whom the mails of a demo come. */
export const DEMO_SENDER = 'Đôn đốc <dondoc@demo.test>';
