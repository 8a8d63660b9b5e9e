/** The sign of the product. */
export const Mark = () => (
  <svg className="mark-sign" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" />
    <path d="M11 7.5h5.2a8.5 8.5 0 0 1 0 17H11zM7 16h9" />
  </svg>
);
